// The server goes away: the game, once visited, opens without it and plays a mission on, and what was played arrives when the
// server is back; a new version is taken without disturbing a play in progress; where the browser keeps no pages, the page says so.
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attemptKey, createClass, delivered, joinClass, signInTeacher } from './class_test.mjs';
import { axe, check, launch, must, openWindow, ready, savedLog, startServer, web, with_gl } from './harness.mjs';
import { play } from './player.mjs';

const allow = { serviceWorkers: 'allow', look: 'words' };  // what is told here does not depend on the canvas
const pageId = (page) => page.evaluate(() => window.__motcua.mirror.page.id);
const kept = (page) => page.waitForFunction(() => window.__motcua.keeping.state() === 'kept_all');
const version = (page) => page.evaluate(() => document.documentElement.dataset.version);
const caches_of = (page) => page.evaluate(async () => (await caches.keys()).filter((name) => name !== 'motcua-courses'));
const is_led = (page) => page.evaluate(() => navigator.serviceWorker.controller !== null);
const until = (action) => ({ until: (next) => next.action === action });
const started = (page) => page.waitForFunction(() => Boolean(window.__motcua && window.__motcua.game.isOpen) && !['map', null].includes(window.__motcua.mirror.page.id));

// Errors that the browser reports of every request that finds no server.
const forgiven = (window_) => { window_.errors.length = 0; };

// The built game as a later build would leave it: another version, another style sheet.
function laterBuild() {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-later-'));
  cpSync(web, folder, { recursive: true });
  const old = readFileSync(join(folder, 'index.html'), 'utf8').match(/data-version="([0-9a-f]{12})"/)[1];
  const style = readdirSync(folder).find((name) => /^style\.[0-9a-f]{12}\.css$/.test(name));
  const other = 'style.0123456789ab.css';
  for (const name of readdirSync(folder).filter((one) => one.startsWith(style) || /^(index\.html|worker\.js)\./.test(one))) {
    if (name === style) renameSync(join(folder, name), join(folder, other));
    else rmSync(join(folder, name));
  }
  for (const name of ['index.html', 'worker.js']) {
    const text = readFileSync(join(folder, name), 'utf8').replaceAll(old, '0123456789ab').replaceAll(style, other);
    writeFileSync(join(folder, name), text);
    utimesSync(join(folder, name), new Date(), new Date());
  }
  return { folder, version: '0123456789ab', remove: () => rmSync(folder, { recursive: true }) };
}

async function pupilTests(browser) {
  let server = await startServer();
  const teacher = await openWindow(browser);
  const board = await signInTeacher(teacher, server);
  const code = await createClass(board, server);

  await check('after one visit the game opens without the server: a pupil plays her mission on, and it arrives when the server is back', async () => {
    const { window_, page, key } = await joinClass(browser, server, code, 1, allow);
    await kept(page);
    await play(page, { key, ...until('fill') });
    await delivered(page);
    await server.kill();
    await page.reload();
    await started(page);
    await ready(page);
    must(await is_led(page), 'the page should come from the worker');
    must((await attemptKey(page)) === key, 'it should be the same attempt');
    await play(page, { key });
    must((await pageId(page)) === 'finished', 'the mission should be finished');
    must(!(await page.evaluate(() => window.__motcua.report.isIdle())), 'the log should be waiting');
    server = await startServer({ again: server });
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await delivered(page);
    await board.goto(board.url());
    await board.locator('table.board tbody tr').nth(0).getByText('Hoàn thành').waitFor();
    forgiven(window_);
    await window_.close();
  });

  await check('nothing of the server but the game’s page and its files is kept: not its pages, not its API, not its streams', async () => {
    const { window_, page } = await joinClass(browser, server, code, 2, allow);
    await kept(page);
    await page.reload();
    await ready(page);
    const names = await page.evaluate(async () => {
      const found = [];
      for (const name of await caches.keys()) {
        for (const request of await (await caches.open(name)).keys()) found.push(new URL(request.url).pathname);
      }
      return found;
    });
    const foreign = names.filter((name) => !/^\/(play|[a-z0-9-]+\.[0-9a-f]{12}\.[a-z]+|course\/[a-z0-9.-]+|pictures\/[a-z-]+\.svg)$/.test(name));
    must(names.length > 8 && !foreign.length, `kept: ${foreign.join(', ') || names.length}`);
    await server.kill();
    const api = await page.evaluate(() => fetch('/api/missions').then((answer) => answer.status, () => 'away'));
    must(api === 'away', `the API answered ${api}`);
    for (const path of ['/', '/gv', `/l/${code}`]) {
      const other = await window_.context.newPage();
      const outcome = await other.goto(server.url + path).then(() => 'answered', (problem) => problem.message);
      must(/ERR_CONNECTION_REFUSED/.test(outcome), `${path}: ${outcome}`);
      await other.close();
    }
    server = await startServer({ again: server });
    forgiven(window_);
    await window_.close();
  });

  await check('a server that is reached and does not answer holds the page up for a few seconds, not for ever', async () => {
    const { window_, page, key } = await joinClass(browser, server, code, 3, allow);
    await kept(page);
    await play(page, { key, ...until('search') });
    await delivered(page);
    await server.kill();
    const sockets = new Set();
    const silent = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => null);
    });
    await new Promise((done) => silent.listen(server.port, '127.0.0.1', done));
    await page.reload({ waitUntil: 'commit' });
    await started(page);
    await ready(page);
    await play(page, { key, ...until('fill') });
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => silent.close(done));
    server = await startServer({ again: server });
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await delivered(page);
    forgiven(window_);
    await window_.close();
  });
  teacher.errors.length = 0;
  await teacher.close();
  await server.stop();
}

async function versionTests(browser) {
  let server = await startServer();
  const later = laterBuild();

  await check('alone and without the server another mission is chosen from the map, also where there is no canvas', async () => {
    const window_ = await openWindow(browser, allow);
    const page = await window_.open(`${server.url}/play?solo`);
    await kept(page);
    await page.getByText('mất mạng em vẫn mở và chơi được').waitFor();
    must(!(await axe(page)).length, `the map has faults: ${await axe(page)}`);
    await server.kill();
    await page.reload();
    await ready(page);
    await page.locator('[data-id="go-stay-notice"]').click();
    await started(page);
    const picture = page.locator('img.picture').first();
    must(await picture.evaluate(async (image) => (await image.decode(), image.naturalWidth > 0)), 'the picture should be one');
    await play(page, { key: 'solo-stay-notice' });
    must((await pageId(page)) === 'finished', 'the mission should be finished');
    server = await startServer({ again: server });
    forgiven(window_);
    await window_.close();
  });

  await check('a new version waits for a play in progress, is taken with the next visit, and the old one is dropped', async () => {
    const window_ = await openWindow(browser, allow);
    const page = await window_.open(`${server.url}/play?solo&mission=birth-extract`);
    await kept(page);
    const old = await version(page);
    await play(page, until('search'));
    await server.kill();
    server = await startServer({ again: server, folder: later.folder });
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      const worker = registration.installing || registration.waiting;
      if (worker.state === 'installing') await new Promise((done) => worker.addEventListener('statechange', done, { once: true }));
      if (!registration.waiting) throw new Error(`the new worker is ${worker.state}`);
    });
    await play(page, until('fill'));
    must((await version(page)) === old && (await caches_of(page)).includes(`motcua-${old}`), 'the play should go on with its version');

    const log = await savedLog(page);
    await page.reload();
    await ready(page);
    must((await version(page)) === later.version, 'the next visit should be of the new version');
    must((await savedLog(page)) === log && (await pageId(page)) === 'form', 'the play should go on where it was');
    await page.waitForFunction(async (wanted) => (await caches.keys()).filter((name) => name !== 'motcua-courses').join() === wanted, `motcua-${later.version}`);
    await server.kill();
    await page.reload();
    await ready(page);
    must((await version(page)) === later.version, `without the server the new version should open, not ${await version(page)}; caches ${await caches_of(page)}`);
    await play(page);
    must((await pageId(page)) === 'finished', 'the mission should be finished');
    forgiven(window_);
    await window_.close();
  });

  await check('while another page of the old version is open the old one is kept for it', async () => {
    server = await startServer({ again: server });
    const window_ = await openWindow(browser, allow);
    const first = await window_.open(`${server.url}/play?solo&mission=birth-extract`);
    await kept(first);
    const old = await version(first);
    await play(first, until('search'));
    await server.kill();
    server = await startServer({ again: server, folder: later.folder });
    const second = await window_.open(`${server.url}/play?solo&mission=stay-notice`);
    must((await version(second)) === later.version, 'the second page should be of the new version');
    await kept(second);
    must((await caches_of(second)).join().includes(old), 'the old version should still be there');
    await server.kill();
    await play(first, until('fill'));
    await first.close();
    server = await startServer({ again: server, folder: later.folder });
    await second.reload();
    await ready(second);
    await second.waitForFunction(async (wanted) => (await caches.keys()).filter((name) => name !== 'motcua-courses').join() === wanted, `motcua-${later.version}`);
    forgiven(window_);
    await window_.close();
  });

  await check('the browser finds nothing in the way of installing the game', async () => {
    const window_ = await openWindow(browser, allow);
    const page = await window_.open(`${server.url}/play?solo`);
    const client = await page.context().newCDPSession(page);
    const told = await client.send('Page.getAppManifest');
    must(!told.errors.length && told.url.endsWith('.webmanifest'), JSON.stringify(told.errors));
    const { installabilityErrors } = await client.send('Page.getInstallabilityErrors');
    const wrong = installabilityErrors.filter((one) => one.errorId !== 'in-incognito');  // a test's window is one
    must(!wrong.length, JSON.stringify(wrong));
    const icons = JSON.parse(told.data).icons.map((icon) => icon.src);
    for (const icon of icons) must((await page.request.get(`${server.url}/${icon}`)).ok(), `${icon} should be there`);
    await window_.close();
  });
  later.remove();
  await server.stop();
}

export async function awayTests(shared) {
  const browser = await launch(with_gl);
  await pupilTests(browser);
  await versionTests(browser);
  await browser.close();

  // To a browser any other name than localhost is as insecure as the address of a teacher's laptop.
  const elsewhere = await launch(with_gl, ['--host-resolver-rules=MAP truong.test 127.0.0.1']);
  await check('on a plain http address the page says that the game cannot be kept, in both languages, and leads to the one file', async () => {
    const window_ = await openWindow(elsewhere, allow);
    const page = await window_.open(`http://truong.test:${shared.port}/play?solo`);
    must(await page.evaluate(() => !window.isSecureContext && !('serviceWorker' in navigator)), 'the address should be an insecure one');
    await page.getByText('không phải https nên trình duyệt không giữ được trò chơi').waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Tải motcua-offline.html' }).click()]);
    must(readFileSync(await file.path(), 'utf8').includes('data-file="game.wasm"'), 'the link should lead to the one file');
    must(!(await axe(page)).length, `the map has faults: ${await axe(page)}`);
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByText('this address is not https, so the browser cannot keep the game').waitFor();
    await page.getByRole('link', { name: 'Download motcua-offline.html' }).waitFor();
    await page.locator('[data-id="go-birth-extract"]').click();
    await started(page);
    await page.waitForFunction(() => document.getElementById('keeping').hidden);
    await window_.close();
  });
  await elsewhere.close();
}
