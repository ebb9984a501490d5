// Parts of a page that scroll by themselves, in a real browser: mouse wheel, finger, keys, focus, with the canvas and
// without it. The desk is a case beside the rules; the four levels are a table wider than a phone.
import { axe, check, launch, must, openWindow, rested, with_gl, without_gl } from './harness.mjs';
import { play } from './player.mjs';

const offset = (area) => area.evaluate((element) => [element.scrollLeft, element.scrollTop]);
// Waits until the area has been scrolled down at least so far, or to its end.
const scrolledTo = (page, id, least) => page.waitForFunction(([name, wanted]) => {
  const element = document.getElementById(`n-${name}`);
  const end = element.scrollHeight - element.clientHeight - 1;
  if (wanted === 'start') return element.scrollTop === 0;
  return element.scrollTop >= (wanted === 'end' ? end : wanted);
}, [id, least]);

// Picture of the canvas within an element, as one number.
const canvasHash = (page, locator) => locator.evaluate((element) => {
  const canvas = document.getElementById('pixels');
  const gl = canvas.getContext('webgl');
  const [box, area] = [element.getBoundingClientRect(), canvas.getBoundingClientRect()];
  const ratio = canvas.width / area.width;
  const [wide, high] = [Math.floor(box.width * ratio), Math.floor(box.height * ratio)];
  const pixels = new Uint8Array(wide * high * 4);
  gl.readPixels(Math.round((box.left - area.left) * ratio), canvas.height - Math.round((box.bottom - area.top) * ratio), wide, high,
    gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  return pixels.reduce((sum, byte) => (Math.imul(sum, 31) + byte) | 0, 7);
});

async function openDesk(window_, url) {
  const page = await window_.open(`${url}/play?solo&mission=desk-morning`);
  // Visitors come first.
  await play(page, { key: 'solo-desk-morning', until: (next) => next.action !== 'begin' && next.action !== 'answer-offer' });
  return page;
}

async function openTable(window_, url) {
  const page = await window_.open(`${url}/play?solo&mission=four-levels`);
  await page.getByRole('button', { name: 'Bắt đầu', exact: true }).click();
  await page.locator('.table').waitFor();
  await rested(page);
  return page;
}

// A quick stroke of so many pixels with one finger, let go while it moves; the events' own clock says how quick.
async function throwUp(client, x, y, length) {
  const strokes = 6;
  const begun = Date.now() / 1000;
  const send = (type, n) => client.send('Input.dispatchTouchEvent',
    { type, timestamp: begun + n * 0.01, touchPoints: type === 'touchEnd' ? [] : [{ x, y: y - (length * n) / strokes }] });
  await send('touchStart', 0);
  for (let n = 1; n <= strokes; n += 1) await send('touchMove', n);
  await send('touchEnd', strokes);
}

export async function scrollTests(url) {
  const browser = await launch(with_gl);

  await check('on a wide screen the case scrolls beside the rules: wheel, keys and focus move it, the canvas follows, at rest no frame', async () => {
    const window_ = await openWindow(browser);
    const page = await openDesk(window_, url);
    const area = page.getByRole('region', { name: 'Hồ sơ trên bàn' });
    const rules = page.getByRole('heading', { name: 'Quy định trước mặt' });
    const before = await canvasHash(page, area);
    await area.hover();
    await page.mouse.wheel(0, 300);
    await scrolledTo(page, 'case', 250);
    await rested(page);
    must((await canvasHash(page, area)) !== before, 'the canvas should show another part of the case');
    must((await page.evaluate(() => window.scrollY)) === 0, 'the page should stay');
    must(await rules.evaluate((element) => element.getBoundingClientRect().bottom < window.innerHeight), 'the rules should be in view');
    const accept = page.getByRole('button', { name: 'Tiếp nhận', exact: true });
    must(await accept.evaluate((element) => element.getBoundingClientRect().bottom < window.innerHeight), 'the decision should be in view');
    await area.focus();
    await page.keyboard.press('Home');
    await scrolledTo(page, 'case', 'start');
    await rested(page);
    await page.keyboard.press('ArrowDown');
    await scrolledTo(page, 'case', 1);
    const [, one_step] = await offset(area);
    await page.keyboard.press('PageDown');
    await scrolledTo(page, 'case', one_step + 100);
    await page.keyboard.press('End');
    await scrolledTo(page, 'case', 'end');
    // Focus that moves into what is hidden brings it into sight.
    const first = area.getByRole('checkbox').first();
    await page.keyboard.press('Home');
    await scrolledTo(page, 'case', 'start');
    for (let stops = 0; stops < 40 && !(await area.getByRole('checkbox').last().evaluate((element) => element === document.activeElement)); stops += 1) {
      await page.keyboard.press('Tab');
    }
    const [, shown] = await offset(area);
    must(shown > 0, 'the last tick should have been brought into sight');
    const is_inside = await area.getByRole('checkbox').last().evaluate((element) => {
      const [own, around] = [element.getBoundingClientRect(), element.closest('.scroll').getBoundingClientRect()];
      return own.top >= around.top - 1 && own.bottom <= around.bottom + 1;
    });
    must(is_inside, 'the last tick should be inside the area');
    // A tick is set where it is seen.
    await rested(page);
    await area.getByRole('checkbox').last().click();
    await page.waitForFunction(() => [...document.querySelectorAll('.scroll input[type=checkbox]')].pop().checked);
    must(!(await first.isChecked()), 'only the last one');
    const violations = await axe(page);
    must(!violations.length, violations.join('; '));
    await page.mouse.move(2, 400);
    await rested(page);
    const frames = await page.evaluate(() => new Promise((done) => {
      const count = window.__motcua.frames;
      setTimeout(() => done(window.__motcua.frames - count), 3000);
    }));
    must(frames === 0, `${frames} frames were made at rest`);
    await window_.close();
  });

  await check('the next case begins at its beginning', async () => {
    const window_ = await openWindow(browser);
    const page = await openDesk(window_, url);
    const area = page.locator('#n-case');
    await area.evaluate((element) => element.scrollTo(0, 200));
    await rested(page);
    await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    await page.waitForFunction(() => window.__motcua.mirror.page.id !== 'desk-1');
    await rested(page);
    const [, top] = await offset(area);
    must(top === 0, `the next case begins at ${top}`);
    await window_.close();
  });

  await check('on a phone the table of four levels scrolls sideways by finger, the canvas with it, and the page does not', async () => {
    const window_ = await openWindow(browser, { width: 360, height: 740, hasTouch: true, isMobile: true });
    const page = await openTable(window_, url);
    const area = page.locator('.scroll');
    must((await area.getAttribute('tabindex')) === '0' && (await area.getAttribute('role')) === 'region', 'it should take the focus');
    must(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'the page should not scroll sideways');
    await area.scrollIntoViewIfNeeded();
    await rested(page);
    const before = await canvasHash(page, area);
    const box = await area.boundingBox();
    const client = await page.context().newCDPSession(page);
    const finger = (type, x) => client.send('Input.dispatchTouchEvent',
      { type, touchPoints: x === undefined ? [] : [{ x, y: box.y + Math.min(60, box.height / 2) }] });
    const start = box.x + box.width - 40;
    await finger('touchStart', start);
    for (let moved = 12; moved <= 132; moved += 12) await finger('touchMove', start - moved);
    await finger('touchEnd');
    await page.waitForFunction(() => document.querySelector('.scroll').scrollLeft > 60);
    await rested(page);
    must((await canvasHash(page, area)) !== before, 'the canvas should show other columns');
    const violations = await axe(page);
    must(!violations.length, violations.join('; '));
    await window_.close();
  });

  await check('a finger throws the page and the case, which run on after it was let go; the canvas follows and then rests', async () => {
    const window_ = await openWindow(browser, { width: 1180, height: 820, hasTouch: true, isMobile: true });
    const page = await openDesk(window_, url);
    const client = await page.context().newCDPSession(page);
    const area = page.locator('#n-case');
    const before = await canvasHash(page, area);
    const box = await area.boundingBox();
    await throwUp(client, Math.round(box.x + box.width / 2), Math.round(Math.min(box.y + box.height, 820) - 60), 120);
    await page.waitForFunction(() => document.getElementById('n-case').scrollTop > 160);
    await rested(page);
    must((await canvasHash(page, area)) !== before, 'the canvas should show another part of the case');
    await window_.close();
    const phone = await openWindow(browser, { width: 360, height: 740, hasTouch: true, isMobile: true });
    const map = await phone.open(`${url}/play?solo`);
    const thrown = await map.context().newCDPSession(map);
    await throwUp(thrown, 180, 600, 120);
    await map.waitForFunction(() => window.scrollY > 160);
    await rested(map);
    await phone.close();
  });

  await check('a pen presses, chooses and marks what it hovers over, as a mouse does', async () => {
    const window_ = await openWindow(browser);
    const page = await window_.open(`${url}/play?solo&mission=four-levels`);
    const client = await page.context().newCDPSession(page);
    const kinds = await page.evaluateHandle(() => {
      const seen = [];
      document.addEventListener('pointerdown', (event) => seen.push(event.pointerType));
      return seen;
    });
    const pen = (type, x, y) => client.send('Input.dispatchMouseEvent', { type, x, y, pointerType: 'pen', button: type === 'mouseMoved' ? 'none' : 'left', clickCount: type === 'mouseMoved' ? 0 : 1 });
    const middle = async (target) => {
      const box = await target.boundingBox();
      return [box.x + box.width / 2, box.y + box.height / 2];
    };
    const tap = async (target) => {
      await target.scrollIntoViewIfNeeded();
      await rested(page);
      const [x, y] = await middle(target);
      await pen('mouseMoved', x, y);
      await pen('mousePressed', x, y);
      await pen('mouseReleased', x, y);
      await rested(page);
    };
    const begin = page.getByRole('button', { name: 'Bắt đầu', exact: true });
    const still = await canvasHash(page, begin);
    await pen('mouseMoved', ...(await middle(begin)));
    await rested(page);
    must((await canvasHash(page, begin)) !== still, 'what the pen hovers over should be marked');
    await tap(begin);
    await page.waitForFunction(() => window.__motcua.mirror.page.id === 'study-1');
    const first = page.locator('.choice input').first();
    await tap(first);
    await page.waitForFunction(() => document.querySelector('.choice input').checked);
    must((await kinds.jsonValue()).every((kind) => kind === 'pen') && (await kinds.jsonValue()).length === 2, `these pointers were seen: ${await kinds.jsonValue()}`);
    await window_.close();
  });

  await check('a scroll area that has room for everything is no stop for the keyboard and no landmark', async () => {
    const window_ = await openWindow(browser);
    const page = await openTable(window_, url);
    must((await page.locator('.scroll').getAttribute('tabindex')) === null, 'it should not take the focus');
    must((await page.getByRole('region').count()) === 0, 'it should be no landmark');
    await window_.close();
  });
  await browser.close();

  const plain = await launch(without_gl);
  await check('without WebGL the table scrolls too, by keyboard, and the page does not', async () => {
    const window_ = await openWindow(plain, { width: 360, height: 740 });
    const page = await openTable(window_, url);
    await page.locator('body.plain').waitFor();
    const area = page.getByRole('region').filter({ has: page.getByRole('table') });
    await area.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.querySelector('.scroll').scrollLeft > 0);
    must(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'the page should not scroll sideways');
    const violations = await axe(page);
    must(!violations.length, violations.join('; '));
    await window_.close();
  });
  await plain.close();
}
