// The same game in Firefox, where there is one (Debian's firefox-esr, spoken to by WebDriver BiDi): a whole mission with pictures and
// in words, the return to a closed tab, and the game without its server.
import { existsSync } from 'node:fs';
import { check, firefox, must, openWindow, ready, savedLog, skip, startServer } from './harness.mjs';
import { manners, play } from './player.mjs';

const pageId = (page) => page.evaluate(() => window.__motcua.mirror.page.id);
const until = (action) => ({ until: (next) => next.action === action });

export async function firefoxTests() {
  const program = process.env.MOTCUA_FIREFOX || '/usr/bin/firefox-esr';
  if (!existsSync(program)) return skip(`the game in Firefox: ${program} is not there`);
  const browser = await firefox(program);
  let server = await startServer();
  const address = () => `${server.url}/play?solo&mission=birth-extract`;

  await check(`Firefox ${browser.version()}: a whole mission with the mouse`, async () => {
    const window_ = await openWindow(browser, { serviceWorkers: 'allow' });
    const page = await window_.open(address());
    console.log(`        it shows ${await page.evaluate(() => (document.body.classList.contains('pixels') ? 'pictures' : 'words'))}`);
    await play(page);
    must((await pageId(page)) === 'finished', 'the mission should be finished');
    await window_.close();
  });

  await check('Firefox: a whole mission in words, with the keyboard alone, on a phone’s width', async () => {
    const window_ = await openWindow(browser, { width: 360, height: 740, look: 'words', serviceWorkers: 'allow' });
    const page = await window_.open(address());
    must(await page.evaluate(() => document.body.classList.contains('plain')), 'it should show words');
    await play(page, { manner: manners.keyboard });
    must((await pageId(page)) === 'finished', 'the mission should be finished');
    await window_.close();
  });

  await check('Firefox: a closed tab comes back where it was, and without the server the game opens and is played on', async () => {
    const window_ = await openWindow(browser, { serviceWorkers: 'allow' });
    let page = await window_.open(address());
    await play(page, until('search'));
    await page.waitForFunction(() => window.__motcua.keeping.state() === 'kept_all');
    const log = await savedLog(page);
    await page.close();
    page = await window_.open(address());
    const now = { log: await savedLog(page), page: await pageId(page) };
    must(now.log === log && now.page === 'search', `it should be where it was, not at "${now.page}" with ${now.log.length} letters of ${log.length}`);
    await server.kill();
    await page.reload();
    await ready(page);
    await play(page, until('fill'));
    server = await startServer({ again: server });
    window_.errors.length = 0;
    await window_.close();
  });
  await browser.close();
  await server.stop();
}
