// The game in one HTML file, to be opened by double click from a disk or a USB stick: styles and code stand in it, every
// other file as a text block (gzip, then base64) that motcua.files in start.js unpacks. Its own policy lets only this code
// run and no request leave it; the pages of the server have theirs and hold no inline code.
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

const types = { 'game.wasm': 'application/wasm' };
const packed = ['game.wasm', 'course.index', 'course.pack', 'regular.ttf', 'bold.ttf', 'pictures.atlas'];
const checked = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

// Text that stands inside an element as it is: nothing in it may end the element or be changed by the parser.
function inline(name, bytes) {
  const text = bytes.toString('utf8');
  if (/<\/(script|style)|<!--|\r/i.test(text)) throw new Error(`${name} cannot stand inside a page: it holds </script>, </style>, <!-- or a carriage return`);
  return text;
}

// `files`: the bytes of each by its plain name. `drawings`: [name, bytes] of the page's own pictures.
export function wholePage(template, files, drawings, course_hash) {
  const code = inline('game.js', files['game.js']);
  const style = inline('style.css', files['style.css']);
  const block = (name, type, text) => `<script type="text/plain" data-file="${name}" data-type="${type}">${text}</script>`;
  const blocks = [
    ...packed.map((name) => block(name, types[name] || 'application/octet-stream', gzipSync(files[name], { level: 9 }).toString('base64'))),
    ...drawings.map(([name, bytes]) => block(name, 'image/svg+xml', inline(name, bytes))),
  ];
  const policy = `default-src 'none'; script-src ${checked(code)} 'wasm-unsafe-eval'; style-src ${checked(style)}; img-src data:; ` +
    "base-uri 'none'; form-action 'none'";
  const icon = `data:image/svg+xml,${encodeURIComponent(inline('icon.svg', files['icon.svg']))}`;
  const replace = (text, pattern, by) => {
    if (!pattern.test(text)) throw new Error(`index.html does not hold ${pattern}, which whole_page.mjs replaces`);
    return text.replace(pattern, () => by);  // a function: nothing in `by` is a pattern
  };
  let page = template;
  page = replace(page, /<meta charset="utf-8">\n/, `<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policy}">\n`);
  page = replace(page, /\{\{icon\.svg\}\}/, icon);
  page = replace(page, / data-version="[^"]*"/, '');
  page = replace(page, /<link rel="manifest" [^>]*>\n/, '');
  page = replace(page, /(<link rel="preload" [^>]*>\n)+/, '');
  page = replace(page, /<script defer [^>]*><\/script>\n/, '');
  page = replace(page, /\{\{course\.hash\}\}/, course_hash);
  page = replace(page, / data-pictures="[^"]*"/, '');
  page = replace(page, /<link rel="stylesheet" [^>]*>/, '<style></style>');
  const left = page.match(/\{\{[^}]+\}\}/);
  if (left) throw new Error(`index.html asks for ${left[0]}, which whole_page.mjs does not replace`);
  page = replace(page, /<style>/, `<style>${style}`);
  page = replace(page, /<\/body>/, `${blocks.join('\n')}\n<script>${code}</script>\n</body>`);
  return Buffer.from(page);
}
