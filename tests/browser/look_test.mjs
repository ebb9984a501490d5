// The pupil's own look of the game in a real browser: theme and text size chosen by mouse and by keyboard, on the canvas and in
// the words alone, remembered after a reload; what the system wishes (dark, contrast, motion, own colours, text size, zoom) is
// followed; axe finds nothing in any theme.
import { axe, check, launch, must, openWindow, ready, rested, with_gl } from './harness.mjs';

const looks = [['Sáng', 'light'], ['Tối', 'dark'], ['Tương phản cao', 'contrast']];
const interfaces = { 'on the canvas': '', 'in the words alone': '&mirror' };

const theme = (page) => page.evaluate(() => document.documentElement.dataset.theme);
const ground = (page) => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--page').trim());
const headingSize = (page) => page.locator('h1').evaluate((heading) => parseFloat(getComputedStyle(heading).fontSize));
const sidewaysScroll = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

// The colour of the canvas in a corner that nothing is drawn on, as #rrggbb.
const drawnGround = (page) => page.evaluate(() => {
  const { drawingBufferWidth: width, drawingBufferHeight: height } = window.__motcua.stage.context();
  const pixel = new Uint8Array(4);
  const gl = window.__motcua.stage.context();
  gl.readPixels(width - 4, Math.round(height / 2), 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
  return '#' + [...pixel.slice(0, 3)].map((part) => part.toString(16).padStart(2, '0')).join('');
});

async function openPanel(page) {
  await page.getByRole('link', { name: 'Giao diện', exact: true }).click();
  await page.getByRole('dialog', { name: 'Giao diện' }).waitFor();
  await rested(page);
}

async function closePanel(page) {
  await page.getByRole('button', { name: 'Xong', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await rested(page);
}

const is = (page, word) => page.waitForFunction((wanted) => document.documentElement.dataset.theme === wanted, word);
const isText = (page, percent) => page.waitForFunction((wanted) => Number(document.documentElement.style.getPropertyValue('--chosen-text')) === wanted, percent / 100);

async function choosesAll(browser, url, name, query) {
  await check(`theme, text size and motion are chosen by mouse and kept over a reload, ${name}`, async () => {
    const window_ = await openWindow(browser, { reducedMotion: 'no-preference' });
    const page = await window_.open(`${url}/play?solo&mission=birth-extract${query}`);
    const plain = await headingSize(page);
    for (const [label, word] of looks) {
      await openPanel(page);
      await page.getByRole('radio', { name: label, exact: true }).click();
      await is(page, word);
      await rested(page);
      const inside = await axe(page);
      must(!inside.length, `${word}, the panel: ${inside.join('; ')}`);
      await closePanel(page);
      const problems = await axe(page);
      must(!problems.length, `${word}: ${problems.join('; ')}`);
      if (!query) must((await drawnGround(page)) === (await ground(page)), `${word}: the canvas has ${await drawnGround(page)}, the page ${await ground(page)}`);
      await page.reload();
      await ready(page);
      must((await theme(page)) === word, `after a reload the page is ${await theme(page)} instead of ${word}`);
    }
    for (const percent of [125, 150, 175, 200]) {
      await openPanel(page);
      await page.getByRole('radio', { name: `${percent} %`, exact: true }).click();
      await isText(page, percent);
      await closePanel(page);
      const size = await headingSize(page);
      must(Math.abs(size / plain - percent / 100) < 0.02, `at ${percent} % the heading has ${size} pixels, ${plain} before`);
      must((await sidewaysScroll(page)) <= 0, `at ${percent} % nothing should scroll sideways`);
    }
    const problems = await axe(page);
    must(!problems.length, `at 200 %: ${problems.join('; ')}`);
    await openPanel(page);
    await page.getByRole('radio', { name: 'Không chuyển động', exact: true }).click();
    await page.waitForFunction(() => document.documentElement.hasAttribute('data-still'));
    must(!(await page.getByRole('checkbox', { name: 'Bật âm thanh' }).isChecked()), 'nobody has asked for sounds');
    await page.reload();
    await ready(page);
    must(await page.evaluate(() => document.documentElement.hasAttribute('data-still') && document.documentElement.style.getPropertyValue('--chosen-text') === '2'), 'text size and motion should be kept');
    await window_.close();
  });

  await check(`the panel is opened, used and left by keyboard alone on the map, the badges and in a mission, ${name}`, async () => {
    const window_ = await openWindow(browser);
    for (const [where, place] of Object.entries({ map: '?solo', badges: '?solo', mission: '?solo&mission=birth-extract' })) {
      const page = await window_.open(`${url}/play${place}${query}`);
      if (where === 'badges') {
        await page.getByRole('button', { name: 'Huy hiệu của em', exact: true }).click();
        await page.waitForFunction(() => window.__motcua.mirror.page.id === 'badges');
        await rested(page);
      }
      const link = page.getByRole('link', { name: 'Giao diện', exact: true });
      await link.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await rested(page);
      must(await page.evaluate(() => document.querySelector('[role=dialog], dialog').contains(document.activeElement)), `${where}: the focus should be in the panel`);
      for (let stops = 0; stops < 8 && !(await page.evaluate(() => document.activeElement.type === 'radio')); stops += 1) await page.keyboard.press('Tab');
      const before = await theme(page);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Space');
      await rested(page);
      await page.waitForFunction((was) => document.querySelector('[role=dialog] input[type=radio]:checked, dialog input[type=radio]:checked') && document.activeElement.checked, before);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await rested(page);
      must(await link.evaluate((element) => element === document.activeElement), `${where}: the focus should be where it came from`);
      await page.close();
    }
    await window_.close();
  });

  await check(`what the system wishes is followed while playing, until the pupil chooses otherwise, ${name}`, async () => {
    const window_ = await openWindow(browser, { colorScheme: 'dark', reducedMotion: 'no-preference' });
    const page = await window_.open(`${url}/play?solo&mission=birth-extract${query}`);
    must((await theme(page)) === 'dark', `the system wishes for dark, the page is ${await theme(page)}`);
    await page.emulateMedia({ colorScheme: 'light' });
    await is(page, 'light');
    await page.emulateMedia({ colorScheme: 'light', contrast: 'more' });
    await is(page, 'contrast');
    await page.emulateMedia({ colorScheme: 'light', contrast: 'more', reducedMotion: 'reduce' });
    await page.waitForFunction(() => document.documentElement.hasAttribute('data-still'));
    await rested(page);
    await openPanel(page);
    await page.getByRole('radio', { name: 'Sáng', exact: true }).click();
    await is(page, 'light');
    await window_.close();
  });
}

export async function lookTests(url) {
  const browser = await launch(with_gl);
  for (const [name, query] of Object.entries(interfaces)) await choosesAll(browser, url, name, query);

  await check('the pupil\'s text size, the browser\'s own and its zoom count together, and nothing scrolls sideways on a phone', async () => {
    const sizes = {};
    for (const own of [16, 20]) {
      const with_own_text = await launch([...with_gl, `--blink-settings=defaultFontSize=${own}`]);
      const window_ = await openWindow(with_own_text, { width: 360, height: 740 });
      const page = await window_.open(`${url}/play?solo&mission=birth-extract`);
      sizes[own] = await headingSize(page);
      await openPanel(page);
      await page.getByRole('radio', { name: '150 %', exact: true }).click();
      await isText(page, 150);
      await closePanel(page);
      sizes[`${own} and 150 %`] = await headingSize(page);
      await page.setViewportSize({ width: 240, height: 493 });  // what a zoom of 150 % leaves
      await page.waitForFunction(() => window.__motcua.mirror.page.width === 240);
      await rested(page);
      must((await sidewaysScroll(page)) <= 0, `${await sidewaysScroll(page)} pixels scroll sideways with ${own}`);
      await window_.close();
      await with_own_text.close();
    }
    const near = (a, b) => Math.abs(a / b - 1) < 0.02;
    must(near(sizes[20], sizes[16] * 1.25) && near(sizes['16 and 150 %'], sizes[16] * 1.5) && near(sizes['20 and 150 %'], sizes[16] * 1.875), JSON.stringify(sizes));
  });

  await check('the opening, before there is a game, has the colours that the system wishes for', async () => {
    for (const [wish, page_colour] of [[{ colorScheme: 'light' }, '#fbf8f3'], [{ colorScheme: 'dark' }, '#151c1e'], [{ contrast: 'more' }, '#ffffff']]) {
      const window_ = await openWindow(browser, wish);
      await window_.context.route(/game\.[0-9a-f]+\.wasm/, (route) => route.abort());
      const page = await window_.context.newPage();
      await page.goto(`${url}/play?solo`);
      await page.getByText('Chưa mở được trò chơi').waitFor();
      must(await page.evaluate(() => !document.documentElement.dataset.theme), 'there should be no game yet');
      must((await ground(page)) === page_colour, `${JSON.stringify(wish)}: ${await ground(page)} instead of ${page_colour}`);
      const problems = await axe(page);
      must(!problems.length, `${JSON.stringify(wish)}: ${problems.join('; ')}`);
      window_.errors.length = 0;  // the browser reports the missing file too
      await window_.close();
    }
  });

  await check('own colours of the system lead to the words, which take them, and back; axe finds nothing', async () => {
    const window_ = await openWindow(browser);
    const page = await window_.open(`${url}/play?solo&mission=birth-extract`);
    await page.locator('body.pixels').waitFor();
    await page.emulateMedia({ forcedColors: 'active' });
    await page.locator('body.plain').waitFor();
    await rested(page);
    const problems = await axe(page);
    must(!problems.length, problems.join('; '));
    await page.emulateMedia({ forcedColors: 'none' });
    await page.locator('body.pixels').waitFor();
    await window_.close();
  });

  await check('the gallery shows every part in both languages and every theme, and axe finds nothing in it', async () => {
    const window_ = await openWindow(browser);
    const page = await window_.open(`${url}/play?gallery`);
    const parts = await page.locator('[data-id^="part-"]').evaluateAll((all) => all.map((one) => one.dataset.id.slice('part-'.length)));
    must(parts.length >= 8, `only ${parts.length} parts`);
    for (const part of parts) {
      await page.locator(`[data-id="part-${part}"]`).click();
      await page.waitForFunction((wanted) => window.__motcua.mirror.page.id === wanted, part);
      await rested(page);
      const problems = await axe(page);
      must(!problems.length, `${part}: ${problems.join('; ')}`);
    }
    await page.getByRole('link', { name: 'English', exact: true }).click();
    await page.getByRole('link', { name: 'Appearance', exact: true }).waitFor();
    await window_.close();
  });

  await browser.close();
}
