// One class: a teacher and two pupils in three browsers of their own, on the real server. The pupils' points on the
// teacher's page must be those that the server derived, without anybody reloading; and what a pupil plays while the
// network is away must arrive later.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPack } from '../server/course_author.mjs';
import { axe, check, launch, must, openWindow, ready, savedLog, savesData, with_gl } from './harness.mjs';
import { manners, play } from './player.mjs';

export const attemptKey = (page) => page.evaluate(() => `attempt-${JSON.parse(localStorage.getItem('motcua:assignment')).attempt}`);

export async function signInTeacher(window_, server) {
  const [link] = server.words.match(/http:\/\/localhost:\S+\/gv\/bat-dau\?ma=\S+/);
  const page = await window_.context.newPage();
  await page.goto(link.replace(/http:\/\/localhost:\d+/, server.url));
  await page.getByLabel('Tên đăng nhập').fill('co.lan');
  await page.getByLabel('Mật khẩu').fill('mot cau ngan de nho');
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  return page;
}

export async function createClass(page, server) {
  await page.goto(`${server.url}/gv/lop-moi`);
  await page.getByLabel('Trường').fill('THCS Thử Nghiệm');
  await page.getByLabel('Tên lớp').fill('6A1');
  await page.getByLabel('Số chỗ').fill('5');
  await page.getByRole('button', { name: 'Tạo lớp' }).click();
  return (await page.locator('.big-code').textContent()).replace(/\D/g, '');
}

export async function joinClass(browser, server, code, seat, size) {
  const window_ = await openWindow(browser, size);
  const page = await window_.context.newPage();
  await page.goto(`${server.url}/`);
  await page.getByLabel('Mã lớp').fill(code);
  await page.getByRole('button', { name: 'Chọn chỗ' }).click();
  await page.getByRole('button', { name: new RegExp(`${seat}$`) }).first().click();
  await page.waitForURL('**/play*');
  await ready(page);
  await chooseFirst(page, 'Bắt đầu');
  return { window_, page, key: await attemptKey(page) };
}

// From the map into the first mission; the class server gives the attempt.
export async function chooseFirst(page, word) {
  await page.getByRole('button', { name: `${word}: Bản sao trích lục khai sinh` }).click();
  await page.waitForFunction(() => window.__motcua.mirror.page.id !== 'map');
  await ready(page);
}

async function chooseMission(page, mission) {
  await page.waitForFunction(() => window.__motcua.mirror.page.id === 'map');
  await page.locator(`[data-id="go-${mission}"]`).click();
  await page.waitForFunction(() => window.__motcua.mirror.page.id !== 'map');
  await ready(page);
}

export const delivered = (page) => page.waitForFunction(() => window.__motcua.report.isIdle());

export async function classTests(server) {
  const browser = await launch(with_gl);
  const teacher = await openWindow(browser);
  let board, first, second, code;

  await check('a teacher opens the one-time link, makes a class and gets a six-digit code', async () => {
    board = await signInTeacher(teacher, server);
    code = await createClass(board, server);
    must(/^\d{6}$/.test(code), `the code is "${code}"`);
  });

  await check('two pupils join by code and seat, without a name', async () => {
    first = await joinClass(browser, server, code, 1, { width: 1366, height: 768, paints: false });
    second = await joinClass(browser, server, code, 2, { width: 360, height: 740, paints: false });
    must(first.key !== second.key, 'each should have an attempt of their own');
  });

  await check('both play at the same time; the teacher’s page shows the server’s points without being reloaded', async () => {
    await board.evaluate(() => { window.is_same_page = true; });
    await Promise.all([
      play(first.page, { key: first.key, manner: manners.mouse }),
      play(second.page, { key: second.key, manner: manners.mouse, mistakes: ['trusts_offers'] }),
    ]);
    await Promise.all([delivered(first.page), delivered(second.page)]);
    const row = (seat) => board.locator('table.board tbody tr').nth(seat - 1);
    for (const seat of [1, 2]) await row(seat).getByText('Hoàn thành').waitFor();
    must(await board.evaluate(() => window.is_same_page === true), 'the page should not have been reloaded');
    const points = async (seat) => (await row(seat).locator('td.number').nth(1).textContent()).split('/').map(Number);
    const [full, full_max] = await points(1);
    const [some, some_max] = await points(2);
    must(full === full_max && full > 0, `the pupil without a mistake has ${full} of ${full_max} points`);
    must(some < some_max, `the pupil who trusted everybody has ${some} of ${some_max} points`);
  });

  await check('two at one seat play in pair from the map, and the teacher’s page says so', async () => {
    await second.page.getByRole('button', { name: 'Về bản đồ khu phố' }).click();
    await chooseFirst(second.page, 'Hai bạn (đổi vai)');
    const given = await second.page.evaluate(() => JSON.parse(localStorage.getItem('motcua:assignment')));
    must(given.variant.endsWith('+pair'), `the attempt's variant is "${given.variant}"`);
    must(`attempt-${given.attempt}` !== second.key, 'it should be an attempt of its own');
    await play(second.page, { key: await attemptKey(second.page) });
    await delivered(second.page);
    await board.locator('table.board tbody tr').nth(1).getByText('(hai bạn)').waitFor();
  });

  await check('the pupils light one map: who looks at it sees the lamp of another light up, and hears of it', async () => {
    const third = await openWindow(browser);
    const page = await third.context.newPage();
    await page.goto(`${server.url}/`);
    await page.getByLabel('Mã lớp').fill(code);
    await page.getByRole('button', { name: 'Chọn chỗ' }).click();
    await page.getByRole('button', { name: /3$/ }).first().click();
    await page.waitForURL('**/play*');
    await ready(page);
    const missions = await page.evaluate(async () => (await (await fetch('/api/missions')).json()).missions.length);
    const lit = (lamps) => page.getByRole('img', { name: `Cả lớp đã thắp ${Math.floor((100 * lamps) / (3 * missions))} % số đèn`, exact: true });
    await lit(2).waitFor({ state: 'attached' });
    await page.getByRole('img', { name: '2 trên 3 bạn đã giúp xong' }).waitFor({ state: 'attached' });
    must(!(await axe(page)).length, `the map has faults: ${await axe(page)}`);
    await second.page.getByRole('button', { name: 'Về bản đồ khu phố' }).click();
    await chooseMission(second.page, 'before');
    second.key = await attemptKey(second.page);
    await play(second.page, { key: second.key, manner: manners.mouse });
    await second.page.getByRole('button', { name: 'Về bản đồ khu phố' }).click();
    await second.page.getByRole('img', { name: '1 trên 3 bạn đã giúp xong' }).waitFor({ state: 'attached' });
    await lit(3).waitFor({ state: 'attached', timeout: 20_000 });
    await page.getByRole('img', { name: '1 trên 3 bạn đã giúp xong' }).waitFor({ state: 'attached' });
    await page.waitForFunction(() => document.getElementById('polite').textContent.includes('Cả lớp vừa thắp thêm đèn'));
    await third.close();
  });

  await check('a pupil sees her badges, what the server derived, and what to do next', async () => {
    const { page } = second;
    await page.getByRole('button', { name: 'Huy hiệu của em' }).click();
    await page.getByRole('heading', { name: 'Huy hiệu của em' }).waitFor({ state: 'attached' });
    must((await page.getByRole('img', { name: /^(Đã đạt|Đang trên đường|Chưa bắt đầu)$/ }).count()) >= 9, 'every goal should have its badge');
    must(await page.getByRole('button', { name: /^Làm tiếp theo: / }).count(), 'a next mission should be offered');
    must(!(await axe(page)).length, `the badges have faults: ${await axe(page)}`);
    const shown = await page.getByRole('img', { name: /^(Đã đạt|Đang trên đường|Chưa bắt đầu)$/ }).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    await page.reload();  // now from what the server kept
    await ready(page);
    await page.getByRole('button', { name: 'Huy hiệu của em' }).click();
    await page.getByRole('heading', { name: 'Huy hiệu của em' }).waitFor({ state: 'attached' });
    const kept = await page.getByRole('img', { name: /^(Đã đạt|Đang trên đường|Chưa bắt đầu)$/ }).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    must(shown.join() === kept.join(), `before: ${shown}, after: ${kept}`);
    await page.goBack();
    await page.waitForFunction(() => window.__motcua.mirror.page.id === 'map');
  });

  await check('another attempt begins anew for the same seat', async () => {
    await first.page.getByRole('button', { name: 'Chơi lại với người hàng xóm khác' }).click();
    await first.page.waitForFunction((key) => {
      const now = JSON.parse(localStorage.getItem('motcua:assignment') || '{}').attempt;
      return now && `attempt-${now}` !== key && window.__motcua && window.__motcua.game.isOpen;
    }, first.key);
    await ready(first.page);
    first.key = await attemptKey(first.page);
    must((await first.page.evaluate(() => window.__motcua.mirror.page.id)) === 'welcome', 'it should begin at the first page');
  });

  await check('what is played without a network is kept on the machine and sent when the network is back', async () => {
    const { page, window_ } = first;
    await play(page, { key: first.key, until: (next) => next.action === 'search' });
    await delivered(page);
    await window_.context.setOffline(true);
    await play(page, { key: first.key, until: (next) => next.action === 'fill' });
    must(!(await page.evaluate(() => window.__motcua.report.isIdle())), 'the log should be waiting');
    await page.getByText('bài của em được giữ trên máy này').first().waitFor({ state: 'attached' });
    await window_.context.setOffline(false);
    await delivered(page);
    first.window_.errors.length = 0;  // the browser reports every request that found no network
  });

  await check('a pupil goes on with the same attempt on another machine, from where the server knows it', async () => {
    const cookies = await first.window_.context.cookies();
    const other = await openWindow(browser);
    await other.context.addInitScript(savesData);  // what the map shows would follow by itself, whole
    await other.context.addCookies(cookies);
    const page = await other.open(`${server.url}/play`);
    await chooseFirst(page, 'Chơi tiếp');
    const here = await first.page.evaluate(() => window.__motcua.mirror.page.id);
    const there = await page.evaluate(() => window.__motcua.mirror.page.id);
    must(here === there, `here the page is "${here}", there "${there}"`);
    // The first machine then learns that the attempt went on elsewhere, and takes that over.
    const known = await savedLog(first.page, first.key);
    await play(page, { key: first.key, known, until: (next) => next.action === 'attach' });
    await delivered(page);
    await first.page.getByRole('textbox').last().click();
    await first.page.keyboard.type('x');
    await first.page.keyboard.press('Tab');
    await first.page.waitForFunction(() => window.__motcua && window.__motcua.mirror && window.__motcua.mirror.page.id === 'papers');
    await first.page.waitForFunction(() => document.getElementById('urgent').textContent.includes('máy khác'));
    await other.close();
    first.window_.errors.length = 0;  // the browser reports the server's 409 too
  });

  await check('a class that is given a dropped course shows its map; who is under way goes on with the old one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'motcua-author-'));
    const { pack, hash } = buildPack(folder, { id: 'khoa-rieng', version: '1', title: 'Khóa riêng', first: 'Giấy khai sinh của bé' });
    copyFileSync(pack, join(server.data, 'courses/rieng.pack'));
    rmSync(folder, { recursive: true });
    const address = board.url();
    const is_offered = async () => (await (await board.request.get(address)).text()).includes('Khóa riêng');
    for (const end = Date.now() + 15_000; !(await is_offered());) must(Date.now() < end, 'the course should be offered');
    await board.reload();
    await board.getByLabel('Khóa học', { exact: true }).selectOption('khoa-rieng');
    await board.getByRole('button', { name: 'Đổi khóa học' }).click();
    await board.getByText('Đã đổi khóa học').waitFor();
    teacher.errors.length = 0;  // htmx reports every event stream that ends with its page
    const old_hash = await first.page.evaluate(() => JSON.parse(localStorage.getItem('motcua:assignment')).course_hash);
    const cookies = await first.window_.context.cookies();
    const other = await openWindow(browser);
    await other.context.addInitScript(savesData);  // what the map shows would follow by itself, whole
    await other.context.addCookies(cookies);
    const page = await other.open(`${server.url}/play`);
    await page.getByRole('button', { name: 'Chơi tiếp: Giấy khai sinh của bé' }).click();
    await page.waitForFunction(() => window.__motcua.mirror.page.id === 'papers');
    const fetched = await page.evaluate(() => performance.getEntriesByType('resource').map((load) => load.name).filter((name) => name.endsWith('.pack')));
    must(fetched.length > 0 && fetched.every((name) => name.includes(old_hash)), `it should go on with the course it was begun with, not with ${fetched}`);
    await other.close();
    const third = await openWindow(browser);
    const fresh = await third.context.newPage();
    await fresh.goto(`${server.url}/l/${code}`);
    await fresh.getByRole('button', { name: /4$/ }).first().click();
    await fresh.waitForURL('**/play*');
    await ready(fresh);
    await fresh.getByRole('button', { name: 'Bắt đầu: Giấy khai sinh của bé' }).click();
    await fresh.waitForFunction(() => window.__motcua.mirror.page.id !== 'map');
    must((await fresh.evaluate(() => JSON.parse(localStorage.getItem('motcua:assignment')).course_hash)) === hash, 'the attempt should be of the new course');
    await third.close();
  });

  await first.window_.close();
  await second.window_.close();
  await teacher.close();
  await browser.close();
}
