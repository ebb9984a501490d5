// Typing. Fields are the browser's own, so input methods (Telex, VNI, Unikey's injected backspaces), paste, selection and
// phone keyboards work as everywhere. Two rules keep it so: no key is ever swallowed, and nobody rewrites a field that
// has the focus. What was typed goes to the game as it comes, and counts once the pupil is done or pauses.
motcua.fields = (() => {
  'use strict';

  const pause_ms = 800;
  const is_dirty = new Set();  // ids typed into and not yet committed
  const to_settle = new Set(); // ids to show the game's own version of after the next frame
  let composing = '';          // id of the field an input method is working in
  let timer = 0;

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

  function listen(root) {
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
