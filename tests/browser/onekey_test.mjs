// One key alone, or a switch that sends one: a whole mission with the space bar, what is to be written chosen from the
// neighbour's note; letters where nothing is to be chosen; and the focus that goes on by itself.
import { axe, check, launch, must, openWindow, rested, with_gl } from './harness.mjs';
import { escaped, play } from './player.mjs';

const pageId = (page) => page.evaluate(() => window.__motcua.mirror.page.id);
const has_focus = (target) => target.evaluate((element) => element === document.activeElement);

// How long a key is held is decided here, not by the machine: only the timer of holding, at a length that nothing else in the page
// waits for, runs out when the test says so. Everything else of the hold is the game's.
const hold_ms = 4321;
const ownHolding = (window_) => window_.context.addInitScript((length) => {
  const [later, never] = [window.setTimeout.bind(window), window.clearTimeout.bind(window)];
  let held = null;
  window.setTimeout = (run, ms, ...more) => {
    if (ms !== length) return later(run, ms, ...more);
    held = run;
    return -1;
  };
  window.clearTimeout = (timer) => {
    if (timer === -1) held = null;
    else never(timer);
  };
  window.__holdOut = () => {
    const run = held;
    held = null;
    run();
  };
}, hold_ms);

// Nothing but this key is ever pressed. `holdOut`: what makes the time of holding run out, where it is not the machine's.
const oneKey = (key, holdOut = async () => {}) => {
  // So many things stand between the focus and this one, itself included, around the end of the page if need be. Each takes one
  // press or more: on the way nothing has to be looked at.
  const stopsTo = (target) => target.evaluate((element) => {
    const here = document.activeElement;
    if (here === element) return 0;
    const all = [...document.querySelectorAll('#mirror .button, #mirror .link, #mirror .choice input, #mirror .field .control')]
      .filter((one) => one.getClientRects().length && !one.closest('[inert], [hidden]') && one.getAttribute('aria-disabled') !== 'true' &&
        !one.disabled && !one.readOnly);
    const after = all.filter((one) => here === document.body || here.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
    return after.includes(element) ? after.indexOf(element) + 1 : after.length + Math.max(1, all.indexOf(element) + 1);
  });
  const walkTo = async (page, target) => {
    const presses_max = 300;
    for (let presses = 0; presses < presses_max;) {
      const stops = await stopsTo(target);
      if (!stops) return;
      for (let n = 0; n < stops; n += 1, presses += 1) await page.keyboard.press(key);  // the focus has gone on when the key is up
    }
    throw new Error(`${await target.evaluate((element) => element.outerHTML.slice(0, 120))} was not reached with ${presses_max} presses`);
  };
  const hold = async (page) => {
    await page.keyboard.down(key);
    await holdOut(page);
    await page.waitForFunction(() => window.__motcua.oneKey.hasPressed());
    await page.keyboard.up(key);
    await rested(page);
  };
  const press = async (page, target) => {
    await walkTo(page, target);
    await hold(page);
  };
  const button = (page, name) => page.locator('.dialog').getByRole('button', { name, exact: true });

  // A letter with its tone: the letter from its group, then the tone from the group of tones.
  const tones = { '\u0301': 'dấu sắc', '\u0300': 'dấu huyền', '\u0309': 'dấu hỏi', '\u0303': 'dấu ngã', '\u0323': 'dấu nặng' };
  const write = async (page, text) => {
    for (const letter of text) {
      const parts = letter.normalize('NFD');
      const tone = [...parts].find((mark) => tones[mark]);
      const base = parts.replace(tone || '', '').normalize('NFC');
      const lower = base.toLocaleLowerCase('vi');
      if (lower !== base) await press(page, button(page, 'Chữ hoa'));
      const group = /\d/.test(base) ? '0 đến 9' : /[ .,/-]/.test(base) ? '/ . , - và dấu cách' : new RegExp(`(^| )${lower}( |$)`);
      await press(page, button(page, group));
      await press(page, button(page, base === ' ' ? 'dấu cách' : base));
      if (!tone) continue;
      await press(page, button(page, 'dấu thanh'));
      await press(page, button(page, tones[tone]));
    }
  };

  const type = async (page, target, value) => {
    await press(page, target);
    await page.locator('.dialog').waitFor();
    const fact = page.locator('.dialog').getByRole('button', { name: new RegExp(`: ${escaped(value)}$`) });
    if (await fact.count()) {
      await press(page, fact.first());
    } else {
      const letters = button(page, 'Gõ từng chữ');
      if (await letters.count()) await press(page, letters);
      for (let left = (await target.inputValue()).length; left > 0; left -= 1) await press(page, button(page, 'Xóa một chữ'));
      await write(page, value);
      await press(page, button(page, 'Xong'));
    }
    await page.locator('.dialog').waitFor({ state: 'detached' });
    await rested(page);
    must((await target.inputValue()) === value, `the field has "${await target.inputValue()}" and not "${value}"`);
  };
  return {
    press, type, write, search: type, button,
    async choose(page, target) {
      await walkTo(page, target);
      if (!(await target.isChecked())) await hold(page);
    },
  };
};

async function wholeMission(browser, url) {
  const window_ = await openWindow(browser, { width: 1366, height: 768 });
  await ownHolding(window_);
  const holdOut = (there) => there.evaluate(() => window.__holdOut());
  const page = await window_.open(`${url}/play?solo&mission=birth-extract&mirror&onekey&hold=${hold_ms}`);
  await page.locator('#polite').getByText('Chơi bằng một phím').waitFor({ state: 'attached' });
  await play(page, { manner: oneKey('Space', holdOut) });
  must((await pageId(page)) === 'finished', 'the last page should be the result page');
  // … and on to the map.
  await oneKey('Enter', holdOut).press(page, page.getByRole('button', { name: 'Về bản đồ khu phố' }));
  must((await pageId(page)) === 'map', 'the key should lead back to the map');
  await window_.close();
}

async function lettersOverTheCanvas(browser, url) {
  const window_ = await openWindow(browser, { width: 360, height: 740 });
  const page = await window_.open(`${url}/play?solo&mission=birth-extract&onekey`);
  const manner = oneKey('Enter');
  await play(page, { manner, until: (next) => next.action === 'sign-in' });
  const field = page.locator('#mirror .field .control').first();
  await manner.press(page, field);
  await page.locator('.dialog').waitFor();
  must(!(await axe(page)).length, `the note to choose from: ${await axe(page)}`);
  await manner.press(page, manner.button(page, 'Gõ từng chữ'));
  must(!(await axe(page)).length, `the letters: ${await axe(page)}`);
  await manner.write(page, '0/9');
  await manner.press(page, manner.button(page, 'Xóa một chữ'));
  await manner.press(page, manner.button(page, 'Xong'));
  await page.locator('.dialog').waitFor({ state: 'detached' });
  await rested(page);
  must((await field.inputValue()) === '0/', `the field has "${await field.inputValue()}"`);
  // Leaving changes nothing; other keys work as ever.
  await manner.press(page, field);
  await page.keyboard.press('Escape');
  await page.locator('.dialog').waitFor({ state: 'detached' });
  await rested(page);
  must((await field.inputValue()) === '0/', 'leaving the dialog should change nothing');
  must(await has_focus(field), 'the focus should be back at the field');
  await window_.close();
}

async function scanning(browser, url) {
  const window_ = await openWindow(browser, { width: 1366, height: 768 });
  const page = await window_.open(`${url}/play?solo&mission=birth-extract&mirror&onekey=0.5`);
  const begin = page.getByRole('button', { name: 'Bắt đầu', exact: true });
  await page.waitForFunction((element) => document.activeElement === element, await begin.elementHandle());
  await page.keyboard.press('Space');
  await page.waitForFunction(() => window.__motcua.mirror.page.id === 'sign_in' || window.__motcua.mirror.page.id === 'sign-in');
  // Two rounds without the key, then it waits, however long that is, until the key wakes it.
  const field = await page.locator('#mirror .field .control').first().elementHandle();
  await page.waitForFunction(() => window.__motcua.oneKey.isWaiting(), null, { timeout: 60_000 });
  const before = await page.evaluate(() => document.activeElement.id);
  await page.keyboard.press('Space');
  await page.waitForFunction(() => !window.__motcua.oneKey.isWaiting());
  must((await page.evaluate(() => document.activeElement.id)) !== before, 'the key should go on');
  await page.waitForFunction((element) => document.activeElement === element, field);
  await page.keyboard.press('Space');
  await page.locator('.dialog').waitFor();
  await window_.close();
}

export async function oneKeyTests(url) {
  const browser = await launch(with_gl);
  await check('a whole mission is played with the space bar alone: short goes on, held presses, fields are filled from the note', () => wholeMission(browser, url));
  await check('letters are written with one key over the canvas at 360×740, axe finds nothing wrong, and leaving changes nothing', () => lettersOverTheCanvas(browser, url));
  await check('with scanning the focus goes on by itself, the key presses, and after two rounds it waits for the key', () => scanning(browser, url));
  await browser.close();
}
