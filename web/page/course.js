// The course, as far as the game needs it: the map comes first, then the one mission that was chosen, with a bar that says how
// far it is, and when the network fails what to do. While nothing else is to be done the whole course follows, where bytes cost
// nothing. An attempt keeps the version of the course that it was begun with, so everything is asked for by the course's hash.
motcua.course = (() => {
  'use strict';

  const slicing = 's2';         // content/slice.hpp
  const patience_ms = 300;      // before that nobody has begun to wait
  const shipped = document.getElementById('pixels').dataset;

  let of_map = shipped.courseHash;        // the course that the map shows
  let here = { hash: '', mission: '' };   // what the game holds; mission "" = every one
  let latest = null;                      // the errand that counts: another choice takes its place
  let is_whole_due = false;               // the whole course is to follow once that is done
  const panel = { box: null, words: null, bar: null, buttons: null };

  const isHere = (hash, mission) => here.hash === hash && (here.mission === '' || here.mission === mission);
  const address = (hash, mission) => `course/${mission ? `${slicing}.${mission}.` : ''}${hash}.pack`;

  // ---- what is seen of it ----------------------------------------------------------------------------------------------

  function build() {
    const { make } = motcua.elements;
    panel.box = make('div', 'fetching', document.getElementById('mirror'));
    panel.words = make('p', '', panel.box);
    panel.bar = make('div', 'fetched', panel.box);
    panel.bar.setAttribute('role', 'progressbar');
    make('div', '', panel.bar);
    panel.buttons = make('div', 'buttons', panel.box);
  }

  function show(share) {
    if (!panel.box) build();
    panel.box.hidden = false;
    panel.words.textContent = motcua.word('fetching');
    panel.words.removeAttribute('role');
    panel.buttons.replaceChildren();
    panel.bar.hidden = false;
    panel.bar.setAttribute('aria-label', motcua.word('fetching'));
    // How much there is to come is not known everywhere.
    if (share === null) panel.bar.removeAttribute('aria-valuenow');
    else panel.bar.setAttribute('aria-valuenow', String(Math.round(100 * share)));
    panel.bar.firstElementChild.style.width = `${share === null ? 40 : Math.round(100 * share)}%`;
  }

  function hide() {
    if (panel.box) panel.box.hidden = true;
  }

  // Says what went wrong and waits for the pupil: true = try again.
  function ask(problem) {
    if (!panel.box) build();
    const { make } = motcua.elements;
    const back_to = document.activeElement;
    panel.box.hidden = false;
    panel.bar.hidden = true;
    panel.words.setAttribute('role', 'alert');
    panel.words.textContent = motcua.word(problem.status === 404 ? 'renewed' : 'not_fetched');
    panel.buttons.replaceChildren();
    return new Promise((answer) => {
      for (const [key, is_again] of [['again', true], ['not_now', false]]) {
        const button = make('button', 'button', panel.buttons);
        button.type = 'button';
        button.textContent = motcua.word(key);
        button.addEventListener('click', () => {
          hide();
          if (back_to && back_to.isConnected) back_to.focus({ preventScroll: true });
          if (is_again && problem.status === 404) location.reload();
          answer(is_again);
        });
      }
      panel.buttons.firstElementChild.focus();
    });
  }

  // ---- fetching --------------------------------------------------------------------------------------------------------

  async function read(name, url, onShare, signal) {
    const answer = await motcua.files.get(name, url, { signal });
    if (!answer.ok) throw Object.assign(new Error(`${url}: ${answer.status}`), { status: answer.status });
    const total = Number(answer.headers.get('X-Full-Length')) || 0;
    const reader = answer.body.getReader();
    const parts = [];
    let bytes = 0;
    onShare(total ? 0 : null);
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
      bytes += value.length;
      onShare(total ? Math.min(1, bytes / total) : null);
    }
    return new Blob(parts).arrayBuffer();
  }

  function give(bytes, hash, mission) {
    const kept = motcua.game.keep(bytes);
    motcua.game.put(mission ? `${mission}\n${hash}` : '');
    const trouble = Module._motcua_bring(kept.place, kept.bytes);
    Module._motcua_let_go(kept.place);
    if (trouble) throw new Error(motcua.game.take(trouble));
    here = { hash, mission };
    motcua.stage.schedule();
  }

  // Is the whole course kept on this machine (worker.js)? Then a server that is slow to answer, or away, need not be asked at all.
  async function isKept(hash) {
    if (!('caches' in window)) return false;
    return Boolean(await caches.match(new URL(address(hash, ''), location.href).href, { ignoreVary: true }).catch(() => null));
  }

  // The mission alone; where that is not to be had, without a network say, the whole course may have been kept.
  async function fetchFor(hash, mission, onShare, signal) {
    const whole = async () => give(await read('course.pack', address(hash, ''), onShare, signal), hash, '');
    if (!mission || motcua.files.isWhole() || await isKept(hash)) return whole();
    try {
      give(await read('', address(hash, mission), onShare, signal), hash, mission);
    } catch (problem) {
      if (signal.aborted) throw problem;
      await whole().catch(() => { throw problem; });
    }
  }

  // True once the game holds this mission ("" = every one) of this course; false when the pupil let it be, or chose another.
  async function use(hash, mission) {
    if (latest) latest.abort();
    latest = null;
    hide();
    if (isHere(hash, mission)) return true;
    const errand = new AbortController();
    latest = errand;
    const begun = performance.now();
    for (;;) {
      let share = null;
      const timer = setTimeout(() => show(share), patience_ms);
      try {
        await fetchFor(hash, mission, (now) => {
          share = now;
          if (latest === errand && performance.now() - begun > patience_ms) show(share);
        }, errand.signal);
        clearTimeout(timer);
        if (latest !== errand) return false;
        finish();
        hide();
        return true;
      } catch (problem) {
        clearTimeout(timer);
        if (latest !== errand) return false;
        console.warn(problem);
        if (await ask(problem)) continue;
        if (latest === errand) finish();
        return false;
      }
    }
  }

  function finish() {
    latest = null;
    if (is_whole_due) setTimeout(complete);  // what was waited for comes first
  }

  // While nothing else is to be done. An attempt at an older version is not disturbed.
  async function complete() {
    is_whole_due = latest !== null;
    if (is_whole_due || (here.hash !== '' && here.hash !== of_map) || isHere(of_map, '')) return;
    const bytes = await read('course.pack', address(of_map, ''), () => null).catch(() => null);
    if (bytes && (here.hash === '' || here.hash === of_map) && !isHere(of_map, '')) give(bytes, of_map, '');
  }

  return {
    use,
    complete,
    showsMapOf: (hash) => { of_map = hash; },
    // The game asks for more of the course that the map shows.
    want: (mission) => { use(of_map, mission); },
    address: () => address(of_map, ''),
    isWhole: () => isHere(of_map, ''),
  };
})();
