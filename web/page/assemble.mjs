// Puts build/web together: every file under a name with its content's hash, so that it may be cached for ever; index.html
// with those names filled in; manifest.json (plain name -> file) for the server; a .br and a .gz beside each file that
// compresses; motcua-offline.html, the same game in one file (whole_page.mjs); and what lets the game stay on a machine: worker,
// web app manifest, icons (installed.mjs). Our own code and styles are shrunk; Emscripten has shrunk its own.
//
// Usage: node assemble.mjs OUT name=path …      a path may be several files joined with +
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { icons, manifest, worker } from './installed.mjs';
import { asTheSystemWishes } from './themes.mjs';
import { wholePage } from './whole_page.mjs';

const [out, ...given] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const { minify } = createRequire(resolve(out, '../npm/package.json'))('terser');
const hash_length = 12;
const hashed = /(\.[0-9a-f]{12}\.[a-z]+|[0-9a-f]{16}\.pack)(\.br|\.gz)?$/;

mkdirSync(join(out, 'course'), { recursive: true });
const written = new Set();

function write(name, bytes) {
  written.add(name);
  const path = join(out, name);
  // What is already there with the same content is left alone, compressed siblings included.
  const is_there = existsSync(path) && readFileSync(path).equals(bytes);
  if (!is_there) writeFileSync(path, bytes);
  const packers = {
    br: () => brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
    gz: () => gzipSync(bytes, { level: 9 }),
  };
  const sizes = {};
  for (const [ending, pack] of Object.entries(packers)) {
    const sibling = `${path}.${ending}`;
    if (!is_there || !existsSync(sibling)) writeFileSync(sibling, pack());
    sizes[ending] = readFileSync(sibling).length;
    written.add(`${name}.${ending}`);
  }
  return sizes;
}

// Names at the top and of properties are left as they are: the files know each other by them.
async function shrunk(path) {
  const bytes = readFileSync(path);
  if (path.endsWith('.css')) {
    const css = bytes.toString().replace(/\/\*[^]*?\*\//g, '').replace(/\n\s+/g, '\n');
    return Buffer.from(path.endsWith('/theme.css') ? asTheSystemWishes(css) : css);
  }
  return resolve(path).startsWith(here) && path.endsWith('.js') ? shrunkCode(bytes) : bytes;
}

async function shrunkCode(bytes) {
  const { code } = await minify(bytes.toString(), { ecma: 2020, compress: { passes: 2 }, mangle: true });
  return Buffer.from(`${code}\n`);
}

const names = {};
const files = {};
const table = [];
const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, hash_length);

function take(name, bytes) {
  const ending = extname(name);
  files[name] = bytes;
  if (name === 'course.pack') return;  // named by the hash of its content, see below
  names[name] = `${name.slice(0, -ending.length)}.${hashOf(bytes)}${ending}`;
  const sizes = write(names[name], bytes);
  table.push([name, bytes.length, sizes.br, sizes.gz]);
}

for (const argument of given) {
  const at = argument.indexOf('=');
  take(argument.slice(0, at), Buffer.concat(await Promise.all(argument.slice(at + 1).split('+').map(shrunk))));
}
for (const [name, bytes] of Object.entries(icons(files['icon.svg']))) take(name, bytes);
take('motcua.webmanifest', manifest(names));

// What the pack itself names as its content, so that the page knows whether it is the one that an attempt wants.
const own = given.find((argument) => argument.startsWith('course.pack='));
const values = { ...names, ...(own && { 'course.hash': readFileSync(own.split('=')[1]).readBigUInt64LE(8).toString(16).padStart(16, '0') }) };

const drawings = readdirSync(join(out, 'pictures')).filter((name) => name.endsWith('.svg'))
  .map((name) => [`pictures/${name}`, readFileSync(join(out, 'pictures', name))]);

// The course by its own hash, in whole and, beside it, mission by mission as `motcua-content build --slices` left it.
const course = {};
if (own) {
  const of_course = `${values['course.hash']}.pack`;
  course.whole = write(`course/${of_course}`, files['course.pack']).br;
  for (const name of readdirSync(join(out, 'course'))) {
    if (name.endsWith(`.${of_course}`)) course[name.split('.')[1]] = write(`course/${name}`, readFileSync(join(out, 'course', name))).br;
  }
}

// The version: everything that the page, its files and its worker are made of.
const template = readFileSync(join(here, 'index.html'), 'utf8').replace(/<!--[^]*?-->\n/g, '');
const worker_code = readFileSync(join(here, 'worker.js'));
values.version = hashOf(Buffer.concat([Buffer.from(template + JSON.stringify(values)), worker_code, ...drawings.map(([, bytes]) => bytes)]));
const shell = template.replace(/\{\{([^}]+)\}\}/g, (whole, name) => {
  if (!values[name]) throw new Error(`index.html asks for ${name}, which was not given to assemble.mjs`);
  return values[name];
});
const sizes = write('index.html', Buffer.from(shell));
table.push(['index.html', shell.length, sizes.br, sizes.gz]);
const first = Object.fromEntries(Object.entries(names).filter(([, file]) => shell.includes(file) && !file.endsWith('.webmanifest')));
write('manifest.json', Buffer.from(`${JSON.stringify(first, null, 2)}\n`));

// What the shell names is needed to open the game.
write('worker.js', await shrunkCode(worker(worker_code, { version: values.version, files: Object.values(first), pictures: drawings.map(([name]) => name) })));

const whole = wholePage(template, files, drawings, values['course.hash']);
write('motcua-offline.html', whole);

// Hashed files of earlier builds would only gather.
for (const file of [...readdirSync(out), ...readdirSync(join(out, 'course')).map((name) => `course/${name}`)]) {
  if (hashed.test(file) && !written.has(file)) unlinkSync(join(out, file));
}

const total = table.filter(([name]) => first[name] || name === 'index.html').reduce((sum, row) => sum + row[2], 0);
for (const [name, raw, br, gz] of table) console.log(`${name.padEnd(14)} ${String(raw).padStart(8)} bytes, brotli ${br}, gzip ${gz}`);
const missions = Object.keys(course).filter((name) => name !== 'whole').sort((a, b) => course[a] - course[b]);
console.log(`the game and its map, brotli: ${total} bytes`);
if (missions.length) {
  const [least, most] = [missions[0], missions[missions.length - 1]];
  console.log(`a mission beside it, brotli: ${course[least]} (${least}) to ${course[most]} (${most}), all in one ${course.whole} bytes`);
}
console.log(`motcua-offline.html, the same in one file: ${whole.length} bytes`);
