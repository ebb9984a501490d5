// Pictures of every page for people to look at. Plays missions through in Chromium and takes each page, as the pupil meets it, at
// three sizes in three themes; the same for the map, the appearance panel, the badges and the gallery. Everything goes into
// build/pictures, with a contact sheet for each mission, size and theme. As a test it only counts that every page could be taken.
//   node tests/browser/pictures.mjs [mission… | map | gallery]     (nothing named: one mission of each kind, map and gallery)
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, check, finish, launch, openWindow, rested, web, with_gl } from './harness.mjs';
import { play } from './player.mjs';
import { serveFiles } from './static_server.mjs';

const sizes = [[360, 740], [1366, 768], [1920, 1080]];
const themes = { light: {}, dark: { colorScheme: 'dark' }, contrast: { contrast: 'more' } };
const one_of_each = ['map', 'gallery', 'birth-extract', 'birth-registration', 'desk-morning', 'codes-public', 'practice'];
const home = join(build, 'pictures');

// On phones, where people scroll, the whole page; on the others the first screen.
const tall_max = 3000;

async function resize(page, width, height) {
  await page.setViewportSize({ width, height });
  await page.waitForFunction((wanted) => window.innerWidth === wanted, width);
  await rested(page);
}

async function take(page, client, folder, name, taken) {
  for (const [theme, wishes] of Object.entries(themes)) {
    await client.send('Emulation.setEmulatedMedia', { features: [
      { name: 'prefers-color-scheme', value: wishes.colorScheme || 'light' }, { name: 'prefers-contrast', value: wishes.contrast || 'no-preference' },
      { name: 'prefers-reduced-motion', value: 'reduce' }] });
    for (const [width, height] of sizes) {
      await page.waitForFunction((wanted) => document.documentElement.dataset.theme === wanted, theme);
      await resize(page, width, height);
      if (width < 600 && !name.endsWith('-dialog')) await resize(page, width, Math.min(tall_max, Math.max(height, Math.ceil(await page.evaluate(() => window.__motcua.mirror.page.height)))));
      const file = join(folder, `${name}-${theme}-${width}.png`);
      await page.screenshot({ path: file });
      (taken[`${theme}-${width}`] ||= []).push(file);
    }
  }
}

// The pictures of one size and theme beside each other, small.
async function sheet(browser, folder, name, files) {
  const page = await browser.newPage({ viewport: { width: 1800, height: 900 } });
  const narrow = name.endsWith('-360');
  const pictures = files.map((file) => `<figure><img src="data:image/png;base64,${readFileSync(file).toString('base64')}"><figcaption>${file.split('/').pop()}</figcaption></figure>`);
  await page.setContent(`<style>body{margin:8px;background:#888;display:flex;flex-wrap:wrap;gap:8px;font:11px sans-serif}figure{margin:0}img{width:${narrow ? 214 : 436}px;display:block}</style>${pictures.join('')}`);
  const path = join(folder, `sheet-${name}.png`);
  writeFileSync(path, await page.screenshot({ fullPage: true }));
  console.log(path);
  await page.close();
}

async function picturesOf(browser, url, what) {
  const folder = join(home, what);
  mkdirSync(folder, { recursive: true });
  const window_ = await openWindow(browser);
  const query = what === 'map' ? '?solo' : what === 'gallery' ? '?gallery' : `?solo&mission=${what}`;
  const page = await window_.open(`${url}/play${query}`);
  page.setDefaultTimeout(180000);  // hundreds of pictures on a machine that may be busy with other things
  const client = await page.context().newCDPSession(page);
  const taken = {}, seen = new Set();
  const look = async () => {
    const id = await page.evaluate(() => window.__motcua.mirror.page.id + (document.querySelector('.dialog') ? '-dialog' : ''));
    if (seen.has(id)) return;
    seen.add(id);
    await take(page, client, folder, `${String(seen.size).padStart(2, '0')}-${id}`, taken);
    await resize(page, 1366, 768);
  };
  await look();
  if (what === 'map') {
    await page.getByRole('link', { name: 'Giao diện', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await rested(page);
    await look();
    await page.getByRole('button', { name: 'Xong', exact: true }).click();
    await page.getByRole('button', { name: 'Huy hiệu của em', exact: true }).click();
    await page.waitForFunction(() => window.__motcua.mirror.page.id === 'badges');
    await rested(page);
    await look();
  } else if (what === 'gallery') {
    for (const part of await page.locator('[data-id^="part-"]').evaluateAll((all) => all.map((one) => one.dataset.id.slice('part-'.length)))) {
      await page.locator(`[data-id="part-${part}"]`).click();
      await page.waitForFunction((wanted) => window.__motcua.mirror.page.id === wanted, part);
      await rested(page);
      await look();
    }
  } else {
    await play(page, { key: `solo-${what}`, each: look });
  }
  for (const [name, files] of Object.entries(taken)) await sheet(browser, folder, name, files);
  await window_.close();
}

const server = await serveFiles(web);
const browser = await launch(with_gl);
try {
  for (const what of process.argv.length > 2 ? process.argv.slice(2) : one_of_each)
    await check(`pictures of ${what}`, () => picturesOf(browser, server.url, what));
} finally {
  await browser.close();
  await server.stop();
}
finish();
