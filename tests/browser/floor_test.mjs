// The oldest browser the game is made for is Chrome 109 (the last one on Windows 7), and what is as old: the built code is read
// here, word by word, for what came later. What is used where it is there, and not missed where it is not, is named below.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { check, must, web } from './harness.mjs';

const require = createRequire('/usr/share/nodejs/');
const built = (pattern) => readdirSync(web).filter((name) => pattern.test(name)).map((name) => join(web, name));

// Names that no browser of that age knows, with the version of Chrome that brought them.
const later_names = {
  toSorted: 110, toReversed: 110, toSpliced: 110, groupBy: 117, withResolvers: 119, canParse: 120, fromAsync: 121, symmetricDifference: 122, isSubsetOf: 122, isSupersetOf: 122, isDisjointFrom: 122, setHTMLUnsafe: 124, parseHTMLUnsafe: 124, getHTML: 125,
  isWellFormed: 111, toWellFormed: 111, startViewTransition: 111, showPopover: 114, hidePopover: 114, togglePopover: 114, popover: 114,
  moveBefore: 133, scheduler: 129, CloseWatcher: 126, requestClose: 134, transferToFixedLength: 114, toBase64: 140, fromBase64: 140, Float16Array: 135,
  EditContext: 121, Temporal: 144,
};
const of_static = { AbortSignal: ['any'], Promise: ['try', 'withResolvers'], RegExp: ['escape'], Iterator: ['from', 'concat'], Math: ['sumPrecise', 'f16round'],
  Array: ['fromAsync'], Map: ['groupBy'], Object: ['groupBy'], Error: ['isError'] };

const later_styles = [
  [/(^|[;{}])\s*&/m, 'nesting', 120], [/color-mix\(/, 'color-mix()', 111], [/light-dark\(/, 'light-dark()', 123], [/@scope\b/, '@scope', 118],
  [/@starting-style\b/, '@starting-style', 117], [/text-wrap:/, 'text-wrap', 114], [/:popover-open/, ':popover-open', 114],
  [/\b(oklch|oklab|lch|lab)\(/, 'oklch() and its like', 111], [/field-sizing:/, 'field-sizing', 123], [/anchor\(|anchor-name:/, 'anchors', 125],
  [/animation-timeline:|scroll-timeline/, 'scroll timelines', 115], [/:user-(in)?valid/, ':user-valid', 119], [/interpolate-size|calc-size/, 'calc-size()', 129],
  [/\b(subgrid)\b/, 'subgrid', 117], [/linear\(/, 'linear()', 113], [/\bround\(|\bmod\(|\brem\(/, 'round()', 125],
];
// Decoration only: an older browser shows its own scroll bars.
const harmless = /scrollbar-(width|color):/;

function* nodes(tree) {
  if (!tree || typeof tree.type !== 'string') return;
  yield tree;
  for (const value of Object.values(tree)) {
    if (Array.isArray(value)) for (const one of value) yield* nodes(one);
    else if (value && typeof value === 'object') yield* nodes(value);
  }
}

function laterIn(tree) {
  const found = [];
  for (const node of nodes(tree)) {
    if (node.type === 'MemberExpression' && !node.computed) {
      const { name } = node.property;
      const owner = node.object.type === 'Identifier' ? node.object.name : '';
      if ((of_static[owner] || []).includes(name)) found.push(`${owner}.${name}`);
      if (later_names[name]) found.push(`.${name} (Chrome ${later_names[name]})`);
    }
    if (node.type === 'Identifier' && ['Temporal', 'Float16Array', 'CloseWatcher', 'EditContext', 'scheduler', 'Iterator'].includes(node.name)) found.push(node.name);
    if (node.type === 'Literal' && node.regex && node.regex.flags.includes('v')) found.push('a regular expression with the flag v');
  }
  return found;
}

export async function floorTests() {
  const acorn = require('acorn');
  const parse = (text) => acorn.parse(text, { ecmaVersion: 2022, sourceType: 'script', allowHashBang: false });
  const codes = built(/^(game\.[0-9a-f]{12}|worker)\.js$/);

  await check('the built code is written in the language of 2022 and asks for nothing that Chrome 109 does not have', async () => {
    must(codes.length === 2, `read: ${codes}`);
    for (const path of codes) {
      const found = laterIn(parse(readFileSync(path, 'utf8')));
      must(!found.length, `${path}: ${[...new Set(found)].join(', ')}`);
    }
  });

  await check('that reading finds what is too new', async () => {
    for (const code of ['[].toSorted()', 'Promise.withResolvers()', 'AbortSignal.any([])', 'new Temporal.Instant(1n)']) {
      must(laterIn(parse(code)).length > 0, `${code} should be found`);
    }
    let is_refused = false;
    try {
      parse('using x = y;');
    } catch {
      is_refused = true;
    }
    must(is_refused, 'syntax of later years should be refused');
  });

  await check('the style sheet asks for nothing later either, or only for decoration', async () => {
    for (const path of built(/^style\.[0-9a-f]{12}\.css$/)) {
      const text = readFileSync(path, 'utf8').split('\n').filter((line) => !harmless.test(line)).join('\n');
      const found = later_styles.filter(([pattern]) => pattern.test(text)).map(([, name, since]) => `${name} (Chrome ${since})`);
      must(!found.length, found.join(', '));
    }
  });

  // Chrome 109 knows all of these; threads would besides need headers that a school's server does not send.
  await check('the built program is WebAssembly as browsers of that age read it: no threads, no SIMD, no garbage collection', async () => {
    const [path] = built(/^game\.[0-9a-f]{12}\.wasm$/);
    execFileSync('wasm-opt', ['--mvp-features', '--enable-mutable-globals', '--enable-sign-ext', '--enable-nontrapping-float-to-int', '--enable-bulk-memory', path,
      '-o', '/dev/null'], { stdio: 'pipe' });
  });
}
