// Keeping the game on this machine, so that it opens without a network: starts the worker (worker.js) where the browser allows
// one, has it keep the missions while nothing else is to be done, and says under the map what is kept and what is not. Browsers
// allow a worker on https and on this machine's own addresses only; elsewhere the way out is the game in one file.
motcua.keeping = (() => {
  'use strict';

  let words = '';         // key of what is to be said
  let install = null;     // the browser offers to install the game
  const place = () => document.getElementById('keeping');

  const whenIdle = (what) => ('requestIdleCallback' in window ? requestIdleCallback(what, { timeout: 10000 }) : setTimeout(what, 2000));
  const isMetered = () => Boolean(navigator.connection && navigator.connection.saveData);

  // The map is where one chooses what to play; in a mission it would only be in the way.
  function settle() {
    const is_shown = motcua.mirror.page.id === 'map' && (words !== '' || install !== null);
    place().hidden = !is_shown;
    if (is_shown) say();
    motcua.foot.settle();
  }

  function say() {
    const { make } = motcua.elements;
    const key = `${document.documentElement.lang} ${words} ${install !== null}`;
    if (place().dataset.key === key) return;
    place().dataset.key = key;
    place().replaceChildren();
    if (words) make('p', '', place()).textContent = motcua.word(words);
    if (['not_secure', 'not_kept', 'no_room'].includes(words)) {
      const link = make('a', '', make('p', '', place()));
      link.href = 'motcua-offline.html';
      link.download = 'motcua-offline.html';
      link.textContent = motcua.word('one_file');
    }
    if (install) {
      const button = make('button', 'button', place());
      button.type = 'button';
      button.textContent = motcua.word('install');
      button.addEventListener('click', () => {
        install.prompt();
        install = null;
        settle();
      });
    }
  }

  function tell(key) {
    words = key;
    settle();
  }

  // What this page has used is kept in any case; the whole course where bytes cost nothing.
  function wanted() {
    const base = new URL('./', location.href).href;
    const used = performance.getEntriesByType('resource').filter((load) => load.name.startsWith(`${base}course/`))
      .map((load) => load.name.slice(base.length));
    return isMetered() ? used : [...new Set([...used, motcua.course.address()])];
  }

  async function begin(more) {
    const version = document.documentElement.dataset.version;
    try {
      const registration = await navigator.serviceWorker.register('worker.js', { scope: 'play' });
      const greet = (worker) => worker && worker.postMessage({ version });
      greet(registration.waiting);
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing;
        worker.addEventListener('statechange', () => {
          if (worker.state === 'installed') greet(worker);
        });
      });
      navigator.serviceWorker.addEventListener('message', (event) => {
        const says = { kept: isMetered() ? 'kept_some' : 'kept_all', full: 'no_room' }[event.data.kept];
        if (says) tell(says);
      });
      const { active } = await navigator.serviceWorker.ready;
      await more;
      active.postMessage({ keep: wanted() });
    } catch (problem) {
      tell('not_kept');
    }
  }

  function listen() {
    if (motcua.files.isWhole()) return;
    const later = new Promise((done) => { whenIdle(done); });
    const more = later.then(() => (isMetered() ? null : motcua.course.complete()));
    window.addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      install = event;
      settle();
    });
    window.addEventListener('appinstalled', () => {
      install = null;
      settle();
    });
    if (!window.isSecureContext) tell('not_secure');
    else if (!('serviceWorker' in navigator)) tell('not_kept');
    else later.then(() => begin(more));
  }

  return { listen, settle, state: () => words };
})();

// The foot of the page is there while something stands in it.
motcua.foot = {
  settle() {
    const foot = document.getElementById('foot');
    foot.hidden = [...foot.children].every((child) => child.hidden);
  },
};
