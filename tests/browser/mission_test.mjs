// The whole mission in a real browser, in every manner a pupil may have: mouse, keyboard alone, touch, input methods,
// without WebGL, in English. On the way: axe on every page, the log in local storage after every action, and the exact
// return after the tab was closed.
import { axe, check, launch, must, openWindow, savedLog, with_gl, without_gl } from './harness.mjs';
import { manners, play } from './player.mjs';

const pageId = (page) => page.evaluate(() => window.__motcua.mirror.page.id);

// Every page once, in the state in which it is left.
function axeOnEachPage(page, found) {
  const seen = new Set();
  return async () => {
    const id = await pageId(page);
    const has_dialog = await page.locator('.dialog').count();
    const key = `${id}${has_dialog ? ' with dialog' : ''}`;
    if (seen.has(key)) return;
    seen.add(key);
    for (const violation of await axe(page)) found.push(`${key}: ${violation}`);
  };
}

// What the page says: words, fields, ticks. Not the toast, which tells of what just happened.
const whole = (page) => page.evaluate(() => [...document.querySelectorAll('#mirror [data-id]')]
  .filter((element) => !element.classList.contains('toast'))
  .map((element) => {
    const input = element.querySelector(':scope > input, :scope > textarea');
    return `${element.dataset.id}|${input ? `${input.type === 'text' ? input.value : input.checked}` : ''}|${element.children.length ? '' : element.textContent}`;
  }).join('\n'));

async function missionIn(browser, url, { size, manner, language = 'vi', query = '?solo&mission=birth-extract', hasTouch = false, paints = true, watchAxe = false }) {
  const window_ = await openWindow(browser, { ...size, hasTouch, paints });
  const page = await window_.open(`${url}/play${query}`);
  if (language === 'en') {
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Begin', exact: true }).waitFor();
  }
  const violations = [];
  const look = watchAxe ? axeOnEachPage(page, violations) : undefined;
  if (look) await look();
  await play(page, { manner, language, each: look });
  must((await pageId(page)) === 'finished', 'the last page should be the result page');
  must(!violations.length, violations.join('\n'));
  await window_.close();
}

export async function missionTests(url) {
  const wide = { width: 1366, height: 768 };
  const phone = { width: 360, height: 740 };
  const browser = await launch(with_gl);

  await check('a pupil with a mouse plays the whole mission at 1366×768, and axe finds nothing wrong on any page', () =>
    missionIn(browser, url, { size: wide, manner: manners.mouse, watchAxe: true }));
  await check('a pupil with the keyboard alone plays the whole mission at 1366×768', () =>
    missionIn(browser, url, { size: wide, manner: manners.keyboard }));
  await check('a pupil with a phone plays the whole mission by touch at 360×740, and axe finds nothing wrong on any page', () =>
    missionIn(browser, url, { size: phone, manner: manners.touch, hasTouch: true, watchAxe: true }));
  await check('a pupil with a composing input method plays the whole mission at 360×740', () =>
    missionIn(browser, url, { size: phone, manner: manners.composing }));
  await check('a pupil with Unikey in Telex plays the whole mission at 1366×768', () =>
    missionIn(browser, url, { size: wide, manner: manners.unikey, paints: false }));

  await check('the log is in local storage after every action, and closing the tab at any moment loses nothing', async () => {
    const window_ = await openWindow(browser, wide);
    let page = await window_.open(`${url}/play?solo&mission=birth-extract&mirror`);
    let actions = 0;
    for (let is_finished = false; !is_finished;) {
      const done = await play(page, { until: () => actions_left-- <= 0, each: () => { actions += 1; } }).catch((problem) => {
        throw new Error(`after ${actions} actions: ${problem.message}`);
      });
      is_finished = done === 0 && (await pageId(page)) === 'finished';
      const before = [await pageId(page), await savedLog(page), await whole(page)];
      await page.close();
      page = await window_.open(`${url}/play?solo&mission=birth-extract&mirror`);
      const after = [await pageId(page), await savedLog(page), await whole(page)];
      must(before[0] === after[0], `after ${actions} actions: the page was "${before[0]}", came back as "${after[0]}"`);
      must(before[1] === after[1], `after ${actions} actions: the saved log is not the same`);
      must(before[2] === after[2], `after ${actions} actions on "${before[0]}":\n${before[2]}\n--- came back as\n${after[2]}`);
      actions_left = 1;
    }
    must(actions > 25, `only ${actions} actions were played`);
    await window_.close();
  });

  await check('a pupil who trusts everybody and attaches the wrong paper still gets to the end', async () => {
    const window_ = await openWindow(browser, wide);
    const page = await window_.open(`${url}/play?solo&mission=birth-extract&mirror`);
    await play(page, { mistakes: ['trusts_offers', 'attaches_bad_paper'] });
    must((await pageId(page)) === 'finished', 'the last page should be the result page');
    await window_.close();
  });
  await check('two pupils at one phone swap roles with the keyboard, a precise officer and one who asks too much, and axe finds nothing wrong', async () => {
    const window_ = await openWindow(browser, { ...phone, paints: false });
    const page = await window_.open(`${url}/play?solo&mission=birth-extract`);
    await page.getByRole('button', { name: 'Chơi hai bạn (đổi vai)', exact: true }).click();
    await page.getByRole('button', { name: 'Chơi một mình', exact: true }).waitFor();
    const violations = [], seen = [];
    const look = axeOnEachPage(page, violations);
    await look();
    await play(page, { manner: manners.keyboard, key: 'pair-birth-extract', mistakes: ['types_wrong_field', 'asks_too_much'],
      each: async (next) => { seen.push(next.action); await look(); } });
    must((await pageId(page)) === 'finished', 'the last page should be the result page');
    must(seen.filter((one) => one === 'take-seat').length === 4, `seats are swapped four times, not: ${seen.join(' ')}`);
    must(seen.filter((one) => one === 'decide').length === 2, 'the officer decides twice');
    await page.getByText('Người nộp hồ sơ', { exact: true }).waitFor();
    must(!violations.length, violations.join('\n'));
    const first = await savedLog(page, 'pair-birth-extract');
    await page.getByRole('button', { name: 'Đổi vai, chơi lại', exact: true }).click();
    await page.getByRole('button', { name: 'Bắt đầu', exact: true }).waitFor();
    must((await savedLog(page, 'pair-birth-extract')) !== first, 'another attempt should have begun');
    await window_.close();
  });
  await check('the whole mission in English', () =>
    missionIn(browser, url, { size: wide, manner: manners.mouse, language: 'en', query: '?solo&mission=birth-extract&mirror', watchAxe: true }));
  await browser.close();

  const plain = await launch(without_gl);
  await check('without WebGL the mirror alone is played through at 360×740, and axe finds nothing wrong on any page', () =>
    missionIn(plain, url, { size: phone, manner: manners.mouse, watchAxe: true }));
  await check('without WebGL the mirror alone is played through with the keyboard at 1366×768', () =>
    missionIn(plain, url, { size: wide, manner: manners.keyboard }));
  await plain.close();
}

let actions_left = 1;
