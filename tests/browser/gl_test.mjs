// Every kind of graphics: WebGL 2 switched off, WebGL refused, one of the extensions that are needed missing, more drawings than 16
// bits can count, and a context that goes and comes back while somebody types. The game draws with WebGL 1; without it its words are the game.
import { check, launch, must, openWindow, ready, rested, savedLog, with_gl } from './harness.mjs';
import { play, playedTo } from './player.mjs';

const address = (url) => `${url}/play?solo&mission=birth-extract`;
const pageId = (page) => page.evaluate(() => window.__motcua.mirror.page.id);
const looks = (page, look) => page.evaluate((wanted) => document.body.classList.contains(wanted), look);

export async function glTests(url) {
  const without_2 = await launch(with_gl, ['--disable-webgl2', '--disable-es3-apis']);
  await check('without WebGL 2 nothing is missing: the pictures are there and a mission is played to the end', async () => {
    const window_ = await openWindow(without_2);
    await window_.context.addInitScript(() => {
      const give = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
        return kind === 'webgl2' ? null : give.call(this, kind, ...more);
      };
    });
    const page = await window_.open(address(url));
    must(await page.evaluate(() => document.createElement('canvas').getContext('webgl2') === null), 'WebGL 2 should be off');
    must(await looks(page, 'pixels'), 'the pictures should be there');
    await play(page);
    must((await pageId(page)) === 'finished' && (await looks(page, 'pixels')), 'the mission should be finished with pictures');
    await window_.close();
  });
  await without_2.close();

  const browser = await launch(with_gl);
  const lacking = {
    'a browser that refuses WebGL': () => {
      const give = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
        return /webgl/.test(kind) ? null : give.call(this, kind, ...more);
      };
    },
    'a browser whose WebGL 1 lacks vertex array objects': () => {
      const give = WebGLRenderingContext.prototype.getExtension;
      WebGLRenderingContext.prototype.getExtension = function (name) {
        return /vertex_array_object/.test(name) ? null : give.call(this, name);
      };
    },
    'a browser whose WebGL 1 counts no further than 65,536 points': () => {
      const give = WebGLRenderingContext.prototype.getExtension;
      WebGLRenderingContext.prototype.getExtension = function (name) {
        return /element_index_uint/.test(name) ? null : give.call(this, name);
      };
    },
  };
  for (const [which, lack] of Object.entries(lacking)) {
    await check(`${which} gets the game in words, complete, and is not asked again the next time`, async () => {
      const window_ = await openWindow(browser, { width: 360, height: 740 });
      await window_.context.addInitScript(lack);
      const page = await window_.open(address(url));
      await page.locator('body.plain').waitFor();
      must(await page.getByRole('button', { name: 'Bắt đầu', exact: true }).isVisible(), 'the words should be seen');
      await play(page);
      must((await pageId(page)) === 'finished', 'the mission should be finished');
      must((await page.evaluate(() => localStorage.getItem('motcua:no-webgl'))) === '1', 'it should be remembered');
      await page.reload();
      await ready(page);
      must(await looks(page, 'plain'), 'the next time it should begin with words');
      await window_.close();
    });
  }

  await check('a tall page with more drawings than 65,536 points can make is drawn whole', async () => {
    const window_ = await openWindow(browser, { width: 360, height: 3600 });
    const page = await window_.open(`${url}/play?gallery`);
    await page.locator('[data-id="part-places"]').click();
    await page.waitForFunction(() => window.__motcua.mirror.page.id === 'places');
    await rested(page);
    const scenes = await page.locator('[data-id^="scene-"][role="img"], img[data-id^="scene-"]').evaluateAll((all) => all.map((one) => {
      const { left, top, right, bottom } = one.getBoundingClientRect();
      const gl = window.__motcua.stage.context();
      const canvas = gl.canvas.getBoundingClientRect();
      const wide = Math.floor(right - left), high = Math.floor(bottom - top);
      const pixels = new Uint8Array(4 * wide * high);
      gl.readPixels(Math.round(left - canvas.left), Math.round(canvas.bottom - bottom), wide, high, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
      return { scene: one.dataset.id, bottom, colours: new Set(new Uint32Array(pixels.buffer)).size };
    }));
    const drawn = scenes.filter((one) => one.bottom <= 3600);
    must(drawn.length >= 8, `only ${JSON.stringify(scenes)}`);
    for (const one of drawn) must(one.colours > 100, `${one.scene} has only ${one.colours} colours`);
    await window_.close();
  });

  await check('the context is lost and comes back while a field is typed into: not a letter, nor the caret, nor the page is lost', async () => {
    const window_ = await openWindow(browser, { log: await playedTo(browser, url, 'fill') });
    const page = await window_.open(address(url));
    const field = page.locator('#mirror input.control:not([readonly])').first();
    await field.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Nguyễn Thị ');
    await page.evaluate(() => {
      window.__loss = document.getElementById('pixels').getContext('webgl').getExtension('WEBGL_lose_context');
      window.__field = document.activeElement;
      window.__loss.loseContext();
    });
    await page.locator('body.plain').waitFor();
    must(await page.evaluate(() => document.activeElement === window.__field), 'the field should keep the focus without the canvas');
    await page.keyboard.type('Hoa');
    await page.evaluate(() => window.__loss.restoreContext());
    await page.locator('body.pixels').waitFor();
    must(await page.evaluate(() => document.activeElement === window.__field), 'the field should keep the focus with the canvas');
    await page.keyboard.type(' Bình');
    must((await field.inputValue()) === 'Nguyễn Thị Hoa Bình', `the field holds "${await field.inputValue()}"`);
    await page.keyboard.press('Tab');
    await rested(page);
    must((await savedLog(page)).includes('Nguyễn Thị Hoa Bình'), 'the whole name should be saved');
    await page.reload();
    await ready(page);
    must((await field.inputValue()) === 'Nguyễn Thị Hoa Bình', 'the whole name should be there again');
    await window_.close();
  });
  await browser.close();
}
