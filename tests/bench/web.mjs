// The web figures, printed with their baseline in the same run: transferred bytes and requests of a cold start, time to
// the first page that reacts and to the first pixels at CPU throttle 1× and 6×, the same from a warm cache, processor time
// per frame while typing and scrolling, frames and processor time at rest, and the memory of the tab. The baseline is a
// minimal Dear ImGui page built the usual way (minimal_imgui.cpp).
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, gl_everywhere as with_gl, launch, ready, rested, startServer } from '../browser/harness.mjs';
import { play } from '../browser/player.mjs';
import { serveFiles } from '../browser/static_server.mjs';

const runs = 5;
const throttles = [1, 6];
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

// Notes, in the page's own time, when the first button can be pressed and when WebGL first draws.
function watch() {
  window.noted = { longest: 0 };
  // Tasks longer than 50 ms, while nobody has seen a picture.
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) {
      if (!window.noted.draws || task.startTime < window.noted.draws) window.noted.longest = Math.max(window.noted.longest, task.duration);
    }
  }).observe({ type: 'longtask', buffered: true });
  const draw = WebGLRenderingContext.prototype.drawElements;
  WebGLRenderingContext.prototype.drawElements = function (...all) {
    draw.apply(this, all);
    if (!window.noted.draws) window.noted.draws = performance.now();
  };
  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver((changes, observer) => {
      if (!document.querySelector('#mirror .button')) return;
      observer.disconnect();
      window.noted.reacts = performance.now();
    }).observe(document.body, { childList: true, subtree: true });
  });
}

// With `visits` > 1 the last of them, from a warm cache.
async function visit(browser, url, throttle, is_there, visits = 1) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  const loads = { bytes: 0, requests: 0 };
  client.on('Network.requestWillBeSent', () => { loads.requests += 1; });
  client.on('Network.loadingFinished', (event) => { loads.bytes += event.encodedDataLength; });
  await page.addInitScript(watch);
  for (let one = 0; one < visits; one += 1) {
    Object.assign(loads, { bytes: 0, requests: 0 });
    await page.goto(url);
    await is_there(page);
  }
  const noted = await page.evaluate(() => {
    // What had arrived when the first page stood there; the rest is fetched behind it.
    const loads = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .filter((load) => load.responseEnd > 0 && load.responseEnd <= (window.noted.reacts || window.noted.draws));
    return { ...window.noted, first_bytes: loads.reduce((sum, load) => sum + load.transferSize, 0), first_requests: loads.length };
  });
  await context.close();
  return { ...noted, ...loads };
}

// The game and the baseline take turns, so that whatever else the machine does falls on both alike.
async function compare(game, minimal) {
  for (const throttle of throttles) {
    const seen = { game: [], minimal: [] };
    for (let run = 0; run < runs; run += 1) {
      // A browser of its own each time: nothing is cached, neither files nor compiled code nor shaders.
      for (const [name, page] of Object.entries({ game, minimal })) {
        if (!page) continue;
        const browser = await launch(with_gl);
        seen[name].push(await visit(browser, page.url, throttle, page.isThere));
        await browser.close();
      }
    }
    const of = (name, key) => Math.round(median(seen[name].map((one) => one[key] || 0)));
    const loads = (name) => `${of(name, 'first_bytes')} bytes in ${of(name, 'first_requests')} requests for the first page ` +
      `(${of(name, 'bytes')} in ${of(name, 'requests')} with what follows behind it)`;
    console.log(`Một Cửa, cold, CPU ${throttle}×: ${loads('game')}, first page reacts after ${of('game', 'reacts')} ms, ` +
      `longest task of the main thread before the first pixels ${of('game', 'longest')} ms, first pixels after ${of('game', 'draws')} ms (median of ${runs})`);
    if (!minimal) continue;
    console.log(`minimal Dear ImGui page, cold, CPU ${throttle}×: ${loads('minimal')}, ` +
      `longest task ${of('minimal', 'longest')} ms, first pixels after ${of('minimal', 'draws')} ms (median of ${runs}, taking turns with the game)`);
    const ratios = seen.game.map((one, i) => one.draws / seen.minimal[i].draws);
    console.log(`first pixels against the baseline, CPU ${throttle}×: ${(of('game', 'draws') / of('minimal', 'draws')).toFixed(2)} by the medians, ` +
      `${median(ratios).toFixed(2)} the median of ${runs} pairs (${ratios.map((one) => one.toFixed(2)).join(' ')})`);
  }
}

async function minimalPage() {
  const made = join(build, 'wasm/bench_minimal.js');
  if (!existsSync(made)) return null;
  const folder = mkdtempSync(join(tmpdir(), 'motcua-minimal-'));
  for (const ending of ['js', 'wasm']) {
    const name = `bench_minimal.${ending}`;
    copyFileSync(join(build, 'wasm', name), join(folder, name));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(readFileSync(join(folder, name))));
  }
  writeFileSync(join(folder, 'index.html'),
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>minimal</title><canvas id="canvas"></canvas><script>var Module = { canvas: document.getElementById("canvas") }</script><script src="bench_minimal.js"></script>');
  return { folder, ...(await serveFiles(folder, 'index.html', {})) };
}

// The second and later visits: what lies in the browser's cache is not asked for again.
async function warm(game) {
  for (const throttle of throttles) {
    const seen = [];
    for (let run = 0; run < runs; run += 1) {
      const browser = await launch(with_gl);
      seen.push(await visit(browser, game.url, throttle, game.isThere, 3));
      await browser.close();
    }
    const of = (key) => Math.round(median(seen.map((one) => one[key] || 0)));
    console.log(`Một Cửa, warm cache, CPU ${throttle}×: ${of('bytes')} bytes in ${of('requests')} requests, first page reacts after ${of('reacts')} ms, ` +
      `first pixels after ${of('draws')} ms (median of ${runs})`);
  }
}

// ---- what frames cost --------------------------------------------------------------------------------------------------------

const taskMs = async (client) => {
  const { metrics } = await client.send('Performance.getMetrics');
  return 1000 * metrics.find((one) => one.name === 'TaskDuration').value;
};

// Processor time of all the browser's processes so far, ms: software WebGL is drawn in another process than the page's.
async function processorMs(browser) {
  const client = await browser.newBrowserCDPSession();
  const { processInfo } = await client.send('SystemInfo.getProcessInfo');
  await client.detach();
  return 1000 * processInfo.reduce((sum, one) => sum + one.cpuTime, 0);
}

const letters = 'Nguyen Thi Hoa Binh '.repeat(3);

// Prints what happens while `act` does something: main thread, all processes, frames. `frames` reads the page's counter.
function meter(name, browser, page, client, frames) {
  return async (what, act) => {
    const before = [await taskMs(client), await frames(), await processorMs(browser)];
    await act();
    const made = (await frames()) - before[1];
    const spent = (await taskMs(client)) - before[0];
    const all = (await processorMs(browser)) - before[2];
    const each = made ? `, ${(spent / made).toFixed(1)} ms and ${(all / made).toFixed(1)} ms each` : '';
    console.log(`${name}, ${what}: ${made} frames, ${spent.toFixed(0)} ms of the main thread, ${all.toFixed(0)} ms of all processes${each}`);
  };
}

const tenSeconds = (page) => page.evaluate(() => new Promise((done) => { setTimeout(done, 10000); }));

async function gameFrames(url) {
  const browser = await launch(with_gl);
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  // However slow this machine is: it is the pictures that are measured.
  await page.addInitScript(() => location.protocol !== 'about:' && localStorage.setItem('motcua:look', 'pictures'));
  await page.goto(url);
  await ready(page);
  await play(page, { until: (next) => next.action === 'fill' });
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const measure = meter('Một Cửa', browser, page, client, () => page.evaluate(() => window.__motcua.frames));
  const field = page.locator('#mirror input.control:not([readonly])').first();
  await field.click();
  await rested(page);
  await measure(`typing ${letters.length} letters into a form`, async () => {
    await page.keyboard.type(letters);
    await rested(page);
  });
  await measure('scrolling the form up and down', async () => {
    await page.evaluate(() => new Promise((done) => {
      const far = document.documentElement.scrollHeight - window.innerHeight;
      let step = 0;
      const next = () => {
        window.scrollTo(0, far * (1 - Math.abs(1 - step / 30)));
        step += 1;
        if (step <= 60) requestAnimationFrame(next);
        else done();
      };
      next();
    }));
    await rested(page);
  });
  await page.mouse.move(2, 400);  // nothing to hover over
  await rested(page);
  await measure('10 s at rest', () => tenSeconds(page));
  await browser.close();
}

async function minimalFrames(minimal) {
  const browser = await launch(with_gl);
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.addInitScript(() => {
    window.cleared = 0;  // once a frame
    for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
      const { clear } = prototype;
      prototype.clear = function (...all) {
        window.cleared += 1;
        return clear.apply(this, all);
      };
    }
  });
  await page.goto(minimal.url);
  await page.waitForFunction(() => window.cleared > 2);
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const measure = meter('minimal Dear ImGui page', browser, page, client, () => page.evaluate(() => window.cleared));
  await page.mouse.click(100, 90);  // its one field
  await measure(`typing ${letters.length} letters`, () => page.keyboard.type(letters));
  await measure('10 s at rest', () => tenSeconds(page));
  await browser.close();
}

// What the operating system counts for the tab's process and for the one that draws, each with its share of what they have in
// common: the first page, then after a whole mission, beside an empty page and the baseline. In a browser of its own each.
async function memory(pages) {
  const mb = (bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  for (const [name, url, act] of pages) {
    const browser = await launch(with_gl);
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
    await page.addInitScript(() => location.protocol.startsWith('http') && localStorage.setItem('motcua:look', 'pictures'));
    await page.goto(url);
    await act(page);
    const all = await browser.newBrowserCDPSession();
    const { processInfo } = await all.send('SystemInfo.getProcessInfo');
    const of = (type) => processInfo.filter((one) => one.type === type).reduce((sum, one) => {
      const share = readFileSync(`/proc/${one.id}/smaps_rollup`, 'utf8').match(/^Pss:\s+(\d+) kB/m);
      return sum + Number(share[1]) * 1024;
    }, 0);
    const client = await page.context().newCDPSession(page);
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    const heap = await page.evaluate(() => (typeof HEAPU8 === 'object' ? HEAPU8.length : 0));
    console.log(`memory, ${name}: tab ${mb(of('renderer'))}, drawing ${mb(of('GPU'))}, of it WebAssembly ${mb(heap)}, JavaScript ${mb(usedSize)}`);
    await browser.close();
  }
}

const server = await startServer();
const minimal = await minimalPage();
const drawn = (page) => page.waitForFunction(() => window.noted && window.noted.draws);
if (!minimal) console.log('The minimal Dear ImGui page is not built (ninja -C build/wasm motcua_bench_minimal): no baseline.');
const game = {
  url: `${server.url}/play?solo`,
  async isThere(page) {
    await page.waitForFunction(() => window.noted && window.noted.reacts && window.noted.draws);
    await rested(page);
  },
};
await compare(game, minimal && { url: minimal.url, isThere: drawn });
await warm(game);
await memory([
  ['an empty page', 'about:blank', async () => null],
  ...(minimal ? [['minimal Dear ImGui page', minimal.url, (page) => page.locator('canvas').waitFor()]] : []),
  ['Một Cửa, the map', `${server.url}/play?solo`, ready],
  ['Một Cửa, after a whole mission', `${server.url}/play?solo&mission=birth-extract`, async (page) => {
    await ready(page);
    await play(page);
  }],
]);
if (minimal) {
  await minimalFrames(minimal);
  await minimal.stop();
  rmSync(minimal.folder, { recursive: true });
}
await gameFrames(`${server.url}/play?solo&mission=birth-extract`);
await server.stop();
