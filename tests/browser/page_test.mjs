// The page itself: frames only when something happens, fields that nobody rewrites, Back and Forward, focus, dialogs,
// the canvas and the mirror in the same place, a lost context, a full storage.
import { check, launch, must, openWindow, pictured, ready, rested, savedLog, savedLogHas, savesData, with_gl } from './harness.mjs';
import { compose, play, playedTo, typeAsUnikey } from './player.mjs';

const pageId = (page) => page.evaluate(() => window.__motcua.mirror.page.id);
const until = (action) => ({ until: (next) => next.action === action });

// Colour of the canvas in the middle of an element's left edge region, as [red, green, blue].
const canvasColour = (page, locator, dx, dy) => locator.evaluate((element, [x, y]) => {
  const canvas = document.getElementById('pixels');
  const gl = canvas.getContext('webgl');
  const box = element.getBoundingClientRect();
  const area = canvas.getBoundingClientRect();
  const ratio = canvas.width / area.width;
  const pixel = new Uint8Array(4);
  gl.readPixels(Math.round((box.left + x - area.left) * ratio), canvas.height - 1 - Math.round((box.top + y - area.top) * ratio), 1, 1,
    gl.RGBA, gl.UNSIGNED_BYTE, pixel);
  return [...pixel.slice(0, 3)];
}, [dx, dy]);

const is_near = (colour, wanted) => colour.every((part, i) => Math.abs(part - wanted[i]) <= 6);
const teal = [0x0b, 0x5c, 0x63];

const windows = (browser, url) => {
  const fresh = async (more = {}) => {
    const window_ = await openWindow(browser, more);
    return [window_, await window_.open(`${url}/play?solo&mission=birth-extract`)];
  };
  // In a window of its own, as far as before this action.
  const before = async (action, more = {}) => fresh({ ...more, log: await playedTo(browser, url, action) });
  return { fresh, before };
};

// A part of its own, which wants the machine for itself.
export async function restTests(url) {
  const browser = await launch(with_gl);
  const { fresh, before } = windows(browser, url);
  await check('a page at rest makes 0 frames in 10 s, on the first page and on one with a field in use', async () => {
    const rests = async ([window_, page], name) => {
      if (name === 'search') await page.getByRole('textbox').click();
      // The whole course comes by itself when nothing else is to be done, and is the last thing to come.
      await page.waitForFunction(() => window.__motcua.course.isWhole());
      await rested(page);
      const frames = await page.evaluate(() => new Promise((done) => {
        const begun = [window.__motcua.frames, window.__motcua.draws];
        setTimeout(() => done([window.__motcua.frames - begun[0], window.__motcua.draws - begun[1]]), 10000);
      }));
      must(frames[0] === 0 && frames[1] === 0, `before "${name}" ${frames[0]} frames were made and ${frames[1]} drawn`);
      await window_.close();
    };
    const [first, second] = [await fresh(), await before('search')];
    await Promise.all([rests(first, 'begin'), rests(second, 'search')]);
  });
  await browser.close();
}

export async function pageTests(url) {
  const browser = await launch(with_gl);
  const { fresh, before } = windows(browser, url);

  await check('the canvas shows a button exactly where its DOM element lies, scrolled or not, at a pixel ratio of 1 and 1.5', async () => {
    for (const deviceScaleFactor of [1, 1.5]) {
      const size = { width: 1366, height: 480, deviceScaleFactor };
      const [first, page] = await fresh(size);
      await page.locator('body.pixels').waitFor();
      const begin = page.getByRole('button', { name: 'Bắt đầu', exact: true });
      await begin.scrollIntoViewIfNeeded();
      await rested(page);
      const inside = await canvasColour(page, begin, 6, 24);
      const outside = await canvasColour(page, begin, -8, 24);
      must(is_near(inside, teal), `inside the button the canvas is ${inside}`);
      must(!is_near(outside, teal), `beside the button the canvas is ${outside}`);
      await first.close();
      const [second, form] = await before('finish-form', size);
      await form.locator('body.pixels').waitFor();
      const go_on = form.getByRole('button', { name: 'Tiếp tục', exact: true });
      await go_on.scrollIntoViewIfNeeded();
      await rested(form);
      const below = await canvasColour(form, go_on, 6, 24);
      must(is_near(below, teal), `far down the page the canvas is ${below}`);
      await second.close();
    }
  });

  await check('scrolling inside what the canvas covers makes no frame', async () => {
    const [window_, page] = await before('fill');
    await page.mouse.move(2, 400);  // nothing to hover over
    await rested(page);
    const frames = await page.evaluate(() => new Promise((done) => {
      const before = window.__motcua.frames;
      window.scrollTo(0, 200);
      requestAnimationFrame(() => requestAnimationFrame(() => done(window.__motcua.frames - before)));
    }));
    must(frames === 0, `${frames} frames were made`);
    await window_.close();
  });

  await check('what is typed is never rewritten: plain keys, composition, injected backspaces, pauses and decomposed text', async () => {
    const [window_, page] = await before('search');
    const field = page.getByRole('textbox', { name: 'Tên thủ tục' });
    const client = await page.context().newCDPSession(page);
    await field.click();
    await compose(page, client, 'trích lục ');
    await typeAsUnikey(page, 'bản sao ');
    // Longer than the pause after which the text counts: the trailing space must survive it.
    await savedLogHas(page, 'search');
    await rested(page);
    await page.keyboard.type('khai sinh');
    await rested(page);
    must((await field.inputValue()) === 'trích lục bản sao khai sinh', `the field holds "${await field.inputValue()}"`);
    must(await field.evaluate((input) => input.selectionStart === input.value.length), 'the caret should be at the end');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('hộ tịch'.normalize('NFD'));
    await page.keyboard.press('Enter');
    await savedLogHas(page, 'hộ tịch'.normalize('NFC'));
    await window_.close();
  });

  await check('half a word is kept when the tab is closed in the middle of typing', async () => {
    const [window_, page] = await before('search');
    await page.getByRole('textbox', { name: 'Tên thủ tục' }).click();
    await page.keyboard.type('khai si');
    await page.close({ runBeforeUnload: true });
    const again = await window_.open(`${url}/play?solo&mission=birth-extract`);
    must((await again.getByRole('textbox', { name: 'Tên thủ tục' }).inputValue()) === 'khai si', 'the half word should be back');
    await window_.close();
  });

  await check('Back shows the page before, Forward the one after, and Back at the law’s limit holds nobody', async () => {
    const [window_, page] = await fresh({ paints: false });
    await play(page, until('attach'));
    must((await pageId(page)) === 'papers', `expected the papers page, not "${await pageId(page)}"`);
    await page.evaluate(() => window.history.back());
    await page.waitForFunction(() => window.__motcua.mirror.page.id === 'form');
    await page.evaluate(() => window.history.forward());
    await page.waitForFunction(() => window.__motcua.mirror.page.id === 'papers');
    must(await page.evaluate(() => document.activeElement.localName === 'h1'), 'the main heading should have the focus');
    must((await page.title()).length > 3 && (await page.evaluate(() => document.documentElement.lang)) === 'vi', 'title and language');
    await window_.close();
  });

  await check('a dialog takes the focus, keeps it, and makes everything else unreachable', async () => {
    const [window_, page] = await fresh({ paints: false });
    await play(page, until('answer-offer'));
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    must(await dialog.evaluate((element) => element.contains(document.activeElement)), 'the focus should be in the dialog');
    for (let stops = 0; stops < 12; stops += 1) {
      await page.keyboard.press('Tab');
      const is_inside = await dialog.evaluate((element) => element.contains(document.activeElement) || document.activeElement === document.body);
      must(is_inside, `after ${stops + 1} Tabs the focus has left the dialog`);
    }
    must(await page.locator('h1').evaluate((heading) => heading.closest('[inert]') !== null), 'the page behind should be inert');
    await play(page, { until: (next) => next.action !== 'answer-offer' });
    must((await dialog.count()) === 0, 'the right answer should close the dialog');
    must(await page.evaluate(() => !document.querySelector('[inert]')), 'the page should be reachable again');
    await window_.close();
  });

  await check('errors take the focus, lead to their fields, and are said aloud', async () => {
    const [window_, page] = await before('fill');
    await page.getByRole('button', { name: 'Tiếp tục', exact: true }).click();
    const summary = page.locator('.error-summary');
    await summary.waitFor();
    await rested(page);
    must(await summary.evaluate((element) => element === document.activeElement), 'the summary should have the focus');
    const link = summary.getByRole('link').first();
    const wanted = (await link.getAttribute('href')).slice(1);
    await link.click();
    await rested(page);
    const focused = await page.evaluate(() => document.activeElement.id || document.activeElement.closest('[id]').id);
    must(focused === wanted || focused.startsWith(wanted), `the link leads to "${wanted}", but "${focused}" has the focus`);
    must((await page.locator('#urgent').textContent()).length > 3, 'the live region should have spoken');
    await window_.close();
  });

  await check('when the WebGL context is lost the words stay playable, and the canvas comes back with it', async () => {
    const [window_, page] = await fresh();
    await page.evaluate(() => {
      window.__loss = document.getElementById('pixels').getContext('webgl').getExtension('WEBGL_lose_context');
      window.__loss.loseContext();
    });
    await page.locator('body.plain').waitFor();
    await page.getByRole('button', { name: 'Bắt đầu', exact: true }).click();
    await page.waitForFunction(() => window.__motcua.mirror.page.id === 'sign-in');
    await page.evaluate(() => window.__loss.restoreContext());
    await page.locator('body.pixels').waitFor();
    await page.mouse.move(2, 400);
    await rested(page);
    const button = page.getByRole('button', { name: 'Đăng nhập', exact: true });
    const colour = await canvasColour(page, button, 6, 24);
    must(is_near(colour, teal), `inside the button the canvas is ${colour}`);
    await window_.close();
  });

  await check('when the machine does not let the game save, the game says so and can still be played', async () => {
    const window_ = await openWindow(browser);
    await window_.context.addInitScript(() => {
      Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
    });
    const page = await window_.open(`${url}/play?solo&mission=birth-extract`);
    await page.getByRole('button', { name: 'Bắt đầu', exact: true }).click();
    await page.waitForFunction(() => document.getElementById('urgent').textContent.includes('không cho lưu'));
    must((await savedLog(page)) === '', 'nothing should be saved');
    await page.waitForFunction(() => window.__motcua.mirror.page.id === 'sign-in');
    await window_.close();
  });

  await check('when a file does not arrive the page says so and offers to try again', async () => {
    const window_ = await openWindow(browser);
    await window_.context.route(/game\.[0-9a-f]+\.wasm/, (route) => route.abort());
    const page = await window_.context.newPage();
    await page.goto(`${url}/play?solo&mission=birth-extract`);
    await page.getByText('Chưa mở được trò chơi').waitFor();
    await window_.context.unroute(/game\.[0-9a-f]+\.wasm/);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await ready(page);
    window_.errors.length = 0;  // the browser reports the missing file too
    await window_.close();
  });

  await check('the page asks for nothing from elsewhere and keeps to its own content security policy', async () => {
    const window_ = await openWindow(browser);
    await window_.context.addInitScript(savesData);  // the whole course follows later, and is no part of opening
    const addresses = [];
    window_.context.on('request', (request) => addresses.push(request.url()));
    const page = await window_.context.newPage();
    const answer = await page.goto(`${url}/play?solo&mission=birth-extract`);
    await ready(page);
    await pictured(page);
    const foreign = addresses.filter((address) => !address.startsWith(`${url}/`));
    must(!foreign.length, `asked elsewhere: ${foreign.join(', ')}`);
    must(addresses.length <= 10, `${addresses.length} requests: ${addresses.join(', ')}`);
    const policy = answer.headers()['content-security-policy'] || '';
    must(policy.includes("default-src 'self'") && !policy.includes('unsafe-inline'), `the policy is "${policy}"`);
    await window_.close();
  });
  await browser.close();
}
