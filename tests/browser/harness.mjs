// What every browser test uses: Chromium, the server under test, a page that has been opened and reports its own errors,
// and checks that are sentences. Waiting is always for a signal of the page, never for time to pass.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const build = process.env.MOTCUA_BUILD || join(root, 'build');
export const web = process.env.MOTCUA_WEB || join(build, 'web');
export const pack = process.env.MOTCUA_PACK || join(web, 'course.pack');
const modules = process.env.MOTCUA_NODE_MODULES || join(build, 'npm/node_modules');
const require = createRequire(join(modules, 'package.json'));
const { chromium, firefox: fox } = require('playwright-core');
export const axeSource = require('node:fs').readFileSync(join(modules, 'axe-core/axe.min.js'), 'utf8');

const quiet = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run',
  '--disable-quic'];
// WebGL drawn by the processor.
export const gl_everywhere = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
export const with_gl = gl_everywhere;
export const without_gl = ['--disable-gpu', '--disable-3d-apis'];

export const launch = (gl = with_gl, more = []) =>
  chromium.launch({ executablePath: process.env.MOTCUA_CHROMIUM || '/usr/bin/chromium', args: [...quiet, ...gl, ...more] });

// Debian's own Firefox; Playwright's patched one is not needed for what WebDriver BiDi can do.
export const firefox = (executablePath) => fox.launch({ channel: 'moz-firefox', executablePath });

// ---- checks -------------------------------------------------------------------------------------------------------------------

const counts = { passed: 0, failed: 0, skipped: 0 };

// Nothing takes nearly so long; what has not ended by then waits for something that never comes, and the rest is still to be told.
const hung_ms = 10 * 60_000;

function orHung(work) {
  let timer;
  const hung = new Promise((done, fail) => { timer = setTimeout(() => fail(new Error(`It had not ended after ${hung_ms / 60_000} minutes.`)), hung_ms); });
  return Promise.race([work, hung]).finally(() => clearTimeout(timer));
}

// A sentence that is true when `test` returns without throwing.
export async function check(sentence, test) {
  const begun = Date.now();
  try {
    await orHung(test());
    counts.passed += 1;
    console.log(`ok      ${sentence} (${Date.now() - begun} ms)`);
  } catch (problem) {
    counts.failed += 1;
    console.log(`FAILED  ${sentence}\n        ${String(problem.stack || problem).replace(/\n/g, '\n        ')}`);
  }
}

// What cannot be tried on this machine.
export function skip(why) {
  counts.skipped += 1;
  console.log(`skipped ${why}`);
}

export function must(is_so, words) {
  if (!is_so) throw new Error(words);
}

// The last line: the count of what was checked here, or of what was counted elsewhere.
export function finish({ passed, failed, skipped } = counts) {
  console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  process.exitCode = failed || !passed ? 1 : 0;
}

// ---- the server under test ------------------------------------------------------------------------------------------------------

async function freePort() {
  const probe = createServer();
  await new Promise((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address();
  await new Promise((done) => probe.close(done));
  return port;
}

// The real server with an empty data folder. `words` collects what it prints. `again` starts on the port and the data of one that
// went away, `folder` is the built game it gives out.
export async function startServer({ again = null, folder = web } = {}) {
  const program = process.env.MOTCUA_SERVER || join(build, 'bin/motcua-server');
  if (!existsSync(program)) throw new Error(`${program} is not there: build it first (platform/start --build-only).`);
  const data = again ? again.data : mkdtempSync(join(tmpdir(), 'motcua-browser-'));
  const port = again ? again.port : await freePort();
  const child = spawn(program, ['serve', '--port', String(port), '--data', data, '--web', folder], { cwd: root });
  const server = { url: `http://127.0.0.1:${port}`, words: '', data, port };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => { server.words += bytes; });
  const ended = new Promise((done) => child.on('exit', done));
  child.on('error', (problem) => { server.words += problem.message; });
  server.kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  server.stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  // Ready when it answers; each question waits for its answer, so this never spins.
  for (;;) {
    if (child.exitCode !== null || child.pid === undefined) throw new Error(`The server ended at once:\n${server.words}`);
    const answer = await fetch(`${server.url}/healthz`).catch(() => null);
    if (answer && answer.ok) return server;
    await new Promise((done) => setImmediate(done));
  }
}

// ---- the page -------------------------------------------------------------------------------------------------------------------

// Run in every page of a window: the device asks to save data, so that the whole course does not follow by itself.
export const savesData = () => Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) });
// The last of the files that every first load takes: the map is there without it.
export const pictured = (page) => page.waitForFunction(() => performance.getEntriesByType('resource').some((load) => load.name.endsWith('.atlas') && load.responseEnd > 0));

// A window of its own (storage, cookies). Every error of the page is kept and makes `close` fail.
// A machine under test draws in software and is busy with other tests: unless `look` is null the pictures are chosen, so that
// the game does not go over to its words by itself. Nothing is kept for later visits unless a test asks for it
// (`serviceWorkers: 'allow'`): what one sees is then what the server gives. `log`: a play of the first mission that was begun
// here. `paints: false`: the canvas is there and all is laid out for it, but stays empty; painting is most of what a play takes
// without a GPU, and nothing to a test that looks at no pixel and judges no frame.
export async function openWindow(browser, { width = 1366, height = 768, look = 'pictures', log = '', paints = true, ...more } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'vi-VN', reducedMotion: 'reduce', serviceWorkers: 'block', ...more });
  const errors = [];
  await context.addInitScript((chosen) => {
    try {
      if (chosen && !localStorage.getItem('motcua:look')) localStorage.setItem('motcua:look', chosen);
    } catch (problem) {
      // No page yet, or a test of full storage: then nothing is chosen.
    }
  }, look);
  if (log) {
    await context.addInitScript(([where, text]) => {
      if (location.protocol !== 'about:' && !localStorage.getItem(where)) localStorage.setItem(where, text);
    }, ['motcua:solo-birth-extract', log]);
  }
  if (!paints) {
    await context.addInitScript(() => {
      if (typeof WebGLRenderingContext !== 'function') return;
      for (const name of ['clear', 'drawElements']) WebGLRenderingContext.prototype[name] = () => {};
    });
  }
  context.on('page', (page) => {
    page.on('pageerror', (problem) => errors.push(problem.message));
    page.on('console', (line) => {
      // That nobody is signed in is no error of the page.
      const is_expected = /status of (401|404|405)/.test(line.text()) && line.location().url.endsWith('/api/attempt');
      if (line.type() === 'error' && !is_expected) errors.push(line.text());
    });
  });
  return {
    context,
    errors,
    async open(url) {
      const page = await context.newPage();
      await page.goto(url);
      await ready(page);
      return page;
    },
    async close() {
      await context.close();
      must(!errors.length, `The page reported: ${errors.join(' | ')}`);
    },
  };
}

// The first page of the game is there, its canvas too where there will be one, and nothing more is to come.
export async function ready(page) {
  await page.locator('#mirror [data-id]').first().waitFor({ state: 'attached' });
  await page.locator('body.pixels, body.plain').waitFor();
  await rested(page);
}

// From here on the canvas keeps what it shows: of a page that was painted, see `paints` above.
export const stopPainting = (page) => page.evaluate(() => {
  window.Module._motcua_draw = () => 0;
});

// A scroll, a new size or a new ratio reaches the page with the browser's next frame: rested is who still rests after two.
export const rested = (page) => page.evaluate(async () => {
  const frame = () => new Promise((done) => { requestAnimationFrame(done); });
  for (let quiet = 0; quiet < 2; quiet = window.__motcua.stage.isResting() ? quiet + 1 : 0) await frame();
});

export const savedLog = (page, key = 'solo-birth-extract') => page.evaluate((name) => localStorage.getItem(`motcua:${name}`) || '', key);

export const savedLogHas = (page, words, key = 'solo-birth-extract') =>
  page.waitForFunction(([name, wanted]) => (localStorage.getItem(`motcua:${name}`) || '').includes(wanted), [key, words]);

// What a good pupil does next after this log: see next_step.cpp.
export function nextStep(log, language = 'vi', mistakes = []) {
  const program = process.env.MOTCUA_NEXT_STEP || join(build, 'native/motcua_next_step');
  return JSON.parse(execFileSync(program, [pack, language, ...mistakes], { input: log, encoding: 'utf8' }));
}

// Automatic accessibility rules, all of them, on the page as it stands.
export async function axe(page) {
  await page.evaluate(axeSource);
  const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return result.violations.map((one) => `${one.id}: ${one.help} (${one.nodes.map((node) => node.target.join(' ')).join(', ')})`);
}
