// What makes the game something one has on a machine: icons as browsers want them, drawn from icon.svg; the web app manifest
// that names them; and the worker (worker.js) with the list of what it keeps.
import { execFileSync } from 'node:child_process';

const drawn = (svg, side) => execFileSync('rsvg-convert', ['--width', side, '--height', side], { input: svg });

// Maskable: systems cut it to their own shape, so it fills its square; the door lies inside the circle that always stays.
export function icons(svg) {
  const square = svg.toString().replace(' rx="7"', '');
  return { 'icon-192.png': drawn(svg, 192), 'icon-512.png': drawn(svg, 512), 'icon-maskable.png': drawn(square, 512) };
}

export function manifest(names) {
  const icon = (name, size, more) => ({ src: names[name], sizes: size, type: name.endsWith('.svg') ? 'image/svg+xml' : 'image/png', ...more });
  return Buffer.from(JSON.stringify({
    id: 'play',
    name: 'Một Cửa',
    short_name: 'Một Cửa',
    description: 'Trò chơi tập nộp hồ sơ trực tuyến. A game about filing a dossier online.',
    lang: 'vi',
    start_url: 'play',
    scope: './',
    display: 'standalone',
    theme_color: '#0b5c63',
    background_color: '#fbf8f3',
    categories: ['education', 'games'],
    icons: [icon('icon.svg', 'any'), icon('icon-192.png', '192x192'), icon('icon-512.png', '512x512'),
      icon('icon-maskable.png', '512x512', { purpose: 'maskable' })],
  }));
}

export function worker(source, values) {
  let text = source.toString().replace('{{version}}', values.version);
  for (const list of ['files', 'pictures']) {
    const hole = `['{{${list}}}']`;
    if (!text.includes(hole)) throw new Error(`worker.js does not hold ${hole}`);
    text = text.replace(hole, () => JSON.stringify(values[list]));
  }
  return Buffer.from(text);
}
