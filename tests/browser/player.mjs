// A pupil at the browser: does the steps of next_step.cpp by role and name, in one of several manners: with the mouse,
// with the keyboard alone, by touch, or with an input method. Every manner goes through real input events.
import { must, nextStep, openWindow, rested, savedLog } from './harness.mjs';

export const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function find(page, step) {
  const place = step.in ? page.getByRole(step.in.role, { name: step.in.name, exact: true }).filter({ hasText: step.in.text })
    : page.locator('#mirror');
  const name = step.do.endsWith('-beginning') ? new RegExp(`^${escaped(step.name)}`) : step.name;
  return place.getByRole(step.role, { name, exact: true });
}

// ---- manners of pressing --------------------------------------------------------------------------------------------------------

const has_focus = (target) => target.evaluate((element) => element === document.activeElement);

// Tab, or Shift and Tab to what stands before, until the element has the focus; radios are reached by Tab into their list and
// arrows inside it. Nobody goes around by the browser's own bars, and a headless Firefox has none that give the focus back.
async function walkTo(page, target) {
  const stops_max = 120;
  for (let stops = 0; stops < stops_max; stops += 1) {
    if (await has_focus(target)) return;
    const key = await target.evaluate((element) => {
      const now = document.activeElement;
      if (element.type === 'radio' && now.type === 'radio' && now.name === element.name) return 'ArrowDown';
      const is_before = now !== document.body && (now.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
      return is_before ? 'Shift+Tab' : 'Tab';
    });
    await page.keyboard.press(key);
    await rested(page);
  }
  throw new Error(`Tab did not reach the element within ${stops_max} stops`);
}

const mouse = {
  press: (page, target) => target.click(),
  choose: (page, target) => target.click(),
  async type(page, target, value) {
    await target.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(value);
    await page.keyboard.press('Tab');
  },
  async search(page, target, value) {
    await target.click();
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
  },
};

const touch = { ...mouse, press: (page, target) => target.tap(), choose: (page, target) => target.tap() };

const keyboard = {
  async press(page, target) {
    await walkTo(page, target);
    await page.keyboard.press('Enter');
  },
  async choose(page, target) {
    await walkTo(page, target);
    if (!(await target.isChecked())) await page.keyboard.press('Space');
  },
  async type(page, target, value) {
    await walkTo(page, target);
    await page.keyboard.press('Control+a');
    await page.keyboard.type(value);
    await page.keyboard.press('Tab');
  },
  async search(page, target, value) {
    await walkTo(page, target);
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
  },
};

// ---- input methods ----------------------------------------------------------------------------------------------------------------

const bare = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

// As macOS, ibus or Gboard do it: a word under composition grows and changes, then it is put in.
export async function compose(page, client, value) {
  for (const word of value.split(/(?<= )/)) {
    const letters = word.trimEnd();
    for (let n = 1; n <= letters.length; n += 1) {
      await client.send('Input.imeSetComposition', { text: bare(letters.slice(0, n)), selectionStart: n, selectionEnd: n });
    }
    if (bare(letters) !== letters) {
      await client.send('Input.imeSetComposition', { text: letters, selectionStart: letters.length, selectionEnd: letters.length });
    }
    await client.send('Input.insertText', { text: word });
  }
}

// As Unikey does it in Telex: plain keys, then backspaces to the first letter that gets a mark, then the right letters.
export async function typeAsUnikey(page, value) {
  for (const word of value.split(/(?<= )/)) {
    const letters = word.trimEnd();
    const plain = bare(letters);
    await page.keyboard.type(plain);
    let same = 0;
    while (same < plain.length && plain[same] === letters[same]) same += 1;
    for (let n = same; n < plain.length; n += 1) await page.keyboard.press('Backspace');
    if (same < plain.length) await page.keyboard.insertText(letters.slice(same));
    if (word !== letters) await page.keyboard.press('Space');
  }
}

const withInputMethod = (enter) => ({
  ...mouse,
  async type(page, target, value) {
    await target.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Backspace');
    await enter(page, value);
    await page.keyboard.press('Tab');
  },
  async search(page, target, value) {
    await target.click();
    await enter(page, value);
    await page.keyboard.press('Enter');
  },
});

const composing = withInputMethod(async (page, value) => {
  const client = await page.context().newCDPSession(page);
  await compose(page, client, value);
  await client.detach();
});

export const manners = { mouse, touch, keyboard, composing, unikey: withInputMethod(typeAsUnikey) };

// ---- playing ----------------------------------------------------------------------------------------------------------------------

async function perform(page, manner, step) {
  if (manner.perform) return manner.perform(page, step);  // it finds its own way to the element
  const target = find(page, step);
  // Nobody presses what is not there yet: as long as a person would look for it.
  let times = await target.count();
  for (const begun = Date.now(); times !== 1 && Date.now() - begun < 5000; times = await target.count()) await rested(page);
  must(times === 1, `${step.role} "${step.name}" should be there once, but is there ${times} times`);
  const kind = { 'press-beginning': 'press', tick: 'choose', 'tick-beginning': 'choose' }[step.do] || step.do;
  await manner[kind](page, target, step.value);
  await rested(page);
}

const header_lines = 5;
const actions_in = (log) => Math.max(0, log.split('\n').length - 1 - header_lines);

// Plays on from the saved log until the mission is finished, or `until(action)` says to stop before an action. After every
// action the log must have grown; `each` is called then. `known`: the log so far when this machine has none yet.
export async function play(page, { manner = manners.mouse, language = 'vi', mistakes = [], key = 'solo-birth-extract', known = '', until, each } = {}) {
  const actions_max = 200;
  for (let n = 0; n < actions_max; n += 1) {
    const before = (await savedLog(page, key)) || known;
    const next = before ? nextStep(before, language, mistakes)
      : { action: 'begin', steps: [{ do: 'press', role: 'button', name: language === 'vi' ? 'Bắt đầu' : 'Begin' }] };
    if (!next.action) return n;
    if (until && until(next)) return n;
    try {
      for (const step of next.steps) await perform(page, manner, step);
      await page.waitForFunction(([name, length]) => (localStorage.getItem(`motcua:${name}`) || '').length > length, [key, before.length],
        { timeout: 5000 });
    } catch (problem) {
      throw new Error(`at "${next.action}" ${JSON.stringify(next.steps)}, after ${actions_in(before)} actions: ${problem.message}`);
    }
    await rested(page);
    if (each) await each(next, await savedLog(page, key));
  }
  throw new Error(`the mission was not finished after ${actions_max} actions`);
}

// The log of the first mission played up to this action, in words, which is quickest: who looks at one page of it opens a window
// with that log (harness.mjs) instead of playing there again.
const logs = new Map();
export async function playedTo(browser, url, action) {
  const place = `${url} ${action}`;
  if (!logs.has(place)) {
    const window_ = await openWindow(browser, { look: 'words' });
    const page = await window_.open(`${url}/play?solo&mission=birth-extract`);
    await play(page, { until: (next) => next.action === action });
    logs.set(place, await savedLog(page));
    await window_.close();
  }
  return logs.get(place);
}
