// Machines that draw too slowly: the game goes over to its words by itself, says so, offers the way back, and remembers what
// was chosen. How slow a machine is, is decided here by the clock of the page, not by the machine that runs the test.
import { axe, check, launch, must, openWindow, ready, rested, savedLog, with_gl } from './harness.mjs';
import { play } from './player.mjs';

// Every time WebGL is waited for, the clock goes on by so many milliseconds; otherwise by nothing that matters.
const machineThatTakes = (window_, ms) => window_.context.addInitScript((cost) => {
  let now = 0;
  performance.now = () => (now += 0.01);
  const wait = WebGLRenderingContext.prototype.readPixels;
  WebGLRenderingContext.prototype.readPixels = function (...all) {
    now += cost;
    window.__waits = (window.__waits || 0) + 1;
    return wait.apply(this, all);
  };
}, ms);

const address = (url) => `${url}/play?solo&mission=birth-extract`;
const back = (page) => page.getByRole('button', { name: 'Dùng giao diện có hình', exact: true });

export async function paceTests(url) {
  const browser = await launch(with_gl);

  await check('where drawing is slow the game goes over to its words, says so, goes on from the same place, and remembers it', async () => {
    const window_ = await openWindow(browser, { look: null });
    await machineThatTakes(window_, 150);
    const page = await window_.open(address(url));
    await play(page, { until: (next) => next.action === 'search' });
    await page.locator('body.plain').waitFor();
    await page.waitForFunction(() => document.getElementById('polite').textContent.includes('chuyển sang giao diện chữ'));
    must((await page.evaluate(() => window.__motcua.mirror.page.id)) === 'search', 'the page should be the same as before');
    must(await page.evaluate(() => localStorage.getItem('motcua:look')) === 'words', 'it should be remembered');
    await rested(page);
    const violations = await axe(page);
    must(!violations.length, violations.join('; '));
    await play(page, { until: (next) => next.action === 'start-filing' });
    must((await savedLog(page)).includes('open-procedure'), 'the log should go on');

    await page.reload();
    await ready(page);
    must(await page.evaluate(() => document.body.classList.contains('plain') && !window.__waits), 'the next time it should begin with words and draw nothing');
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Use pictures', exact: true }).waitFor();
    await window_.close();
  });

  await check('the way back to the pictures is one press, and then they stay, however slow the machine', async () => {
    const window_ = await openWindow(browser, { look: 'words' });
    await machineThatTakes(window_, 150);
    const page = await window_.open(address(url));
    await back(page).click();
    await page.locator('body.pixels').waitFor();
    await rested(page);
    must(await back(page).isHidden(), 'the offer should go');
    await play(page, { until: (next) => next.action === 'search' });
    await page.reload();
    await ready(page);
    must(await page.evaluate(() => document.body.classList.contains('pixels') && !window.__waits), 'nobody should measure what was chosen');
    await window_.close();
  });

  await check('where drawing is fast the pictures stay, and after the first frames nothing is measured any more', async () => {
    const window_ = await openWindow(browser, { look: null });
    await machineThatTakes(window_, 8);
    const page = await window_.open(address(url));
    await play(page, { until: (next) => next.action === 'fill' });
    must(await page.evaluate(() => document.body.classList.contains('pixels')), 'the pictures should stay');
    const waits = await page.evaluate(() => window.__waits);
    must(waits > 3 && waits <= 13, `${waits} frames were waited for`);
    must(await back(page).isHidden(), 'there should be no offer');
    await window_.close();
  });
  await browser.close();
}
