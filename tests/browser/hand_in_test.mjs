// From the game in one file to the teacher's table without a network: the pupil saves a result file or writes the result
// code on paper, the teacher's page takes either in, and says in words what is wrong with a forged, cut, foreign or known
// one. The teacher's page is used by keyboard, without JavaScript, and on a phone's width.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClass, signInTeacher } from './class_test.mjs';
import { axe, check, launch, must, openWindow, rested, savedLog, startServer, with_gl } from './harness.mjs';
import { chooseFirst, listenForRequests } from './offline_test.mjs';
import { manners, play } from './player.mjs';

const mission = 'birth-extract';
const heard = (page, words) => page.waitForFunction((text) => document.getElementById('polite').textContent.includes(text), words);

// Plays the first mission to its result page.
async function played(window_, file, manner) {
  const page = await window_.open(file.url);
  await chooseFirst(page);
  await play(page, { manner });
  must((await page.evaluate(() => window.__motcua.mirror.page.id)) === 'finished', 'the mission should be finished');
  return page;
}

// What a pupil reads off the result page: the groups of the code, in their order.
async function codeShown(page) {
  await page.getByRole('button', { name: 'Hiện mã kết quả' }).press('Enter');
  await heard(page, 'Mã kết quả hiện ở dưới');
  await rested(page);
  const lines = await page.locator('[data-id="code-lines"] dd').allTextContents();
  must(lines[0] === 'MOTCUA1' && lines.length > 2, `the code is shown as ${JSON.stringify(lines)}`);
  for (const line of lines.slice(1)) must(/^[0-9A-HJKMNP-TV-Z]{5}( [0-9A-HJKMNP-TV-Z]{5}){0,3}$/.test(line), `a line of the code is "${line}"`);
  return lines.join(' ');
}

const fits = (page) => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

export async function handInTests(file) {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-result-'));
  const browser = await launch(with_gl);
  const server = await startServer();
  const teacher = await openWindow(browser);
  const board = await signInTeacher(teacher, server);
  await createClass(board, server);
  const address = board.url();
  const row = (seat) => board.locator('table.board tbody tr').nth(seat - 1);
  const handIn = async (page = board) => {
    await page.goto(address);
    await page.getByRole('link', { name: 'Nhận tệp hoặc mã' }).click();
  };
  let result = '', log = '', code = '';

  await check('a pupil without a network saves a result file with the seat’s number, and reads and copies the code', async () => {
    const window_ = await openWindow(browser, { paints: false });
    const foreign = listenForRequests(window_, file.url);
    const page = await played(window_, file, manners.keyboard);
    log = await savedLog(page);
    await page.getByLabel('Số chỗ của em trong lớp').fill('3');
    await page.getByLabel('Số chỗ của em trong lớp').press('Enter');
    await rested(page);
    must(!(await axe(page)).length, `the result page has faults: ${await axe(page)}`);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Lưu tệp kết quả để nộp' }).press('Enter');
    const download = await coming;
    must(/^mot-cua-cho-03-birth-extract-[0-9a-f]{8}\.txt$/.test(download.suggestedFilename()), `the file is called "${download.suggestedFilename()}"`);
    result = join(folder, download.suggestedFilename());
    await download.saveAs(result);
    must(readFileSync(result, 'utf8') === `motcua-seat 3\n${log}`, 'the file should hold the seat and the log');
    await heard(page, 'Đã lưu mot-cua-cho-03-birth-extract-');
    code = await codeShown(page);
    must(!(await axe(page)).length, `the result page with its code has faults: ${await axe(page)}`);
    await page.getByRole('button', { name: 'Chép mã để dán' }).press('Enter');
    await heard(page, 'Đã chép mã kết quả');
    console.log(`        the code of a mission without a mistake: ${code.replaceAll(' ', '').length} letters with its mark: ${code}`);
    must(!foreign.length, `it asked for ${foreign}`);
    await window_.close();
  });

  await check('the teacher takes the file in by keyboard on a phone’s width without JavaScript; its seat stands there to be confirmed', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'vi-VN', javaScriptEnabled: false, storageState: await teacher.context.storageState() });
    const page = await context.newPage();
    await handIn(page);
    await page.getByLabel('Tệp kết quả').setInputFiles(result);
    await page.getByRole('button', { name: 'Kiểm tra tệp' }).press('Enter');
    await page.getByText('Trong bài ghi chỗ 3').waitFor();
    const seat = page.getByRole('spinbutton', { name: /^Chỗ mot-cua-cho-03/ });
    must((await seat.inputValue()) === '3', 'the seat should be 3');
    await page.getByRole('button', { name: 'Nhận vào bảng' }).press('Enter');
    const words = await page.getByText(/Đã nhận cho chỗ 3/).textContent();
    const [, points, points_max] = words.match(/: (\d+)\/(\d+) điểm/);
    must(points === points_max && Number(points) > 0, `a pupil without a mistake has ${points} of ${points_max}`);
    await context.close();
    await board.goto(address);
    must((await row(3).textContent()).includes(`${points}/${points_max}`), `the table says ${await row(3).textContent()}`);
    await row(3).getByText('(nộp bằng tệp)').waitFor();
  });

  await check('the copied code of the same play-through, pasted, is known and changes nothing', async () => {
    await handIn();
    must(!(await axe(board)).length, `the page has faults: ${await axe(board)}`);
    await board.getByLabel('Mã kết quả').press('Control+v');
    must((await board.getByLabel('Mã kết quả').inputValue()) === code, `the clipboard held "${await board.getByLabel('Mã kết quả').inputValue()}", not "${code}"`);
    await board.getByRole('button', { name: 'Kiểm tra mã' }).press('Enter');
    await board.getByText('Lượt chơi này đã có ở chỗ 3').waitFor();
    must(!(await axe(board)).length, `the answer has faults: ${await axe(board)}`);
  });

  await check('a code typed from paper, small letters and hyphens, gives the seat that the teacher names its points', async () => {
    const window_ = await openWindow(browser, { paints: false });
    const page = await played(window_, file, manners.mouse);
    const own = await codeShown(page);
    const shown = await page.evaluate(() => document.body.innerText.match(/(\d+)\/(\d+) điểm/)[0]);
    await window_.close();
    const typed = own.toLowerCase().replaceAll(' ', '-').replaceAll('0', 'o');
    await handIn();
    // One letter is not right: the page says which group.
    const groups = typed.split('-');
    groups[4] = groups[4].replace(/^./, (letter) => (letter === 'k' ? 'm' : 'k'));
    await board.getByLabel('Mã kết quả').fill(groups.join('-'));
    await board.getByRole('button', { name: 'Kiểm tra mã' }).press('Enter');
    await board.getByText('Nhóm chữ thứ 4 của mã bị chép sai').waitFor();
    await board.getByLabel('Mã kết quả').fill(typed);
    await board.getByLabel('Chỗ', { exact: true }).fill('4');
    await board.getByRole('button', { name: 'Kiểm tra mã' }).press('Enter');
    const words = await board.getByText(/Đã nhận cho chỗ 4/).textContent();
    const [points] = words.match(/\d+\/\d+(?= điểm)/);
    must(shown.endsWith('điểm') && Number(points.split('/')[0]) > 0, `the result page says ${shown}`);
    await board.goto(address);
    must((await row(4).textContent()).includes(points), `the table says ${await row(4).textContent()}`);
  });

  await check('a stick of files: forged, cut, of another course, twice, none at all – one line each says what to do, and nothing counts', async () => {
    const files = {
      'mot-cua-sua-diem.txt': log.replace(/answer "([^"]+)" "([^"]*)" "[^"]+"/, 'answer "$1" "$2" "khong-co"'),
      'mot-cua-doi-hat-giong.txt': log.replace(/^seed (\d+)$/m, 'seed 12345'),
      'mot-cua-bi-cat.txt': log.slice(0, log.length - 7),
      'mot-cua-dang-do.txt': `${log.split('\n').slice(0, 12).join('\n')}\n`,
      'mot-cua-khoa-khac.txt': log.replace(/^(course \S+) \S+/m, '$1 00000000000000aa'),
      'mot-cua-hai-lan.txt': log,
      'bai-van.txt': 'Em tả con mèo nhà em.',
    };
    const paths = Object.entries(files).map(([name, text]) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    });
    await handIn();
    await board.getByLabel('Tệp kết quả').setInputFiles(paths);
    await board.getByRole('button', { name: 'Kiểm tra tệp' }).press('Enter');
    await board.getByText('Đã nhận 0 trong 7 kết quả').waitFor();
    const expected = [/không thể xảy ra/, /không thể xảy ra|dừng trước khi hết/, /bị cắt hoặc không đọc được/, /dừng trước khi hết nhiệm vụ/, /khóa học mà máy chủ không có/, /đã có ở chỗ 3/, /không phải tệp kết quả/];
    const lines = await board.locator('.given li').allTextContents();
    expected.forEach((words, i) => must(words.test(lines[i]), `line ${i + 1} should say ${words}: ${lines[i]}`));
    must(!(await axe(board)).length, `the page has faults: ${await axe(board)}`);
    await board.setViewportSize({ width: 360, height: 740 });
    must(await fits(board), 'the page should fit 360 px');
    await board.setViewportSize({ width: 1366, height: 768 });
    await board.goto(address);
    for (const seat of [1, 2, 5]) must((await row(seat).textContent()).includes('chưa vào'), `seat ${seat}: ${await row(seat).textContent()}`);
  });

  teacher.errors.length = 0;  // htmx reports each event stream that ends with its page, the browser each 422
  await teacher.close();
  await server.stop();
  await browser.close();
  rmSync(folder, { recursive: true });
}
