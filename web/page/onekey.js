// The game with one key, or a switch that sends one (Space or Enter). Two manners: `hold` – a short press goes on to the next
// thing, a held one presses it; `scan` – the focus goes on by itself at a chosen speed, and the key presses. Nothing is
// limited in time: scanning is chosen, and waits after two rounds for the key. All other keys work as ever.
// Chosen by ?onekey (hold; &hold=MILLISECONDS says how long) or ?onekey=SECONDS (scan), or by `use`.
motcua.oneKey = (() => {
  'use strict';

  const hold_ms_usual = 600;
  const hold_ms_min = 200;
  const hold_ms_max = 5000;
  const seconds_min = 0.5;
  const seconds_max = 20;
  const rounds_max = 2;      // of scanning without the key: then it waits
  const leap_max = 0.9;      // farther down than this part of the screen: what lies between is shown first …
  const read_step = 0.75;    // … by so much of it

  let manner = '';           // '', 'hold' or 'scan'
  let hold_ms = hold_ms_usual;
  let step_ms = 0;
  let timer = 0;             // until the key counts as held, or until the focus goes on
  let is_down = false;
  let has_pressed = false;   // during this holding
  let rounds = 0;

  const isKey = (event) => (event.key === ' ' || event.key === 'Enter') && !event.ctrlKey && !event.altKey && !event.metaKey;

  // Everything that can be pressed now, in the order of the page. Each option is a stop of its own.
  const stops = () => [...document.querySelectorAll('#mirror .button, #mirror .link, #mirror .choice input, #mirror .field .control, #look .button')]
    .filter((element) => element.getClientRects().length && !element.closest('[inert], [hidden]') &&
      element.getAttribute('aria-disabled') !== 'true' && !element.disabled && !element.readOnly);

  // Over the pixels a choice's input lies over its row; elsewhere the row says where it is.
  const boxOf = (element) => (element.closest('.choice') || element).getBoundingClientRect();

  function show(element) {
    element.focus({ preventScroll: true });
    const box = boxOf(element);
    if (box.top < 0 || box.bottom > window.innerHeight) element.scrollIntoView({ block: 'center', inline: 'nearest' });
    else element.scrollIntoView({ block: 'nearest', inline: 'nearest' });  // within a part that scrolls by itself
  }

  function goOn() {
    const all = stops();
    if (!all.length) return;
    const here = document.activeElement;
    let next = all.find((element) => here !== document.body && (here.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING));
    if (!next) {
      next = all[0];
      rounds += 1;
    }
    // What stands before the next stop is there to be read.
    const { scrollHeight, clientHeight } = document.documentElement;
    const left = scrollHeight - clientHeight - window.scrollY;
    const inner = next.closest('.dialog, .scroll');
    const scrolls_inside = inner !== null && (inner.matches('.dialog') || inner.scrollHeight > inner.clientHeight + 1);
    const is_far = boxOf(next).top > window.innerHeight * leap_max && !scrolls_inside;
    if (is_far && left > 1) {
      window.scrollBy(0, Math.min(left, window.innerHeight * read_step));
      return;
    }
    show(next);
  }

  function press() {
    const here = document.activeElement;
    if (!stops().includes(here)) return goOn();
    if (here.matches('.field .control')) motcua.mirror.press(here.closest('.field').dataset.id);
    else here.click();
  }

  function waitForNext() {
    clearTimeout(timer);
    if (manner !== 'scan' || rounds >= rounds_max) return;
    timer = setTimeout(() => {
      if (document.visibilityState === 'visible') goOn();
      waitForNext();
    }, step_ms);
  }

  function down(event) {
    if (!manner || !isKey(event) || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (is_down) return;
    is_down = true;
    has_pressed = false;
    if (manner === 'scan') {
      const was_waiting = rounds >= rounds_max;
      rounds = 0;
      has_pressed = true;
      if (was_waiting) goOn();
      else press();
      waitForNext();
      return;
    }
    timer = setTimeout(() => {
      has_pressed = true;
      press();
    }, hold_ms);
  }

  function up(event) {
    if (!manner || !isKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
    is_down = false;
    if (manner !== 'hold') return;
    clearTimeout(timer);
    if (!has_pressed) goOn();
  }

  // A key that is held while the window loses the focus is never let go here.
  function letGo() {
    is_down = false;
    if (manner === 'hold') clearTimeout(timer);
  }

  // `seconds`: between two steps of scanning; `hold`: milliseconds until a held key presses. An empty manner switches it off.
  function use(wanted, { seconds = 0, hold = 0 } = {}) {
    manner = wanted;
    hold_ms = hold > 0 ? Math.min(Math.max(hold, hold_ms_min), hold_ms_max) : hold_ms_usual;
    step_ms = Math.min(Math.max(seconds, seconds_min), seconds_max) * 1000;
    rounds = 0;
    clearTimeout(timer);
    Module._motcua_one_key(manner ? 1 : 0);
    motcua.stage.schedule();
    if (!manner) return;
    motcua.game.put(motcua.word(manner === 'hold' ? 'one_key_hold' : 'one_key_scan'));
    Module._motcua_announce(0);
    waitForNext();
  }

  // `query`: what the address says.
  function listen(query) {
    document.addEventListener('keydown', down, true);
    document.addEventListener('keyup', up, true);
    window.addEventListener('blur', letGo);
    if (!query.has('onekey')) return;
    const seconds = Number(query.get('onekey'));
    if (seconds > 0) use('scan', { seconds });
    else use('hold', { hold: Number(query.get('hold')) });
  }

  return {
    listen, use, isOn: () => manner !== '', hasPressed: () => is_down && has_pressed,
    isWaiting: () => manner === 'scan' && rounds >= rounds_max,
  };
})();
