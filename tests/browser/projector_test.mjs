// The class on the projector: a teacher opens it from the class's page, hands are counted in at decisions, the sums stand on
// the result page, and nothing of it names or counts for anybody.
import { signInTeacher, createClass } from './class_test.mjs';
import { axe, check, launch, must, openWindow, ready, rested, savedLog, startServer, with_gl } from './harness.mjs';
import { escaped, play } from './player.mjs';

const key = 'projector-birth-extract';
const pageId = (page) => page.evaluate(() => window.__motcua.mirror.page.id);

// The options have letters here, by which the class calls them.
const teacher = {
  async perform(page, step) {
    const place = step.in ? page.getByRole(step.in.role, { name: step.in.name, exact: true }).filter({ hasText: step.in.text }) : page.locator('#mirror');
    const name = new RegExp(`^([A-Z]\\. )?${escaped(step.name)}${step.do.endsWith('-beginning') ? '' : '$'}`);
    const target = place.getByRole(step.role, { name });
    must((await target.count()) === 1, `${step.role} ${name} is there ${await target.count()} times`);
    await target.click();
    if (step.value !== undefined) {
      await page.keyboard.press('Control+a');
      await page.keyboard.type(step.value);
      await page.keyboard.press(step.do === 'search' ? 'Enter' : 'Tab');
    }
    await rested(page);
  },
};

const bars = (page) => page.locator('#mirror [role="img"]').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')).filter((name) => name && / tay$/.test(name)));

async function voteAt(page, hands) {
  for (const [letter, count] of Object.entries(hands)) {
    const field = page.getByRole('textbox', { name: `Số tay cho ${letter}`, exact: true });
    await field.fill(String(count - 1));
    await page.keyboard.press('Tab');
    await rested(page);
    await page.getByRole('button', { name: `${letter} +1`, exact: true }).click();
    await rested(page);
    must((await field.inputValue()) === String(count), `${letter} should have ${count} hands, not ${await field.inputValue()}`);
  }
}

async function projector(browser, server, link, size) {
  const window_ = await openWindow(browser, { ...size, paints: false });
  const asked = [];
  window_.context.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  const page = await window_.context.newPage();
  await page.goto(`${server.url}${link}&mission=birth-extract`);
  await ready(page);
  const look = await page.evaluate(() => [document.documentElement.dataset.theme, parseFloat(getComputedStyle(document.documentElement).fontSize)]);
  must(look[0] === 'contrast' && look[1] === 24, `high contrast in letters of 24: ${look}`);
  await play(page, { key, manner: teacher, until: (next) => next.action === 'choose-place' });
  const options = await page.getByRole('radio').count();
  must(options >= 2, `the place has only ${options} options`);
  must((await page.getByRole('radio', { name: /^A\. / }).count()) === 1, 'the options should have letters');
  await voteAt(page, { A: 12, B: 9 });
  must((await bars(page)).filter((name) => / – (12|9) tay$/.test(name)).length === 2, `the bars say: ${await bars(page)}`);
  must(!(await axe(page)).length, `a vote: ${await axe(page)}`);
  must(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'the page should not scroll sideways');
  // One hand less, and never below none.
  await page.getByRole('button', { name: 'B −1', exact: true }).click();
  await rested(page);
  must((await bars(page)).some((name) => / – 8 tay$/.test(name)), `a hand went down: ${await bars(page)}`);
  // What was counted is still there after the page was opened anew.
  await page.reload();
  await ready(page);
  must((await bars(page)).some((name) => / – 12 tay$/.test(name)), `after opening it anew: ${await bars(page)}`);
  await play(page, { key, manner: teacher });
  must((await pageId(page)) === 'finished', 'the last page should be the result page');
  await page.getByRole('heading', { name: 'Cả lớp đã giơ tay' }).waitFor({ state: 'attached' });
  const sums = await bars(page);
  must(sums.some((name) => / – 12 tay$/.test(name)) && sums.some((name) => / – 8 tay$/.test(name)), `the result page says: ${sums}`);
  must(!(await axe(page)).length, `the sums: ${await axe(page)}`);
  // It names nobody and is nobody's: no question to the class's interface, an ordinary log, no hand in it.
  const words = await page.locator('#mirror').textContent();
  must(!words.includes('6A1') && !words.includes('THCS Thử Nghiệm'), 'the class should not be named');
  must(!asked.some((one) => one.includes('/api/')), `it asked: ${asked.filter((one) => one.includes('/api/'))}`);
  must(!/hand|tay/.test(await savedLog(page, key)), 'hands are no actions');
  const names = await page.evaluate(() => Object.keys(localStorage).filter((name) => /solo-|attempt-|standings/.test(name)));
  must(!names.length, `what is played alone here was touched: ${names}`);
  await window_.close();
}

export async function projectorTests() {
  const server = await startServer();
  const browser = await launch(with_gl);
  let link = '';
  await check('the class’s page leads to the projector with the class’s course and variant, and names nobody in the address', async () => {
    const window_ = await openWindow(browser);
    const page = await signInTeacher(window_, server);
    await createClass(page, server);
    await page.goto(`${server.url}/gv`);
    await page.getByRole('link', { name: /6A1/ }).first().click();
    link = await page.getByRole('link', { name: 'Cả lớp chơi chung trên máy chiếu' }).getAttribute('href');
    must(/^\/play\?projector&course=[0-9a-f]{16}&variant=thcs$/.test(link), `the link is ${link}`);
    must(!(await axe(page)).length, `the class's page: ${await axe(page)}`);
    must(window_.errors.every((words) => words === '[object Event]'), `the page reported: ${window_.errors}`);
    window_.errors.length = 0;  // htmx reports every event stream that ends with its page
    await window_.close();
  });
  for (const size of [{ width: 1366, height: 768 }, { width: 1920, height: 1080 }]) {
    await check(`the class plays a mission at ${size.width}×${size.height}: large, in high contrast, hands counted by number, sums kept, nobody named, axe finds nothing wrong`, () => projector(browser, server, link, size));
  }
  await browser.close();
  await server.stop();
}
