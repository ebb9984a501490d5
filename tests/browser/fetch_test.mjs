// Missions on demand: the first load is small, the mission that was chosen comes with a bar that says how far it is, a network that
// fails is said with the next step, and the whole course follows by itself only where bytes cost nothing.
import { axe, check, launch, must, openWindow, pictured, ready, rested, savedLog, savedLogHas, savesData, with_gl } from './harness.mjs';
import { play } from './player.mjs';

const first_load_max = 400_000;  // bytes over the wire, heads of answers and the first mission included
const map = (url) => `${url}/play?solo`;
const mission_files = /\/course\/s2\.[a-z0-9-]+\.[0-9a-f]{16}\.pack$/;
const any_course = /\/course\/.*\.pack$/;
const begun = (page) => page.waitForFunction(() => window.__motcua.mirror.page.id === 'welcome');
const choose = (page, mission) => page.locator(`[data-id="go-${mission}"]`).click();

// A slow network, as slow as the test wants it, until what is returned is called: then all that is held back comes at once.
async function slow(page, bytes_a_second) {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', { offline: false, latency: 20, downloadThroughput: bytes_a_second, uploadThroughput: -1 });
  return () => client.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
}

export async function fetchTests(url) {
  const browser = await launch(with_gl);
  const metered_window = async (more = {}) => {
    const window_ = await openWindow(browser, more);
    await window_.context.addInitScript(savesData);
    return window_;
  };

  await check('the first load and the first mission together are at most 400 kB over the wire, and the rest does not follow where bytes cost', async () => {
    const window_ = await metered_window();
    const page = await window_.context.newPage();
    const client = await window_.context.newCDPSession(page);
    await client.send('Network.enable');
    const loads = new Map();
    client.on('Network.responseReceived', (event) => loads.set(event.requestId, { url: event.response.url, bytes: 0 }));
    client.on('Network.loadingFinished', (event) => { if (loads.has(event.requestId)) loads.get(event.requestId).bytes = event.encodedDataLength; });
    await page.goto(map(url));
    await ready(page);
    await pictured(page);
    const sum = () => [...loads.values()].reduce((bytes, load) => bytes + load.bytes, 0);
    console.log(`        the map: ${sum()} bytes in ${loads.size} requests`);
    for (const mission of ['before', 'birth-extract']) {
      await choose(page, mission);
      await page.waitForFunction(() => window.__motcua.mirror.page.id !== 'map');
      await rested(page);
      console.log(`        with "${mission}" ${sum()} bytes in ${loads.size} requests`);
      if (mission === 'before') must(sum() <= first_load_max, `${sum()} bytes: ${JSON.stringify([...loads.values()])}`);
      await page.evaluate(() => history.back());
      await page.waitForFunction(() => window.__motcua.mirror.page.id === 'map');
    }
    const packs = [...loads.values()].filter((load) => any_course.test(load.url));
    must(packs.length === 2 && packs.every((load) => mission_files.test(load.url)), `fetched: ${packs.map((load) => load.url)}`);
    await window_.close();
  });

  await check('a mission on its way shows a bar with a name that fills, and then begins; axe finds nothing wrong meanwhile', async () => {
    const window_ = await metered_window();
    const page = await window_.open(map(url));
    const fast = await slow(page, 1_000);  // three quarters of a minute, so that axe has looked before it is over
    await choose(page, 'birth-extract');
    const bar = page.locator('#mirror').getByRole('progressbar', { name: 'Đang tải nhiệm vụ…', exact: true });
    await bar.waitFor();
    await page.waitForFunction(() => Number(document.querySelector('[role="progressbar"]').getAttribute('aria-valuenow')) > 10);
    must(!(await axe(page)).length, `the map has faults: ${await axe(page)}`);
    const share = Number(await bar.getAttribute('aria-valuenow'));
    must(share > 10 && share <= 100, `the bar says ${share}`);
    await fast();
    await begun(page);
    must((await page.locator('.fetching:visible').count()) === 0, 'the bar should go');
    await play(page, { until: (next) => next.action === 'search' });
    await window_.close();
  });

  await check('when the network fails the page says so and what to do: try again, or later; nothing else is disturbed', async () => {
    const window_ = await metered_window({ width: 360, height: 740 });
    const page = await window_.open(map(url));
    await window_.context.route(any_course, (route) => route.abort());
    await choose(page, 'birth-extract');
    await page.getByRole('alert').getByText('Chưa tải được nhiệm vụ vì mất kết nối').or(page.locator('.fetching [role="alert"]')).first().waitFor();
    must(!(await axe(page)).length, `the map has faults: ${await axe(page)}`);
    must(await page.evaluate(() => document.activeElement.textContent === 'Thử lại'), '"Try again" should have the focus');
    await page.keyboard.press('Enter');
    await page.locator('.fetching [role="alert"]').waitFor();
    await page.getByRole('button', { name: 'Để sau', exact: true }).click();
    must((await page.evaluate(() => window.__motcua.mirror.page.id)) === 'map', 'the map should be there');
    await choose(page, 'stay-notice');
    await page.locator('.fetching [role="alert"]').waitFor();
    await window_.context.unroute(any_course);
    await page.getByRole('button', { name: 'Thử lại', exact: true }).click();
    await begun(page);
    must((await savedLog(page, 'solo-birth-extract')) === '', 'only the mission that was chosen should begin');
    window_.errors.length = 0;  // the browser reports every file that did not come
    await window_.close();
  });

  await check('another choice takes the place of one that is still on its way', async () => {
    const window_ = await metered_window();
    const page = await window_.open(map(url));
    let let_go;
    const held = new Promise((done) => { let_go = done; });
    await window_.context.route(/s2\.birth-extract\./, async (route) => {
      await held;
      await route.continue().catch(() => null);  // it may have been given up by then
    });
    await choose(page, 'birth-extract');
    await page.getByRole('progressbar').waitFor();
    await choose(page, 'stay-notice');
    await begun(page);
    let_go();
    await rested(page);
    await play(page, { key: 'solo-stay-notice', until: (next) => next.action === 'search' });
    must((await page.evaluate(() => localStorage.getItem('motcua:open-solo'))) === 'stay-notice', 'the last choice should be played');
    await window_.close();
  });

  await check('where bytes cost nothing the whole course follows by itself, in the middle of a play too, and then nothing is asked for', async () => {
    const window_ = await openWindow(browser, { look: 'words' });
    let let_go;
    const held = new Promise((done) => { let_go = done; });
    await window_.context.route(/\/course\/[0-9a-f]{16}\.pack$/, async (route) => {
      await held;
      await route.continue();
    });
    const page = await window_.open(map(url));
    await choose(page, 'birth-extract');
    await begun(page);
    await play(page, { until: (next) => next.action === 'search' });
    await page.getByRole('textbox').click();
    await page.keyboard.type('khai si');
    await savedLogHas(page, 'khai si');
    await rested(page);
    const before = await page.evaluate(() => document.getElementById('mirror').textContent);
    let_go();
    await page.waitForFunction(() => window.__motcua.course.isWhole());
    await rested(page);
    must((await page.getByRole('textbox').inputValue()) === 'khai si', 'the half word should be there');
    must((await page.evaluate(() => document.getElementById('mirror').textContent)) === before, 'the page should be as it was');
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Backspace');
    await savedLogHas(page, 'search ""');
    await play(page);
    must((await page.evaluate(() => window.__motcua.mirror.page.id)) === 'finished', 'the mission should be finished');
    must(!asked.some((one) => any_course.test(one)), `it asked for ${asked}`);
    await window_.close();
  });

  await check('the badges are told from the whole course, fetched for them where it has not come by itself', async () => {
    const window_ = await metered_window();
    const page = await window_.open(map(url));
    const whole = page.waitForResponse(/\/course\/[0-9a-f]{16}\.pack$/);
    await page.locator('[data-id="badges"]').click();
    await whole;
    await page.waitForFunction(() => window.__motcua.mirror.page.id === 'badges');
    await window_.close();
  });
  await browser.close();
}
