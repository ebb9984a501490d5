// What moves and what sounds, in the real page. Time is the page's own: each animation frame is 16 ms, however long this machine
// takes for it, so that what is tested is the game and not the machine.
import { check, launch, must, openWindow, rested, savedLog, with_gl } from './harness.mjs';
import { play, playedTo } from './player.mjs';

const frame_ms = 16;
const slide_ms = 380;  // length_ms(Move::slide) in game/kit/motion.hpp
const slide_frames = Math.ceil(slide_ms / frame_ms);
const steadyClock = (window_) => window_.context.addInitScript((step) => {
  let now = 0;
  let frame = 0;  // the browser's time of the last one: whoever waits beside the game waits for the same frame
  performance.now = () => now;
  const next = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (draw) => next((at) => {
    if (at !== frame) now += step;
    frame = at;
    draw(at);
  });
}, frame_ms);

// Counts what Web Audio is asked for.
const listenIn = (window_) => window_.context.addInitScript(() => {
  window.__heard = { contexts: 0, seconds: [] };
  const Real = window.AudioContext;
  window.AudioContext = class extends Real {
    constructor(...all) {
      super(...all);
      window.__heard.contexts += 1;
    }

    createBufferSource() {
      const source = super.createBufferSource();
      const start = source.start.bind(source);
      source.start = () => {
        window.__heard.seconds.push(Number(source.buffer.duration.toFixed(2)));
        start();
      };
      return source;
    }
  };
});

const heard = (page) => page.evaluate(() => window.__heard);
const frames = (page) => page.evaluate(() => window.__motcua.frames);

async function setSounds(page, is_on) {
  await page.getByRole('link', { name: 'Giao diện', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Bật âm thanh' }).setChecked(is_on);
  await page.getByRole('button', { name: 'Xong', exact: true }).click();
  await rested(page);
}

const address = (url) => `${url}/play?solo&mission=birth-extract`;
const until = (action) => ({ until: (next) => next.action === action });
const attach = (page) => page.locator('.button[data-id^="attach-"]').first();

// Presses it where nobody looks on but the page itself: how many frames until it is at rest, how long that is by its clock, and
// how many of the pictures are not the one before. The game's turn in a frame comes before ours, for it asked first.
const watchAttach = (page) => attach(page).evaluate((button) => new Promise((done) => {
  const { stage } = window.__motcua;
  const canvas = document.getElementById('pixels');
  const gl = canvas.getContext('webgl');
  const picture = () => {
    const pixels = new Uint32Array(canvas.width * canvas.height);
    gl.readPixels(0, 0, canvas.width, canvas.height, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(pixels.buffer));
    return pixels;
  };
  const begun = { frames: window.__motcua.frames, ms: performance.now() };
  let last = picture();
  let moved = 0;
  const look = () => {
    const now = picture();
    if (now.length !== last.length || now.some((pixel, i) => pixel !== last[i])) moved += 1;
    last = now;
    if (stage.isResting()) done({ frames: window.__motcua.frames - begun.frames, ms: performance.now() - begun.ms, moved });
    else requestAnimationFrame(look);
  };
  button.click();
  requestAnimationFrame(look);
}));

// Presses what attaches the first paper, or takes it off again; how many frames until the page is at rest.
async function pressAttach(page) {
  const before = await frames(page);
  await attach(page).click();
  await rested(page);
  return (await frames(page)) - before;
}

export async function worldTests(url) {
  const browser = await launch(with_gl);

  await check('a paper slides into the dossier within 400 ms, the words are final at once, and then the page rests', async () => {
    const window_ = await openWindow(browser, { look: null, reducedMotion: 'no-preference', log: await playedTo(browser, url, 'attach') });
    await steadyClock(window_);
    const page = await window_.open(address(url));
    await page.mouse.move(1, 1);
    await rested(page);
    const at_once = await attach(page).evaluate((button) => new Promise((done) => {
      const file = button.closest('.region').querySelector('[data-picture]').getAttribute('aria-label').match(/\(([^()]*)\)$/)[1];
      button.click();
      let turns = 0;
      const look = () => {
        turns += 1;
        const is_there = [...document.querySelectorAll('.list[data-id^="files-"] .item')].some((item) => item.textContent.includes(file));
        if (is_there || turns > 60) done({ is_there, turns, still_moves: !window.__motcua.stage.isResting() });
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }));
    must(at_once.is_there && at_once.turns <= 6 && at_once.still_moves, `the file should be listed while the paper is still under way: ${JSON.stringify(at_once)}`);
    await rested(page);
    const back = await pressAttach(page);
    await page.mouse.move(1, 1);
    await rested(page);
    const again = await watchAttach(page);
    must(back < 10, `taking a paper off moves nothing, but took ${back} frames`);
    // One frame hears of the press, the next begins the movement, and each one after it is 16 ms of it. In the last of them the
    // paper is so near its place that not every machine shows a step.
    must(again.frames >= slide_frames && again.frames <= slide_frames + 2 && again.ms === again.frames * frame_ms,
      `sliding for ${slide_ms} ms is ${slide_frames} frames of ${frame_ms} ms: ${JSON.stringify(again)}`);
    must(again.moved >= slide_frames - 4, `each frame should show the paper elsewhere: ${JSON.stringify(again)}`);
    const idle = await page.evaluate(() => new Promise((done) => {
      const before = [window.__motcua.frames, window.__motcua.draws];
      setTimeout(() => done([window.__motcua.frames - before[0], window.__motcua.draws - before[1]]), 2000);
    }));
    must(idle[0] === 0 && idle[1] === 0, `at rest ${idle[0]} frames were made and ${idle[1]} drawn`);
    await window_.close();
  });

  await check('input in the middle of a movement counts at once; who wants nothing to move sees nothing move', async () => {
    const window_ = await openWindow(browser, { look: null, reducedMotion: 'no-preference', log: await playedTo(browser, url, 'attach') });
    await steadyClock(window_);
    const page = await window_.open(address(url));
    const turns = await attach(page).evaluate((button) => new Promise((done) => {
      const id = button.dataset.id;
      const entries = () => (localStorage.getItem('motcua:solo-birth-extract') || '').split('\n').filter((line) => /attach|detach/.test(line)).length;
      const before = entries();
      let count = 0;
      button.click();
      const press = () => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => {
        document.querySelector(`[data-id="${id}"]`).click();
        const look = () => {
          count += 1;
          if (entries() === before + 2 || count > 60) done(entries() === before + 2 ? count : -1);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      })));
      press();
    }));
    must(turns > 0 && turns <= 4, `the second press was taken after ${turns} frames`);
    await rested(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await rested(page);
    const calm = await pressAttach(page);
    must(calm < 10, `with reduced motion ${calm} frames were made`);
    await window_.close();
  });

  await check('where drawing was found too slow once nothing moves, even after going back to the pictures', async () => {
    const window_ = await openWindow(browser, { look: 'pictures', reducedMotion: 'no-preference', log: await playedTo(browser, url, 'attach') });
    await steadyClock(window_);
    const page = await window_.open(address(url));
    const calm = await pressAttach(page);
    must(calm < 10, `${calm} frames were made`);
    await window_.close();
  });

  await check('sounds are off by default and nothing is made for them; switched on they are heard with what they belong to, switched off no more', async () => {
    const window_ = await openWindow(browser, { paints: false });
    await listenIn(window_);
    const page = await window_.open(address(url));
    await play(page, until('attach'));
    await pressAttach(page);
    must(JSON.stringify(await heard(page)) === '{"contexts":0,"seconds":[]}', `nothing should be made: ${JSON.stringify(await heard(page))}`);
    await setSounds(page, true);
    await rested(page);
    must((await heard(page)).contexts === 0, 'switching on should not make anything yet');
    await pressAttach(page);  // taken off: silent
    await pressAttach(page);
    await page.waitForFunction(() => window.__heard.seconds.length === 1);
    must(JSON.stringify(await heard(page)) === '{"contexts":1,"seconds":[0.27]}', `a paper should be heard, once: ${JSON.stringify(await heard(page))}`);
    await setSounds(page, false);
    await pressAttach(page);
    await pressAttach(page);
    await rested(page);
    must((await heard(page)).seconds.length === 1, 'off again nothing should be heard');
    await window_.close();
  });

  await check('both ways of sending a whole mission, silent and sounding, leave the same actions', async () => {
    const logs = [];
    for (const is_on of [false, true]) {
      const window_ = await openWindow(browser, { paints: false });
      await listenIn(window_);
      const page = await window_.open(address(url));
      if (is_on) await setSounds(page, true);
      await play(page, until('advance-time'));
      const { seconds } = await heard(page);
      must(is_on ? seconds.length > 2 && seconds.every((one) => one <= 0.4) : !seconds.length, `heard: ${seconds}`);
      // What was done, a line each behind the time; the head names the seed, which is another one each time.
      logs.push((await savedLog(page)).split('\n').filter((line) => /^\d+ /.test(line)).map((line) => line.split(' ')[1]).join(' '));
      await window_.close();
    }
    must(logs[0] === logs[1], `the actions differ:\n${logs.join('\n')}`);
  });
  await browser.close();
}
