// Every screen and every size of text, in both looks: the pages of one mission, the map, the badges, a study mission and a desk
// shared by two, from a small phone to a big projector, at every pixel ratio and browser zoom, with the reader's own text size.
// Nothing scrolls sideways, nothing is cut or covered, everything that is pressed is large enough, letters are crisp, lines are
// not too long, and a phone's keyboard hides no field in use.
import { check, launch, must, openWindow, rested, stopPainting, with_gl, without_gl } from './harness.mjs';
import { play } from './player.mjs';

const pageId = (page) => page.evaluate(() => window.__motcua.mirror.page.id);

// Browser zoom divides the viewport and multiplies the pixel ratio; `text` is the size that the reader has chosen in the
// browser, where 16 is what it comes with. Pairs, not every combination: each size, ratio, zoom and text size stands here with
// the partner that makes it hardest.
const screens = [
  { name: 'phone 360×640, ratio 3', width: 360, height: 640, ratio: 3, text: 16 },
  { name: 'phone 360×640, text 200 %', width: 360, height: 640, ratio: 2, text: 32 },
  { name: 'phone 360×740, text 150 %', width: 360, height: 740, ratio: 2, text: 24 },
  { name: 'phone across 740×360', width: 740, height: 360, ratio: 3, text: 16 },
  { name: 'phone across 740×360, text 200 %', width: 740, height: 360, ratio: 2, text: 32 },
  { name: 'tablet 768×1024', width: 768, height: 1024, ratio: 2, text: 16 },
  { name: 'tablet 768×1024, text 150 %', width: 768, height: 1024, ratio: 1, text: 24 },
  { name: 'notebook 1366×768', width: 1366, height: 768, ratio: 1, text: 16 },
  { name: 'notebook 1366×768, text 200 %', width: 1366, height: 768, ratio: 1, text: 32 },
  { name: 'notebook 1366×768, zoom 50 %', width: 2732, height: 1536, ratio: 0.5, text: 16 },
  { name: 'notebook 1366×768, zoom 125 %', width: 1093, height: 614, ratio: 1.25, text: 16 },
  { name: 'notebook 1366×768, zoom 200 %', width: 683, height: 384, ratio: 2, text: 16 },
  { name: 'notebook 1366×768, zoom 300 %', width: 455, height: 256, ratio: 3, text: 16 },
  { name: 'projector 1920×1080', width: 1920, height: 1080, ratio: 1, text: 16 },
  { name: 'projector 1920×1080, ratio 2, text 200 %', width: 1920, height: 1080, ratio: 2, text: 32 },
  { name: 'big screen 3840×2160', width: 3840, height: 2160, ratio: 1, text: 16, enlarged: 2 },
];
const home = screens[7];

async function turnTo(page, client, screen) {
  await client.send('Page.setFontSizes', { fontSizes: { standard: screen.text } });
  // Of another ratio in a window of the same size this emulation tells the page nothing at all, which a real screen does: so
  // the window is another one for a moment.
  for (const more of [1, 0]) {
    await client.send('Emulation.setDeviceMetricsOverride', {
      width: screen.width, height: screen.height + more, deviceScaleFactor: screen.ratio, mobile: false,
    });
  }
  // The page hears of its new size with the next frame of the browser.
  await page.evaluate(async ([wide, high, ratio, text]) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const is_there = () => window.innerWidth === wide && window.innerHeight === high && window.devicePixelRatio === ratio && parseFloat(getComputedStyle(document.documentElement).fontSize) === text;
    while (!is_there()) await frame();
    await frame();
    await frame();
    // The page hears of another ratio some frames after the browser has it.
    const canvas = document.getElementById('pixels');
    const is_crisp = () => !document.body.classList.contains('pixels') || canvas.width === Math.round(canvas.getBoundingClientRect().width * window.__motcua.stage.ratioNow());
    for (let frames = 0; frames < 120 && !is_crisp(); frames += 1) await frame();
    while (!window.__motcua.stage.isResting()) await frame();
  }, [screen.width, screen.height, screen.ratio, screen.text * (screen.enlarged || 1)]);
}

// What is wrong with the page as it stands. Runs in the page.
function faultsNow() {
  const target_min = 44;      // of fingers; WCAG 2.2 asks for 24 …
  const in_line_min = 24;     // … which a word has that is explained where it stands in its line, though 2.5.8 would allow less
  const letters_max = 84;     // of one line: about 75, for the words are not cut in the middle
  const faults = [];
  const wide = document.documentElement.clientWidth;
  const is_laid = document.body.classList.contains('laid');
  const told = (element) => `${element.className} "${(element.textContent || element.getAttribute('aria-label') || element.id).trim().slice(0, 40)}"`;
  if (document.documentElement.scrollWidth > wide) faults.push(`the page is ${document.documentElement.scrollWidth} wide and scrolls sideways`);
  const dialog = document.querySelector('.dialog');
  const shown = [...document.querySelectorAll('#mirror [data-id]')].filter((element) => element.getClientRects().length &&
    !element.classList.contains('toast') && (!dialog || dialog.contains(element)));
  const scroller = (element) => element.parentElement && element.parentElement.closest('.scroll');
  for (const element of shown) {
    const box = element.getBoundingClientRect();
    if (!scroller(element) && (box.left < -1 || box.right > wide + 1)) faults.push(`${told(element)} reaches from ${box.left} to ${box.right}`);
    const outer = element.parentElement.closest('[data-id]');
    if (outer && scroller(element) !== outer && !outer.matches('.scroll')) {
      const around = outer.getBoundingClientRect();
      const scrolls_down = !is_laid && outer.matches('.dialog');
      if (box.left < around.left - 1 || box.right > around.right + 1 || (box.bottom > around.bottom + 1 && !scrolls_down)) faults.push(`${told(element)} sticks out of ${told(outer)}`);
    }
    if (/heading|text|table-cell|term|item|words/.test(element.className) && element.scrollWidth > element.clientWidth + 1) {
      faults.push(`${told(element)} is wider than its place by ${element.scrollWidth - element.clientWidth}`);
    }
    if (element.matches('.text, .note, .item') && !element.querySelector('[data-id]')) {
      const style = getComputedStyle(element);
      const words = document.createRange();
      words.selectNodeContents(element);
      const lines = Math.round(words.getBoundingClientRect().height / parseFloat(style.lineHeight));
      if (lines > 1 && element.textContent.length / lines > letters_max) faults.push(`${told(element)} has ${element.textContent.length} letters in ${lines} lines`);
    }
  }
  // Targets: the whole of what can be pressed. Over the canvas a word that is explained lies over its line of the text.
  const is_in_line = (element) => is_laid && element.matches('.word');
  const targets = shown.flatMap((element) => (element.matches('.button, .link, .choice') ? [element] : [...element.querySelectorAll(':scope > .control')]));
  for (const target of targets) {
    const box = target.getBoundingClientRect();
    const least = is_in_line(target) ? in_line_min : target_min;
    if (box.height < least - 0.5 || box.width < least - 0.5) faults.push(`${told(target)} is only ${box.width}×${box.height}`);
  }
  // Nothing lies over anything else. On the map the houses lie on their picture. Over the canvas the words that are seen are
  // the kit's, and stand where it has measured them; what part of that width they fill is known from the words here.
  const leaves = shown.filter((element) => !element.querySelector('[data-id]') && !element.matches('.image, .scroll, .dialog') && !is_in_line(element));
  const boxOf = (element) => {
    const box = element.getBoundingClientRect();
    const around = scroller(element) && scroller(element).getBoundingClientRect();
    const [low, high] = around ? [around.top, around.bottom] : [-Infinity, Infinity];
    const held = { left: box.left, right: box.right, top: Math.max(box.top, low), bottom: Math.min(box.bottom, high) };
    if (!element.matches('.text')) return held;
    const words = document.createRange();
    words.selectNodeContents(element);
    const { left, right, top, bottom } = words.getBoundingClientRect();
    return is_laid ? { ...held, left, right } : { left, right, top: Math.max(top, low), bottom: Math.min(bottom, high) };
  };
  const mustBeApart = ([one, a], [other, b]) => {
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (across > 1.5 && down > 1.5) faults.push(`${told(one)} and ${told(other)} lie over each other by ${across}×${down}`);
  };
  const withBoxes = (elements) => elements.map((element) => [element, boxOf(element)]);
  const boxes = withBoxes(leaves);
  boxes.forEach((one, n) => boxes.slice(n + 1).forEach((other) => mustBeApart(one, other)));
  // Such a word covers the text that it stands in, and nothing else that is pressed covers the word.
  const in_lines = withBoxes(targets.filter(is_in_line));
  const others = withBoxes(targets.filter((target) => !is_in_line(target)));
  in_lines.forEach((one, n) => [...in_lines.slice(n + 1), ...others].forEach((other) => mustBeApart(one, other)));
  const canvas = document.getElementById('pixels');
  if (is_laid && document.body.classList.contains('pixels')) {
    const box = canvas.getBoundingClientRect();
    const ratio = window.__motcua.stage.ratioNow();
    // Fewer pixels than the screen has only where a canvas of so many cannot be had.
    const { width, height } = { width: wide * window.devicePixelRatio, height: window.innerHeight * window.devicePixelRatio };
    if (width * height <= 4096 ** 2 && Math.max(width, height) <= 4096 && ratio !== window.devicePixelRatio) faults.push(`the canvas has ${ratio} pixels for each of CSS on a screen of ${window.devicePixelRatio}`);
    if (canvas.width !== Math.round(box.width * ratio) || canvas.height !== Math.round(box.height * ratio)) {
      faults.push(`the canvas has ${canvas.width}×${canvas.height} pixels for ${box.width}×${box.height} × ${ratio}: letters are not crisp`);
    }
  }
  return faults;
}

async function lookAround(page, client, found, where) {
  for (const screen of screens) {
    await turnTo(page, client, screen);
    for (const fault of await page.evaluate(faultsNow)) found.push(`${where}, ${screen.name}: ${fault}`);
  }
  await turnTo(page, client, home);
}

async function survey(browser, url) {
  const found = [];
  const seen = new Set();
  const lookerAt = async (window_, page) => {
    await stopPainting(page);  // what is laid out is looked at here
    const client = await window_.context.newCDPSession(page);
    await turnTo(page, client, home);
    return async (state = '') => {
      const where = `${await pageId(page)}${(await page.locator('.dialog').count()) ? ' with a dialog' : ''}${state}`;
      if (seen.has(where)) return;
      seen.add(where);
      await lookAround(page, client, found, where);
    };
  };

  const window_ = await openWindow(browser);
  const page = await window_.open(`${url}/play?solo&mission=birth-extract`);
  const look = await lookerAt(window_, page);
  await look();
  // Once with every mistake shown: the form sent empty.
  await play(page, { each: () => look(), until: (next) => next.action === 'fill' });
  await page.getByRole('button', { name: 'Tiếp tục', exact: true }).click();
  await page.locator('.error-summary').waitFor();
  await rested(page);
  await look(' with errors');
  await play(page, { each: () => look() });
  await page.getByRole('link', { name: 'Bản đồ', exact: true }).click();
  await page.waitForFunction(() => window.__motcua.mirror.page.id === 'map');
  await rested(page);
  await look();
  await page.getByRole('button', { name: /[Hh]uy hiệu/ }).click();
  await page.waitForFunction(() => window.__motcua.mirror.page.id === 'badges');
  await rested(page);
  await look();
  await window_.close();

  const reader = await openWindow(browser);
  const study = await reader.open(`${url}/play?solo&mission=four-levels`);
  const lookAtStudy = await lookerAt(reader, study);
  await play(study, { key: 'solo-four-levels', until: (next) => next.action !== 'begin' });
  await lookAtStudy();
  await reader.close();

  const two = await openWindow(browser);
  const pair = await two.open(`${url}/play?solo&mission=birth-extract&mirror`);
  await pair.getByRole('button', { name: 'Chơi hai bạn (đổi vai)', exact: true }).click();
  await pair.getByRole('button', { name: 'Chơi một mình', exact: true }).waitFor();
  await play(pair, { key: 'pair-birth-extract', until: (next) => next.action === 'decide' });
  const kept = await pair.context().storageState();
  await two.close();
  const desk = await openWindow(browser, { storageState: kept });
  const lookAtDesk = await lookerAt(desk, await desk.open(`${url}/play?solo`));
  await lookAtDesk();
  await desk.close();

  must(['form', 'form with errors', 'map', 'badges', 'study-1', 'desk-1'].every((one) => seen.has(one)), `these pages were seen: ${[...seen].join(', ')}`);
  must(seen.size > 20, `only these pages were seen: ${[...seen].join(', ')}`);
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
  const all = await page.locator('#mirror input.control:not([readonly])').all();
  must(all.length >= 3, `the form has only ${all.length} fields`);
  const fields = [all[0], all[Math.floor(all.length / 2)], all[all.length - 1]];
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
  await check(`every page of a mission, the map, the badges, a study and a desk of two fit, over the canvas: ${sizes}`, () => survey(browser, url));
  await check('a phone’s keyboard hides no field in use, over the canvas', () => keyboardHidesNothing(browser, url));
  await browser.close();
  const plain = await launch(without_gl);
  await check('every page of a mission, the map, the badges, a study and a desk of two fit, in words alone', () => survey(plain, url));
  await check('a phone’s keyboard hides no field in use, in words alone', () => keyboardHidesNothing(plain, url));
  await plain.close();
}
