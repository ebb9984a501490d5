// The web figures, printed with their baseline in the same run: transferred bytes and requests of a cold start, time to
// the first page that reacts and to the first pixels at CPU throttle 1× and 6×, processor time per frame while typing
// and scrolling, frames at rest. The baseline is a minimal Dear ImGui page built the usual way (minimal_imgui.cpp).
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, launch, ready, rested, startServer, with_gl } from '../browser/harness.mjs';
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

async function cold(browser, url, throttle, is_there) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  const loads = { bytes: 0, requests: 0 };
  client.on('Network.requestWillBeSent', () => { loads.requests += 1; });
  client.on('Network.loadingFinished', (event) => { loads.bytes += event.encodedDataLength; });
  await page.addInitScript(watch);
  await page.goto(url);
  await is_there(page);
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
        seen[name].push(await cold(browser, page.url, throttle, page.isThere));
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

const taskMs = async (client) => {
  const { metrics } = await client.send('Performance.getMetrics');
  return 1000 * metrics.find((one) => one.name === 'TaskDuration').value;
};

async function perFrame(url) {
  const browser = await launch(with_gl);
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  // However slow this machine is: it is the pictures that are measured.
  await page.addInitScript(() => location.protocol !== 'about:' && localStorage.setItem('motcua:look', 'pictures'));
  await page.goto(url);
  await ready(page);
  await play(page, { until: (next) => next.action === 'fill' });
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const measure = async (name, act) => {
    await rested(page);
    const before = [await taskMs(client), await page.evaluate(() => window.__motcua.frames)];
    await act();
    await rested(page);
    const frames = (await page.evaluate(() => window.__motcua.frames)) - before[1];
    const spent = (await taskMs(client)) - before[0];
    console.log(`${name}: ${spent.toFixed(0)} ms of the main thread for ${frames} frames${frames ? `, ${(spent / frames).toFixed(1)} ms each` : ''}`);
  };
  const field = page.locator('#mirror input.control:not([readonly])').first();
  await field.click();
  await measure('typing 60 letters', () => page.keyboard.type('Nguyen Thi Hoa Binh '.repeat(3)));
  await measure('scrolling the form up and down', () => page.evaluate(() => new Promise((done) => {
    const far = document.documentElement.scrollHeight - window.innerHeight;
    let step = 0;
    const next = () => {
      window.scrollTo(0, far * (1 - Math.abs(1 - step / 30)));
      step += 1;
      if (step <= 60) requestAnimationFrame(next);
      else done();
    };
    next();
  })));
  await page.mouse.move(2, 400);  // nothing to hover over
  await rested(page);
  const rest = await page.evaluate(() => new Promise((done) => {
    const before = window.__motcua.frames;
    setTimeout(() => done(window.__motcua.frames - before), 10000);
  }));
  console.log(`frames made in 10 s at rest: ${rest}`);
  await browser.close();
}

const server = await startServer();
const minimal = await minimalPage();
const drawn = (page) => page.waitForFunction(() => window.noted && window.noted.draws);
if (!minimal) console.log('The minimal Dear ImGui page is not built (ninja -C build/wasm motcua_bench_minimal): no baseline.');
await compare({
  url: `${server.url}/play?solo`,
  async isThere(page) {
    await page.waitForFunction(() => window.noted && window.noted.reacts && window.noted.draws);
    await rested(page);
  },
}, minimal && { url: minimal.url, isThere: drawn });
if (minimal) {
  await minimal.stop();
  rmSync(minimal.folder, { recursive: true });
}
await perFrame(`${server.url}/play?solo&mission=birth-extract`);
await server.stop();
