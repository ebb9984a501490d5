// Typing. Fields are the browser's own, so input methods (Telex, VNI, Unikey's injected backspaces), paste, selection and
// phone keyboards work as everywhere. Two rules keep it so: no key is ever swallowed, and nobody rewrites a field that
// has the focus. What was typed goes to the game as it comes, and counts once the pupil is done or pauses.
motcua.fields = (() => {
  'use strict';

  const pause_ms = 800;
  const sight_gap = 12;        // between the field in use and the edge of what can be seen, CSS pixels
  const is_dirty = new Set();  // ids typed into and not yet committed
  const to_settle = new Set(); // ids to show the game's own version of after the next frame
  let composing = '';          // id of the field an input method is working in
  let timer = 0;
  let must_see = false;        // what can be seen has changed, and so may the page's layout

  const idOf = (control) => control.closest('.field').dataset.id;
  const isField = (element) => element instanceof Element && element.matches('.field .control');

  function send(control, isCommitted) {
    const id = idOf(control);
    const idBytes = motcua.encoder.encode(id).length;
    motcua.game.put(id, control.value.normalize('NFC'));
    Module._motcua_type(idBytes, isCommitted ? 1 : 0);
    motcua.stage.schedule();
  }

  function commit(control) {
    const id = idOf(control);
    if (!is_dirty.has(id) || composing === id) return;
    is_dirty.delete(id);
    send(control, true);
  }

  function commitLater(control) {
    clearTimeout(timer);
    timer = setTimeout(() => commit(control), pause_ms);
  }

  function changed(control) {
    if (control.readOnly) return;
    is_dirty.add(idOf(control));
    send(control, false);
    if (composing !== idOf(control)) commitLater(control);
  }

  // A phone's keyboard lies over the page, or makes the window lower: either way the field in use must stay in sight, and the
  // page gets as much room below as the keyboard takes, so that its last field can be moved up too. While somebody
  // enlarges the page with two fingers nothing is moved.
  function keepInSight() {
    const screen = window.visualViewport;
    const field = document.activeElement;
    if (!screen || Math.abs(screen.scale - 1) > 0.01) return;
    const is_typing = isField(field) && !field.readOnly;
    const keyboard = is_typing ? Math.max(0, Math.round(window.innerHeight - screen.height)) : 0;
    document.body.style.paddingBottom = keyboard ? `${keyboard}px` : '';
    if (!is_typing) return;
    const box = field.getBoundingClientRect();
    const top = screen.offsetTop + sight_gap;
    const bottom = screen.offsetTop + screen.height - sight_gap;
    if (box.bottom > bottom) window.scrollBy(0, Math.min(box.bottom - bottom, box.top - top));
    else if (box.top < top) window.scrollBy(0, box.top - top);
  }

  function listen(root) {
    for (const changing of [window.visualViewport, window]) {
      if (changing) changing.addEventListener('resize', () => {
        must_see = true;
        keepInSight();
        motcua.stage.schedule();
      });
    }
    root.addEventListener('compositionstart', (event) => {
      if (isField(event.target)) composing = idOf(event.target);
    });
    root.addEventListener('compositionend', (event) => {
      if (!isField(event.target)) return;
      composing = '';
      changed(event.target);
    });
    root.addEventListener('input', (event) => {
      if (isField(event.target)) changed(event.target);
    });
    root.addEventListener('change', (event) => {
      if (isField(event.target)) commit(event.target);
    });
    root.addEventListener('focusout', (event) => {
      if (!isField(event.target)) return;
      composing = '';
      commit(event.target);
      to_settle.add(idOf(event.target));
      must_see = true;
      motcua.stage.schedule();
    });
    root.addEventListener('keydown', (event) => {
      const isEnter = event.key === 'Enter' && !event.isComposing && event.keyCode !== 229;
      if (!isEnter || !isField(event.target) || event.target.localName === 'textarea') return;
      is_dirty.add(idOf(event.target));
      commit(event.target);
    });
  }

  // The game's content of a field arrives. The field keeps what is being typed; it follows once it is left.
  function receive(parts, node) {
    const { control } = parts;
    const has_focus = document.activeElement === control;
    if (has_focus || is_dirty.has(node.id)) return;
    if (control.value !== node.value) control.value = node.value;
  }

  // After a frame: fields that were left show what the game made of their content.
  function settle() {
    for (const id of to_settle) {
      const record = motcua.mirror.record(id);
      if (record) receive(record.parts, record.node);
    }
    to_settle.clear();
    if (must_see) keepInSight();
    must_see = false;
  }

  // The page goes away: what is half typed counts, a word under composition too.
  function flush() {
    composing = '';
    if (isField(document.activeElement)) commit(document.activeElement);
  }

  // The field is gone.
  function forget(id) {
    is_dirty.delete(id);
    to_settle.delete(id);
    if (composing === id) composing = '';
  }

  return { listen, receive, settle, flush, forget };
})();
