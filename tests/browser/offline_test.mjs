// The game in one file, opened from the disk (file://) as by double click: played to the end by keyboard alone, with and
// without WebGL, while nothing but the file itself is asked for; what it says where nothing can be kept; and the result
// file and code on their way to the teacher's page of a real server.
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClass, signInTeacher } from './class_test.mjs';
import { axe, check, launch, must, openWindow, ready, rested, savedLog, startServer, web, with_gl, without_gl } from './harness.mjs';
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
  const stick_folder = mkdtempSync(join(tmpdir(), 'motcua-result-'));
  const browser = await launch(with_gl);

  const server = await startServer();
  const teacher = await openWindow(browser);
  const board = await signInTeacher(teacher, server);
  await createClass(board, server);
  const address = board.url();
  const row = (seat) => board.locator('table.board tbody tr').nth(seat - 1);
  let result = '';  // where the browser has put the file

  await check('one file from a stick: the first mission is played to the end by keyboard alone, and no request leaves it', async () => {
    const window_ = await openWindow(browser);
    const foreign = listenForRequests(window_, file.url);
    const page = await window_.open(file.url);
    must(await page.evaluate(() => document.body.classList.contains('pixels')), 'the canvas should be there');
    must(!(await axe(page)).length, `the map has faults: ${await axe(page)}`);
    await chooseFirst(page);
    await play(page, { manner: manners.keyboard });
    must((await page.evaluate(() => window.__motcua.mirror.page.id)) === 'finished', 'the mission should be finished');
    const log = await savedLog(page);
    must(!(await axe(page)).length, `the result page has faults: ${await axe(page)}`);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Lưu tệp kết quả để nộp' }).press('Enter');
    const download = await coming;
    must(/^mot-cua-birth-extract-[0-9a-f]{8}\.txt$/.test(download.suggestedFilename()), `the file is called "${download.suggestedFilename()}"`);
    result = join(stick_folder, download.suggestedFilename());
    await download.saveAs(result);
    must(readFileSync(result, 'utf8') === log, 'the file should hold the log');
    await page.waitForFunction(() => /Đã lưu mot-cua-birth-extract-/.test(document.getElementById('polite').textContent));
    await page.getByRole('button', { name: 'Chép mã kết quả' }).press('Enter');
    await page.waitForFunction(() => /Đã chép mã kết quả/.test(document.getElementById('polite').textContent));
    await rested(page);
    must(!foreign.length, `it asked for ${foreign}`);
    await window_.close();
  });

  await check('the teacher’s page takes the file by keyboard and shows the points it derives, marked as handed in', async () => {
    await board.getByLabel('Chỗ', { exact: true }).first().fill('3');
    await board.getByLabel('Tệp kết quả').setInputFiles(result);
    must(!(await axe(board)).length, `the class page has faults: ${await axe(board)}`);
    await board.getByRole('button', { name: 'Nhận kết quả' }).press('Enter');
    const notice = await board.getByRole('status').first().textContent();
    const [, points, points_max] = notice.match(/chỗ 3: (\d+)\/(\d+) điểm/);
    must(points === points_max && Number(points) > 0, `a pupil without a mistake has ${points} of ${points_max}`);
    must((await row(3).textContent()).includes(`${points}/${points_max}`), `the table says ${await row(3).textContent()}`);
    await row(3).getByText('(nộp bằng tệp)').waitFor();
  });

  await check('the copied code of the same play-through, pasted for another seat, is known and changes nothing', async () => {
    await board.goto(address);
    await board.getByLabel('Chỗ', { exact: true }).first().fill('4');
    await board.getByLabel('Hoặc mã kết quả').press('Control+v');
    const code = await board.getByLabel('Hoặc mã kết quả').inputValue();
    must(/^MOTCUA1\.[A-Za-z0-9+-]{100,1200}\.$/.test(code), `the clipboard held "${code}"`);
    console.log(`        the result code has ${code.length} letters`);
    await board.getByRole('button', { name: 'Nhận kết quả' }).press('Enter');
    await board.getByText('Lượt chơi này đã có ở chỗ 3').waitFor();
    must(!(await axe(board)).length, `the answer has faults: ${await axe(board)}`);
    await board.getByRole('link', { name: 'Về lớp' }).click();
    must((await row(4).textContent()).includes('chưa vào'), `the table says ${await row(4).textContent()}`);
    teacher.errors.length = 0;  // the browser reports the 409, and htmx each event stream that ends with its page
    await teacher.close();
    await server.stop();
  });

  await check('closed and opened again, it goes on where it was', async () => {
    const window_ = await openWindow(browser);
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
    must((await page.evaluate(() => window.__motcua.mirror.page.id)) === 'sign-in', 'it should play on');
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
  file.remove();
  rmSync(stick_folder, { recursive: true });
}
