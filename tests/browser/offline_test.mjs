// The game in one file, opened from the disk (file://) as by double click: played to the end by keyboard alone, with and
// without WebGL, while nothing but the file itself is asked for; and what it says where nothing can be kept.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { axe, check, launch, must, openWindow, ready, savedLog, stopPainting, web, with_gl, without_gl } from './harness.mjs';
import { handInTests } from './hand_in_test.mjs';
import { manners, play } from './player.mjs';

// A copy alone in a folder: nothing lies beside it that it could use.
export function stick() {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-stick-'));
  copyFileSync(join(web, 'motcua-offline.html'), join(folder, 'motcua-offline.html'));
  return { url: pathToFileURL(join(folder, 'motcua-offline.html')).href, remove: () => rmSync(folder, { recursive: true }) };
}

// Everything the window asks for, but the file itself and what the page holds in itself.
export function listenForRequests(window_, own) {
  const foreign = [];
  window_.context.on('request', (request) => {
    const url = request.url();
    if (url.split(/[?#]/)[0] !== own && !/^(data|blob):/.test(url)) foreign.push(url);
  });
  return foreign;
}

export async function chooseFirst(page, language = 'vi') {
  await page.getByRole('button', { name: language === 'vi' ? 'Bắt đầu: Bản sao trích lục khai sinh' : /^Begin: / }).first().click();
  await page.waitForFunction(() => window.__motcua.mirror.page.id !== 'map');
  await ready(page);
}

export async function offlineTests() {
  const file = stick();
  const browser = await launch(with_gl);

  await check('one file from a stick: the first mission is played to the end by keyboard alone, and no request leaves it', async () => {
    const window_ = await openWindow(browser);
    const foreign = listenForRequests(window_, file.url);
    const page = await window_.open(file.url);
    must(await page.evaluate(() => document.body.classList.contains('pixels')), 'the canvas should be there');
    must(!(await axe(page)).length, `the map has faults: ${await axe(page)}`);
    await chooseFirst(page);
    await stopPainting(page);
    await play(page, { manner: manners.keyboard });
    must((await page.evaluate(() => window.__motcua.mirror.page.id)) === 'finished', 'the mission should be finished');
    must(!foreign.length, `it asked for ${foreign}`);
    await window_.close();
  });

  await check('closed and opened again, it goes on where it was', async () => {
    const window_ = await openWindow(browser, { paints: false });
    const page = await window_.open(file.url);
    await chooseFirst(page);
    await play(page, { until: (next) => next.action === 'fill' });
    const [log, id] = [await savedLog(page), await page.evaluate(() => window.__motcua.mirror.page.id)];
    await page.close();
    const again = await window_.open(file.url);
    await again.waitForFunction((wanted) => window.__motcua.mirror.page.id === wanted, id);
    must((await savedLog(again)) === log, 'the log should be the same');
    await window_.close();
  });

  await check('its policy lets no request out and no foreign code run', async () => {
    const window_ = await openWindow(browser);
    const page = await window_.open(file.url);
    const tried = await page.evaluate(async () => {
      const asked = await fetch('https://example.invalid/').then(() => 'answered', (problem) => problem.name);
      const script = document.createElement('script');
      script.textContent = 'window.is_foreign = true';
      document.body.append(script);
      return { asked, has_run: window.is_foreign === true };
    });
    must(tried.asked === 'TypeError' && !tried.has_run, JSON.stringify(tried));
    must(window_.errors.filter((text) => /Content Security Policy/.test(text)).length >= 2, `the browser said: ${window_.errors}`);
    window_.errors.length = 0;
    await window_.close();
  });

  await check('where the browser forbids keeping anything, it says so at the first step and plays on', async () => {
    const window_ = await openWindow(browser);
    await window_.context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('forbidden', 'SecurityError'); } });
    });
    const page = await window_.open(file.url);
    await chooseFirst(page);
    await page.getByRole('button', { name: 'Bắt đầu', exact: true }).click();
    await page.waitForFunction(() => /Máy này không cho lưu bài/.test(document.getElementById('polite').textContent + document.getElementById('urgent').textContent));
    await page.waitForFunction(() => window.__motcua.mirror.page.id === 'sign-in');
    await window_.close();
  });
  await browser.close();

  const plain = await launch(without_gl);
  await check('without WebGL the same file is played in words and pictures, and no request leaves it', async () => {
    const window_ = await openWindow(plain, { width: 360, height: 740 });
    const foreign = listenForRequests(window_, file.url);
    const page = await window_.open(file.url);
    await chooseFirst(page);
    const pictures = page.locator('img.picture');
    must(await pictures.count(), 'the neighbour should be seen');
    must(await pictures.first().evaluate(async (image) => (await image.decode(), image.naturalWidth > 0)), 'the picture should be one');
    await play(page);
    must(!foreign.length, `it asked for ${foreign}`);
    await window_.close();
  });
  await plain.close();
  await handInTests(file);
  file.remove();
}
