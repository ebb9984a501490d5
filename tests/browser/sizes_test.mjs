// Every screen and every size of text, in both looks: the pages of one mission, the map and the badges, from a small phone
// to a big projector, at every pixel ratio and browser zoom, with the reader's own text size. Nothing scrolls sideways,
// nothing is cut or covered, everything that is pressed is large enough, and a phone's keyboard hides no field in use.
import { check, launch, must, openWindow, rested, with_gl, without_gl } from './harness.mjs';
import { play } from './player.mjs';

const pageId = (page) => page.evaluate(() => window.__motcua.mirror.page.id);

// Browser zoom divides the viewport and multiplies the pixel ratio; `text` is the size that the reader has chosen in the
// browser, where 16 is what it comes with.
const screens = [
  { name: 'phone 360×640', width: 360, height: 640, ratio: 3, text: 16 },
  { name: 'phone 360×640, text 200 %', width: 360, height: 640, ratio: 2, text: 32 },
  { name: 'phone across 640×360', width: 640, height: 360, ratio: 2, text: 16 },
  { name: 'tablet 768×1024, text 150 %', width: 768, height: 1024, ratio: 1.5, text: 24 },
  { name: 'notebook 1366×768', width: 1366, height: 768, ratio: 1, text: 16 },
  { name: 'notebook 1366×768, text 200 %', width: 1366, height: 768, ratio: 1, text: 32 },
  { name: 'notebook 1366×768, zoom 50 %', width: 2732, height: 1536, ratio: 0.5, text: 16 },
  { name: 'notebook 1366×768, zoom 200 %', width: 683, height: 384, ratio: 2, text: 16 },
  { name: 'notebook 1366×768, zoom 300 %', width: 455, height: 256, ratio: 3, text: 16 },
  { name: 'projector 1920×1080', width: 1920, height: 1080, ratio: 1, text: 16 },
  { name: 'big screen 3840×2160', width: 3840, height: 2160, ratio: 1, text: 16 },
];

async function turnTo(page, client, screen) {
  await client.send('Page.setFontSizes', { fontSizes: { standard: screen.text } });
  await client.send('Emulation.setDeviceMetricsOverride', {
    width: screen.width, height: screen.height, deviceScaleFactor: screen.ratio, mobile: false,
  });
  await page.waitForFunction(([wide, text]) => window.innerWidth === wide &&
    parseFloat(getComputedStyle(document.documentElement).fontSize) === text, [screen.width, screen.text]);
  // The page hears of its new size with the next frame of the browser.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await rested(page);
}

// What is wrong with the page as it stands. Runs in the page.
function faultsNow() {
  const target_min = 44;
  const faults = [];
  const wide = document.documentElement.clientWidth;
  const is_laid = document.body.classList.contains('laid');
  const told = (element) => `${element.className} "${(element.textContent || element.getAttribute('aria-label') || element.id).trim().slice(0, 40)}"`;
  if (document.documentElement.scrollWidth > wide) faults.push(`the page is ${document.documentElement.scrollWidth} wide and scrolls sideways`);
  const dialog = document.querySelector('.dialog');
  const shown = [...document.querySelectorAll('#mirror [data-id]')].filter((element) => element.getClientRects().length &&
    !element.classList.contains('toast') && (!dialog || dialog.contains(element)));
  const scrolls = (element) => element.parentElement && element.parentElement.closest('.scroll');
  for (const element of shown) {
    const box = element.getBoundingClientRect();
    if (!scrolls(element) && (box.left < -1 || box.right > wide + 1)) faults.push(`${told(element)} reaches from ${box.left} to ${box.right}`);
    const outer = element.parentElement.closest('[data-id]');
    if (outer && !scrolls(element)) {
      const around = outer.getBoundingClientRect();
      const scrolls_down = !is_laid && outer.matches('.dialog');
      if (box.left < around.left - 1 || box.right > around.right + 1 || (box.bottom > around.bottom + 1 && !scrolls_down)) faults.push(`${told(element)} sticks out of ${told(outer)}`);
    }
    if (/heading|text|table-cell|term|item|words/.test(element.className) && element.scrollWidth > element.clientWidth + 1) {
      faults.push(`${told(element)} is wider than its place by ${element.scrollWidth - element.clientWidth}`);
    }
  }
  // Targets: the whole of what can be pressed.
  const targets = shown.flatMap((element) => (element.matches('.button, .link, .choice') ? [element] : [...element.querySelectorAll(':scope > .control')]));
  for (const target of targets) {
    const box = target.getBoundingClientRect();
    if (box.height < target_min - 0.5 || box.width < target_min - 0.5) faults.push(`${told(target)} is only ${box.width}×${box.height}`);
  }
  // Nothing lies over anything else. On the map the houses lie on their picture.
  const leaves = shown.filter((element) => !element.querySelector('[data-id]') && !element.matches('.image, .scroll, .dialog'));
  const boxOf = (element) => {
    if (!element.matches('.text')) return element.getBoundingClientRect();
    const words = document.createRange();
    words.selectNodeContents(element);
    return words.getBoundingClientRect();
  };
  const boxes = leaves.map((element) => [element, boxOf(element)]);
  boxes.forEach(([one, a], n) => {
    for (const [other, b] of boxes.slice(n + 1)) {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 1.5 && down > 1.5) faults.push(`${told(one)} and ${told(other)} lie over each other by ${across}×${down}`);
    }
  });
  const canvas = document.getElementById('pixels');
  if (is_laid && document.body.classList.contains('pixels') && canvas.width !== Math.round(wide * window.devicePixelRatio)) {
    faults.push(`the canvas has ${canvas.width} pixels for ${wide} × ${window.devicePixelRatio}: letters are not crisp`);
  }
  return faults;
}

async function lookAround(page, client, found, where) {
  for (const screen of screens) {
    await turnTo(page, client, screen);
    for (const fault of await page.evaluate(faultsNow)) found.push(`${where}, ${screen.name}: ${fault}`);
  }
  await turnTo(page, client, screens[4]);
}

async function survey(browser, url) {
  const window_ = await openWindow(browser);
  const page = await window_.open(`${url}/play?solo&mission=birth-extract`);
  const client = await window_.context.newCDPSession(page);
  const found = [];
  const seen = new Set();
  const look = async () => {
    const where = `${await pageId(page)}${(await page.locator('.dialog').count()) ? ' with a dialog' : ''}`;
    if (seen.has(where)) return;
    seen.add(where);
    await lookAround(page, client, found, where);
  };
  await look();
  // Once with every mistake shown: the form sent empty.
  await play(page, { each: look, until: (next) => next.action === 'fill' });
  await page.getByRole('button', { name: 'Tiếp tục', exact: true }).click();
  await page.locator('.error-summary').waitFor();
  await rested(page);
  await lookAround(page, client, found, 'form with errors');
  await play(page, { each: look });
  await page.getByRole('link', { name: 'Bản đồ', exact: true }).click();
  await page.waitForFunction(() => window.__motcua.mirror.page.id === 'map');
  await rested(page);
  await look();
  await page.getByRole('button', { name: /[Hh]uy hiệu/ }).click();
  await page.waitForFunction(() => window.__motcua.mirror.page.id === 'badges');
  await rested(page);
  await look();
  await window_.close();
  must(seen.size > 12, `only these pages were seen: ${[...seen].join(', ')}`);
  must(!found.length, `${found.length} faults:\n${found.slice(0, 60).join('\n')}`);
}

// A phone's keyboard as the page meets it: it lies over the lower part of what stays as large as it was. Chromium on a desk
// has none, so the page is given a visual viewport of which the test decides the height.
function fakeKeyboard() {
  const screen = new EventTarget();
  let keyboard = 0;
  Object.defineProperties(screen, {
    scale: { get: () => 1 }, offsetTop: { get: () => 0 }, offsetLeft: { get: () => 0 },
    width: { get: () => window.innerWidth }, height: { get: () => window.innerHeight - keyboard },
  });
  Object.defineProperty(window, 'visualViewport', { get: () => screen });
  window.showKeyboard = (height) => {
    keyboard = height;
    screen.dispatchEvent(new Event('resize'));
  };
}

const inSight = (field, keyboard) => field.evaluate((input, covered) => {
  const box = input.getBoundingClientRect();
  return box.top >= 0 && box.bottom <= window.innerHeight - covered;
}, keyboard);

async function keyboardHidesNothing(browser, url) {
  const window_ = await openWindow(browser, { width: 360, height: 640, hasTouch: true });
  await window_.context.addInitScript(fakeKeyboard);
  const page = await window_.open(`${url}/play?solo&mission=birth-extract`);
  await play(page, { until: (next) => next.action === 'fill' });
  const fields = await page.locator('#mirror input.control:not([readonly])').all();
  must(fields.length >= 3, `the form has only ${fields.length} fields`);
  for (const keyboard of [280, 340]) {
    for (const field of fields) {
      await field.tap();
      await page.evaluate((height) => window.showKeyboard(height), keyboard);
      await rested(page);
      must(await inSight(field, keyboard), `a keyboard of ${keyboard} pixels hides ${await field.getAttribute('id')}`);
      await page.keyboard.type('a');
      await rested(page);
      must(await inSight(field, keyboard), `typing moves ${await field.getAttribute('id')} under the keyboard`);
      await field.blur();
      await page.evaluate(() => window.showKeyboard(0));
      await rested(page);
      must(await page.evaluate(() => document.body.style.paddingBottom === ''), 'the room for the keyboard should be given back');
    }
  }
  // Other browsers make the window lower instead.
  const last = fields[fields.length - 1];
  await last.tap();
  await page.setViewportSize({ width: 360, height: 300 });
  await page.waitForFunction(() => window.innerHeight === 300);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await rested(page);
  must(await inSight(last, 0), 'a lower window hides the field in use');
  await window_.close();
}

export async function sizesTests(url) {
  const browser = await launch(with_gl);
  const sizes = screens.map((screen) => screen.name).join('; ');
  await check(`every page of a mission, the map and the badges fit, over the canvas: ${sizes}`, () => survey(browser, url));
  await check('a phone’s keyboard hides no field in use, over the canvas', () => keyboardHidesNothing(browser, url));
  await browser.close();
  const plain = await launch(without_gl);
  await check('every page of a mission, the map and the badges fit, in words alone', () => survey(plain, url));
  await check('a phone’s keyboard hides no field in use, in words alone', () => keyboardHidesNothing(plain, url));
  await plain.close();
}
