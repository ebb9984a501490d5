// What happens to machines in a class: a tab is opened twice, a lid is closed, a clock is wrong, the disk is full, a window is
// private, somebody leaves the page and comes back. Each time the play goes on, or the page says clearly what is lost and what to do.
import { attemptKey, createClass, delivered, joinClass, signInTeacher } from './class_test.mjs';
import { axe, check, launch, must, openWindow, ready, rested, savedLog, savedLogHas, startServer, with_gl } from './harness.mjs';
import { play } from './player.mjs';

const in_words = { look: 'words' };  // what is told here does not depend on the canvas
const address = (url) => `${url}/play?solo&mission=birth-extract`;
const until = (action) => ({ until: (next) => next.action === action });
const pageId = (page) => page.evaluate(() => window.__motcua.mirror.page.id);
const is_left = (page) => page.getByRole('heading', { name: 'Bài này đang được làm tiếp ở một thẻ khác.' }).waitFor();
const stored = (page, key) => page.evaluate((name) => localStorage.getItem(`motcua:${name}`), key);
const times = (log) => [...log.matchAll(/^(\d+) /gm)].map(([, ms]) => Number(ms));

async function tabTests(browser, url) {
  await check('two tabs of one attempt: where something is done leads, the other says so, saves nothing, and can take over', async () => {
    const window_ = await openWindow(browser, in_words);
    const first = await window_.open(address(url));
    await play(first, until('search'));
    const second = await window_.open(address(url));
    must((await pageId(second)) === 'search', 'the second tab should be where the first is');
    await play(second, until('fill'));
    await is_left(first);
    must(!(await axe(first)).length, `the cover has faults: ${await axe(first)}`);
    must(await first.evaluate(() => document.getElementById('mirror').inert), 'nothing behind the cover should be reached');
    const log = await savedLog(second);
    await first.evaluate(() => window.dispatchEvent(new Event('pagehide')));
    must((await savedLog(second)) === log, 'the tab that was left should save nothing');
    await first.getByRole('button', { name: 'Làm tiếp ở đây' }).click();
    await ready(first);
    must((await pageId(first)) === 'form', 'the first tab should go on from where the second was');
    await play(first, until('attach'));
    await is_left(second);
    must((await savedLog(first)).startsWith(log), 'the log should have gone on');
    await first.getByRole('link', { name: 'English' }).click();
    await window_.close();
  });

  await check('a tab that heard nothing of the other one finds it out before it saves', async () => {
    const window_ = await openWindow(browser, in_words);
    await window_.context.addInitScript(() => window.addEventListener('storage', (event) => event.stopImmediatePropagation(), true));
    const first = await window_.open(address(url));
    await play(first, until('search'));
    const second = await window_.open(address(url));
    await play(second, until('fill'));
    const log = await savedLog(second);
    await first.getByRole('textbox', { name: 'Tên thủ tục' }).click();
    await first.keyboard.type('khai sinh');
    await first.keyboard.press('Enter');
    await is_left(first);
    must((await savedLog(second)) === log, 'nothing should be written over');
    await window_.close();
  });

  await check('two tabs with two missions do not disturb each other', async () => {
    const window_ = await openWindow(browser, in_words);
    const first = await window_.open(address(url));
    const second = await window_.open(`${url}/play?solo&mission=stay-notice`);
    await play(second, { key: 'solo-stay-notice', ...until('search') });
    await play(first, until('fill'));
    await play(second, { key: 'solo-stay-notice', ...until('fill') });
    await window_.close();
  });
}

async function machineTests(browser, url) {
  await check('the lid is closed in the middle of a word and opened later: the word is saved, and the play goes on', async () => {
    const window_ = await openWindow(browser, in_words);
    const page = await window_.open(address(url));
    await play(page, until('search'));
    const client = await page.context().newCDPSession(page);
    await page.getByRole('textbox', { name: 'Tên thủ tục' }).click();
    await page.keyboard.type('khai sinh');
    // What a browser does: the page becomes hidden, then it is frozen, with its timers.
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await savedLogHas(page, 'khai sinh');
    await client.send('Page.setWebLifecycleState', { state: 'frozen' });
    await client.send('Page.setWebLifecycleState', { state: 'active' });
    await page.evaluate(() => {
      delete document.visibilityState;
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await rested(page);
    must((await page.getByRole('textbox', { name: 'Tên thủ tục' }).inputValue()) === 'khai sinh', 'the word should be there');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Backspace');
    await play(page, until('fill'));
    await window_.close();
  });

  await check('a clock that jumps a year forward and back again changes nothing: times in the log only grow', async () => {
    const window_ = await openWindow(browser, in_words);
    await window_.context.addInitScript(() => {
      const now = Date.now;
      window.__jump = 0;
      Date.now = () => now() + window.__jump;
    });
    const page = await window_.open(address(url));
    const year_ms = 365 * 24 * 3600 * 1000;
    for (const [jump, action] of [[year_ms, 'search'], [-year_ms, 'fill'], [0, 'attach']]) {
      await page.evaluate((ms) => { window.__jump = ms; }, jump);
      await play(page, until(action));
    }
    await page.reload();
    await ready(page);
    await page.evaluate((ms) => { window.__jump = ms; }, -year_ms);
    await play(page);
    must((await pageId(page)) === 'finished', 'the mission should be finished');
    const all = times(await savedLog(page));
    must(all.length > 20 && all.every((ms, i) => i === 0 || ms >= all[i - 1]), `times: ${all}`);
    must(all[all.length - 1] < 3_600_000, `the last action is at ${all[all.length - 1]} ms`);
    await window_.close();
  });

  await check('the disk is full in the middle: it is said, the play goes on, and once there is room everything is saved', async () => {
    const window_ = await openWindow(browser, in_words);
    await window_.context.addInitScript(() => {
      const write = Storage.prototype.setItem;
      Storage.prototype.setItem = function (...all) {
        if (window.__is_full) throw new DOMException('full', 'QuotaExceededError');
        write.apply(this, all);
      };
    });
    const page = await window_.open(address(url));
    await play(page, until('search'));
    const log = await savedLog(page);
    await page.evaluate(() => { window.__is_full = true; });
    await page.getByRole('textbox', { name: 'Tên thủ tục' }).click();
    await page.keyboard.type('trích lục');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.getElementById('urgent').textContent.includes('Máy này không cho lưu bài'));
    must((await savedLog(page)) === log, 'what was saved before should still be there');
    await page.evaluate(() => { window.__is_full = false; });
    await page.keyboard.press('Control+a');
    await page.keyboard.type('khai sinh');
    await page.keyboard.press('Enter');
    await savedLogHas(page, 'khai sinh');
    must((await savedLog(page)).includes('trích lục'), 'what was done while the disk was full should be saved with it');
    await page.reload();
    await ready(page);
    must((await pageId(page)) === 'search', 'it should go on where it was');
    await window_.close();
  });

  await check('somebody leaves the page for another and comes back with Back: the game is where it was', async () => {
    const window_ = await openWindow(browser, in_words);
    const page = await window_.open(address(url));
    await play(page, until('fill'));
    const log = await savedLog(page);
    await page.goto(`${url}/`);
    await page.goBack();
    await ready(page);
    must((await pageId(page)) === 'form' && (await savedLog(page)) === log, 'the form should be there');
    await play(page, until('attach'));
    await window_.close();
  });
}

async function privateTests(browser) {
  const server = await startServer();
  const forbidden = () => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, { get() { throw new DOMException('forbidden', 'SecurityError'); } });
    }
  };

  await check('a private window that forbids storage: alone it is said at the first step and the play goes on', async () => {
    const window_ = await openWindow(browser, { look: null });
    await window_.context.addInitScript(forbidden);
    const page = await window_.open(`${address(server.url)}&mirror`);
    await page.getByRole('button', { name: 'Bắt đầu', exact: true }).click();
    await page.waitForFunction(() => document.getElementById('urgent').textContent.includes('Máy này không cho lưu bài. Em đừng đóng trang trước khi xong nhé.'));
    await page.waitForFunction(() => window.__motcua.mirror.page.id === 'sign-in');
    await window_.close();
  });

  await check('in a class the server keeps what a private window cannot: closed and opened again, the attempt goes on', async () => {
    const teacher = await openWindow(browser, in_words);
    const board = await signInTeacher(teacher, server);
    const code = await createClass(board, server);
    const { window_, page, key } = await joinClass(browser, server, code, 1, in_words);
    await play(page, { key, ...until('search') });
    await delivered(page);
    const attempt = await attemptKey(page);
    await window_.context.addInitScript(forbidden);
    await page.reload();
    await ready(page);
    await page.getByRole('button', { name: 'Chơi tiếp: Bản sao trích lục khai sinh' }).click();
    await page.waitForFunction(() => window.__motcua.mirror.page.id === 'search');
    await page.getByRole('textbox', { name: 'Tên thủ tục' }).click();
    await page.keyboard.type('trích lục');
    await page.keyboard.press('Enter');
    await rested(page);
    await delivered(page);
    await page.reload();
    await ready(page);
    await page.getByRole('button', { name: 'Chơi tiếp: Bản sao trích lục khai sinh' }).click();
    await page.waitForFunction(() => window.__motcua.mirror.page.id === 'search');
    must((await page.getByRole('textbox', { name: 'Tên thủ tục' }).inputValue()) === 'trích lục', 'what was done should be back');
    must(attempt === key, 'it should be the same attempt');
    await window_.close();
    teacher.errors.length = 0;
    await teacher.close();
  });
  await server.stop();
}

export async function mishapTests(url) {
  const browser = await launch(with_gl);
  await tabTests(browser, url);
  await machineTests(browser, url);
  await privateTests(browser);
  await browser.close();
}
