// The server's pages in real Chromium: accessible in both languages and at both sizes, nothing runs off the screen, the
// content policy is never offended, a pupil joins and the teacher's table follows by itself. MOTCUA_SHOTS=DIR keeps
// pictures.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, newClass, newPupil, prefix, sendLog } from './client.mjs';

const modules = process.env.MOTCUA_NODE_MODULES || join(build, 'npm/node_modules');
const { chromium } = createRequire(join(modules, 'x.js'))('playwright-core');
const axe = readFileSync(join(modules, 'axe-core/axe.min.js'), 'utf8');
const sizes = { phone: { width: 360, height: 740 }, desk: { width: 1366, height: 768 } };

// A browser window that remembers everything that went wrong in it.
async function openWindow(browser, options = {}) {
  const context = await browser.newContext({ locale: 'vi-VN', bypassCSP: false, ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.stack || error}`));
  return { context, page, complaints };
}

async function violationsOn(page) {
  // Through the protocol, because the page's own policy lets no foreign script in.
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).slice(0, 3).join(' | ')}`);
}

export async function pageTests(world) {
  const { test, assert, server, player } = world;
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic'],
  });
  const shown = await newClass(world.teacher, { name: '8A2', seats: 12, school: 'THCS Nguyễn Trường Tộ' });
  let mission = '';
  for (const [seat, manner, share] of [[1, '', 1], [2, 'wrong', 1], [3, 'wrong', 1], [4, '', 0.4], [5, 'wrong', 0.7]]) {
    const pupil = await newPupil(server, shown.code, seat);
    const log = await player.play(pupil.attempt, manner);
    await sendLog(server, pupil, prefix(log, Math.floor((log.split('\n').length - 6) * share)));
    ({ mission } = pupil.attempt);
    if (seat === 3) await sendLog(server, pupil, `${log}99999999 submit\n`);
  }
  await newPupil(server, shown.code, 6);
  const session = { name: 'motcua_gv', value: world.teacher.cookies.get('motcua_gv'), url: `${server.base}/gv` };

  const pages = {
    join: '/', seats: `/l/${shown.code}`, mistyped: '/l/123456', missing: '/no-such-page', sign_in: '/gv/dang-nhap',
    begin: '/gv/bat-dau', classes: '/gv', new_class: '/gv/lop-moi', poster: `${shown.address}/ma`,
  };
  // Each in a window of its own: htmx calls it an error when its event stream ends with the page.
  const live_pages = { class: shown.address, one_mission: `${shown.address}?nhiem-vu=${mission}` };
  for (const [size, viewport] of Object.entries(sizes))
    for (const language of ['vi', 'en'])
      await test(`every page is accessible, fits and keeps the policy: ${size}, ${language}`, async () => {
        for (const shown_here of [pages, ...Object.entries(live_pages).map((one) => Object.fromEntries([one]))]) {
          const { context, page, complaints } = await openWindow(browser, { viewport });
          for (const [name, path] of Object.entries(shown_here)) {
            if (['classes', 'new_class', 'class', 'one_mission', 'poster'].includes(name)) await context.addCookies([session]);
            await page.goto(`${server.base}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
            for (const more of await page.locator('.choice summary').all()) await more.press('Enter');
            if (process.env.MOTCUA_SHOTS) await page.screenshot({ path: join(process.env.MOTCUA_SHOTS, `${name}-${size}-${language}.png`), fullPage: true });
            assert.equal(await page.getAttribute('html', 'lang'), language);
            assert.deepEqual(await violationsOn(page), [], name);
            assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name} is wider than the screen`);
            const small = await page.evaluate(() => [...document.querySelectorAll('a, button, input:not([type=hidden]), select')]
              .filter((one) => !one.closest('p, li') || one.matches('button'))
              .filter((one) => one.getClientRects().length && !one.matches('.skip') && one.getBoundingClientRect().height < 44).map((one) => one.outerHTML));
            assert.deepEqual(small, [], `${name} has targets lower than 44 px`);
          }
          // A page that does not exist is an error to the console too, rightly.
          assert.deepEqual(complaints.filter((text) => !/status of 4\d\d/.test(text)), []);
          await context.close();
        }
      });

  await test('the code is judged while it is typed, and the keyboard alone leads into the game', async () => {
    const { context, page } = await openWindow(browser, { viewport: sizes.phone });
    await page.goto(server.base);
    const wrong = shown.code.slice(0, 5) + ((Number(shown.code[5]) + 1) % 10);
    await page.keyboard.type(wrong);
    assert.match(await page.textContent('#code-problem'), /xem lại từng chữ số/);
    assert.equal(await page.getAttribute('#code', 'aria-invalid'), 'true');
    await page.keyboard.press('Backspace');
    assert.equal(await page.textContent('#code-problem'), '');
    await page.keyboard.type(shown.code[5]);
    assert.match(await page.textContent('#code-problem'), /hợp lệ/);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/l?code=*');
    await page.getByRole('button', { name: 'Chỗ 9', exact: true }).press('Enter');
    await page.waitForURL('**/play');
    await page.goto(server.base);
    await page.getByRole('link', { name: 'Tiếp tục' }).click();
    await page.waitForURL('**/play');
    await context.close();
  });

  await test('while the pupil types, the game comes in, and is not asked for again when it opens', async () => {
    const { context, page } = await openWindow(browser);
    const asked = [];
    context.on('requestfinished', async (request) => asked.push([new URL(request.url()).pathname, (await request.sizes()).responseBodySize]));
    await page.goto(server.base);
    const there = (await page.request.get(`${server.base}/manifest.json`)).status() === 200;
    if (there) {
      await page.waitForFunction(() => document.getElementById('loading-bar').value === 100, undefined, { timeout: 15_000 });
      assert.match(await page.textContent('#loading-words'), /sẵn sàng/);
      assert.ok(asked.some(([path]) => path.endsWith('.wasm')));
    } else {
      assert.equal(await page.isVisible('#loading'), false);
    }
    await context.close();
  });

  await test('without JavaScript a pupil joins and a teacher reads the table', async () => {
    const { context, page } = await openWindow(browser, { javaScriptEnabled: false });
    await page.goto(server.base);
    await page.fill('#code', shown.code);
    await page.click('button');
    await page.click('button[value="10"]');
    assert.equal(new URL(page.url()).pathname, '/play');
    await context.addCookies([session]);
    await page.goto(server.base + shown.address);
    assert.equal(await page.locator('table.board tbody tr').count(), 12);
    // Choosing a mission by keyboard alone: open, to the link, follow it.
    await page.locator('.choice summary').press('Enter');
    const link = page.locator(`.choice a[href$="nhiem-vu=${mission}"]`);
    await link.press('Enter');
    await page.waitForURL(`**?nhiem-vu=${mission}`);
    assert.equal(await page.locator('table.board tbody tr .state.done').count(), 3);
    await context.close();
  });

  await test('the teacher\'s table follows a pupil without being reloaded, and keeps its place', async () => {
    const { context, page, complaints } = await openWindow(browser, { viewport: sizes.phone });
    await context.addCookies([session]);
    await page.goto(server.base + shown.address);
    await page.evaluate(() => { document.querySelector('.board').closest('.scroll').scrollLeft = 120; });
    const pupil = await newPupil(server, shown.code, 11);
    const log = await player.play(pupil.attempt);
    await sendLog(server, pupil, log);
    const sent = performance.now();
    await page.waitForFunction(() => document.querySelectorAll('.board tr')[11].textContent.includes('hoàn thành'), undefined, { timeout: 5000 });
    console.log(`      on the teacher's screen ${Math.round(performance.now() - sent)} ms after the answer`);
    assert.match(await page.textContent('#sums'), /4\s*\/12/);
    assert.equal(await page.evaluate(() => document.querySelector('.board').closest('.scroll').scrollLeft), 120);
    assert.deepEqual(await violationsOn(page), []);
    assert.deepEqual(complaints, []);
    await context.close();
  });

  await test('the table of one mission follows that mission alone, and stays open at it', async () => {
    const { context, page, complaints } = await openWindow(browser, { viewport: sizes.desk });
    await context.addCookies([session]);
    await page.goto(`${server.base}${shown.address}?nhiem-vu=${mission}`);
    await page.locator('.choice summary').click();
    const pupil = await newPupil(server, shown.code, 12);
    await sendLog(server, pupil, await player.play(pupil.attempt));
    await page.waitForFunction(() => document.querySelectorAll('.board tr')[12].textContent.includes('hoàn thành'), undefined, { timeout: 5000 });
    assert.match(await page.textContent('.choice [aria-current]'), /\S/);
    assert.ok(await page.locator('.choice details[open]').count());
    assert.match(await page.locator('.choice li', { has: page.locator('[aria-current]') }).textContent(), /5\/10/);
    assert.deepEqual(complaints, []);
    await context.close();
  });

  await test('the class and its poster fit on A4', async () => {
    const { context, page } = await openWindow(browser);
    await context.addCookies([session]);
    for (const path of ['', '/ma']) {
      await page.goto(server.base + shown.address + path);
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 688, height: 1000 });  // A4 less its margins
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${path} is wider than A4`);
      if (process.env.MOTCUA_SHOTS) await page.screenshot({ path: join(process.env.MOTCUA_SHOTS, `print${path.replace('/', '-')}.png`), fullPage: true });
    }
    await context.close();
  });

  await browser.close();
}
