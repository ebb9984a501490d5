// Two tabs of one attempt. The one in which something was done last leads; the other says so as soon as that happens, saves
// nothing any more, and offers to go on here: then it is opened anew, from where the attempt now is.
motcua.tabs = (() => {
  'use strict';

  let own = '';      // key of the saved game that is played here
  let known = null;  // its text as this tab read or wrote it last
  let is_over = false;

  function plays(key) {
    own = key;
    known = key ? motcua.store.load(key) : null;
  }

  // Whether this saved game may be written: nobody else has written since.
  function mayWrite(key) {
    if (is_over) return false;
    if (key !== own) return true;
    const there = motcua.store.load(key);
    if (there !== null && there !== known) {
      stop();
      return false;
    }
    return true;
  }

  function wrote(key, text) {
    if (key === own) known = text;
  }

  function stop() {
    if (is_over) return;
    is_over = true;
    motcua.game.isOpen = false;
    motcua.report.stop();
    const { make } = motcua.elements;
    document.getElementById('mirror').inert = true;
    document.getElementById('foot').hidden = true;
    const cover = make('main', '', document.body);
    cover.id = 'opening';
    const words = make('h1', '', cover);
    words.textContent = motcua.word('other_tab');
    words.tabIndex = -1;
    make('p', '', cover).textContent = motcua.word('other_tab_more');
    const button = make('button', 'button', cover);
    button.type = 'button';
    button.textContent = motcua.word('go_on_here');
    button.addEventListener('click', () => location.reload());
    words.focus();
  }

  function listen() {
    window.addEventListener('storage', (event) => {
      if (own && event.key === motcua.store.prefix + own && event.newValue !== known) stop();
    });
  }

  return { plays, mayWrite, wrote, listen };
})();
