// What a class tells about itself, as its fifth pupil and its teacher see it on a phone: sums that come by themselves, read by
// their names, without a fault of accessibility and without scrolling sideways. Four pupils have told before, over HTTP.
import { newClass, newTeacher, sendLog, startPlayer } from '../server/client.mjs';
import { axe, check, launch, must, openWindow, pack, ready, startServer, with_gl } from './harness.mjs';
import { manners, play } from './player.mjs';

const phone = { width: 360, height: 740 };
const mission = 'at-home';

async function tell(server, code, seat, player) {
  const post = async (path, value, headers = {}) => (await fetch(server.url + path, { method: 'POST', body: JSON.stringify(value), headers })).json();
  const { token } = await post('/api/join', { code, seat });
  const attempt = await post('/api/attempt', { mission }, { Authorization: `Bearer ${token}` });
  const answer = await sendLog({ base: server.url }, { attempt, token }, await player.play(attempt));
  must(answer.status === 200, `the log of seat ${seat} was answered with ${answer.status}`);
}

const isWide = (page) => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

export async function pollTests() {
  const server = await startServer();
  const browser = await launch(with_gl);
  const teacher = await newTeacher({ base: server.url, firstLink: server.words.match(/\/gv\/bat-dau\?ma=\S+/)[0] });
  const { address, code } = await newClass(teacher, { name: '6A1', seats: 10 });
  const player = startPlayer(pack);
  const window_ = await openWindow(browser, { ...phone, paints: false });
  const page = await window_.context.newPage();

  await check('before five have told, the teacher’s page says how many it takes', async () => {
    for (const seat of [1, 2, 3, 4]) await tell(server, code, seat, player);
    const { text } = await teacher.page(`${address}?nhiem-vu=${mission}`);
    must(text.includes('Cả lớp cùng kể') && text.includes('Chưa đủ 5 em trả lời.'), 'the section should be there and wait');
    must(!text.includes('class="poll"'), 'no sum should be shown yet');
  });

  await check('the fifth pupil sees the class’s sum on the result page, on a phone', async () => {
    await page.goto(`${server.url}/l/${code}`);
    await page.getByRole('button', { name: /5$/ }).first().click();
    await page.waitForURL('**/play*');
    await page.waitForFunction(() => window.__motcua?.mirror?.page?.id === 'map');
    await page.locator(`[data-id="go-${mission}"]`).click();
    await page.waitForFunction(() => window.__motcua.mirror.page.id !== 'map');
    await ready(page);
    const key = await page.evaluate(() => `attempt-${JSON.parse(localStorage.getItem('motcua:assignment')).attempt}`);
    await play(page, { key, manner: manners.mouse });
    await page.getByText('chỉ cộng thêm mỗi khi đủ 5 bạn nữa trả lời').waitFor({ state: 'attached', timeout: 20_000 });
    const shares = await page.getByRole('img', { name: /: \d bạn$/ }).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label').match(/(\d) bạn$/)[1]));
    must(shares.length === 9 && shares.reduce((sum, one) => sum + Number(one), 0) === 15, `three polls of five pupils each: ${shares}`);
    must(!(await axe(page)).length, `the result page has faults: ${await axe(page)}`);
    must(!(await isWide(page)), 'the result page should not scroll sideways');
  });

  await check('and finds it on the map again', async () => {
    await page.getByRole('button', { name: 'Về bản đồ khu phố' }).click();
    await page.waitForFunction(() => window.__motcua.mirror.page.id === 'map');
    await page.getByRole('img', { name: /: \d bạn$/ }).first().waitFor({ state: 'attached' });
    must(!(await axe(page)).length, `the map has faults: ${await axe(page)}`);
  });

  await check('the teacher’s page has the sums as tables, on a phone too, and none without the mission chosen', async () => {
    await window_.context.addCookies([...teacher.cookies].map(([name, value]) => ({ name, value, url: server.url })));
    const board = await window_.context.newPage();
    await board.goto(`${server.url}${address}?nhiem-vu=${mission}`);
    const table = board.getByRole('table', { name: /cùng người nhà xem dịch vụ công/ });
    await table.waitFor();
    const seats = (await table.locator('td').allTextContents()).map((text) => text.trim());
    must(seats.length === 3 && seats.every((text) => /^\d\/5$/.test(text)), `the sums are ${seats}`);
    must(!(await axe(board)).length, `the teacher's page has faults: ${await axe(board)}`);
    must(!(await isWide(board)), 'the page should not scroll sideways');
    await board.goto(`${server.url}${address}`);
    must((await board.locator('table.poll').count()) === 0, 'all missions together have no poll');
    await board.close();
  });

  player.end();
  window_.errors.length = 0;  // htmx reports the event stream that ends with its page
  await window_.close();
  await browser.close();
  await server.stop();
}
