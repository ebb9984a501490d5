// The game without a network, after the first visit: keeps the page and its files on this machine and answers for the server
// when that is away. It answers for the page of the game alone (its scope is /play): the server's other pages, its API and its
// live streams go past it and are never kept. What stands in double braces is filled in by assemble.mjs.
'use strict';

const version = '{{version}}';
const files = ['{{files}}'];        // what the game needs to open; each name holds its content's hash
const pictures = ['{{pictures}}'];  // shown where there is no canvas; these keep their names
const patience_ms = 4000;           // how long a server that does not answer may hold up the page
const courses_max = 120;            // kept files of courses; beyond it the oldest go

const own = `motcua-${version}`;
const of_courses = 'motcua-courses';  // by content, whatever version of the game asks: an attempt keeps its course
const base = new URL('./', self.location.href);
const at = (name) => new URL(name, base).href;
const page = at('play');
const is_page = (url) => url.split(/[?#]/)[0] === page;
const is_course = (name) => /^course\/[a-z0-9.-]+\.(pack|index)$/.test(name);
const nameOf = (url) => (url.startsWith(base.href) ? url.slice(base.href.length).split(/[?#]/)[0] : '');

// ---- keeping ---------------------------------------------------------------------------------------------------------

// Names with a hash are the same bytes wherever they come from, so those of an older version are taken over.
async function keep(cache, name, is_hashed) {
  const known = is_hashed ? await caches.match(at(name), { ignoreVary: true }) : null;
  const answer = known || await fetch(at(name), { credentials: 'same-origin' });
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  await cache.put(at(name), answer);
}

// All or nothing: a worker that could not keep the whole of its version never comes to work.
async function keepVersion() {
  const cache = await caches.open(own);
  const shell = await fetch(page, { cache: 'no-cache', credentials: 'same-origin' });
  // The server may be in the middle of taking a new version: then the next visit tries again.
  if (!shell.ok || !(await shell.clone().text()).includes(`data-version="${version}"`)) throw new Error('The page is of another version.');
  await cache.put(page, shell);
  await Promise.all(files.map((name) => keep(cache, name, true)));
}

async function keepCourse(name, answer) {
  const cache = await caches.open(of_courses);
  await cache.put(at(name), answer);
  const kept = await cache.keys();
  for (const oldest of kept.slice(0, Math.max(0, kept.length - courses_max))) await cache.delete(oldest);
}

// What the page asks to be kept beyond that: missions, and pictures. Says in the end whether all of it is.
async function keepMore(names, asker) {
  if (!(await caches.has(own))) return;  // a newer worker has taken over meanwhile
  let outcome = 'kept';
  try {
    const cache = await caches.open(own);
    for (const name of names) {
      if (await caches.match(at(name), { ignoreVary: true })) continue;
      if (is_course(name)) {
        const answer = await fetch(at(name), { credentials: 'same-origin' });
        if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
        await keepCourse(name, answer);
      } else if (pictures.includes(name)) {
        await keep(cache, name, false);
      }
    }
  } catch (problem) {
    outcome = problem.name === 'QuotaExceededError' ? 'full' : 'later';
  }
  if (asker) asker.postMessage({ kept: outcome });
}

self.addEventListener('install', (event) => event.waitUntil(keepVersion()));

// The worker before this one has no page left, so nobody needs its files.
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith('motcua-') && name !== own && name !== of_courses) await caches.delete(name);
  }
  await self.clients.claim();
})()));

// A page of this very version is open. When it is the only one, the older worker has nobody left who depends on it. While another
// page is open this one waits, as browsers have it: a play in progress keeps the files it began with.
async function takeOver() {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open.filter((client) => is_page(client.url)).length <= 1) await self.skipWaiting();
}

self.addEventListener('message', (event) => {
  const said = event.data || {};
  if (said.version === version) event.waitUntil(takeOver());
  if (Array.isArray(said.keep)) event.waitUntil(keepMore([...pictures, ...said.keep], event.source));
});

// ---- answering -------------------------------------------------------------------------------------------------------

// The server's own page, which may be newer. When there is no server, or it is out of order, the page that was kept.
async function answerPage(request) {
  const fresh = fetch(request);
  fresh.catch(() => null);  // heard below, or too late
  const patience = new Promise((done) => { setTimeout(done, patience_ms, null); });
  const first = await Promise.race([fresh, patience]).catch(() => null);
  if (first && first.status < 500) return first;
  const cache = await caches.open(own);
  return (await cache.match(page)) || first || fresh;
}

const answerFile = async (request) => (await caches.match(request, { ignoreVary: true })) || fetch(request);

async function answerCourse(request, name) {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await keepCourse(name, answer.clone()).catch(() => null);  // a full disk stops nobody from playing
  return answer;
}

const answerPicture = (request) => fetch(request).catch(async () => (await caches.match(request, { ignoreVary: true })) || Response.error());

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const name = nameOf(request.url);
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') {
    if (is_page(request.url)) event.respondWith(answerPage(request));
  } else if (files.includes(name)) {
    event.respondWith(answerFile(request));
  } else if (is_course(name)) {
    event.respondWith(answerCourse(request, name));
  } else if (pictures.includes(name)) {
    event.respondWith(answerPicture(request));
  }
});
