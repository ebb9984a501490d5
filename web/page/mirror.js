// The mirror: keeps one DOM element per node of the game's page, from the messages of platform/browser/mirror_message.hpp
// (its header describes them), and puts focus, title, history, live regions and the open dialog right. It decides
// nothing about the game, and never reads pixels.
motcua.mirror = (() => {
  'use strict';

  const { elements } = motcua;
  const records = new Map();  // id -> { node, parts, kind, left, top }
  const page = { id: null, title: '', language: 'vi', width: 0, height: 0, text_percent: '100' };
  let root = null;
  let dialog = null;          // record of the open dialog
  let opener = null;          // what had the focus before it opened
  let ordered = [];           // ids in the order of the page
  let is_going_back = false;  // Back or Forward was pressed and the game has not answered yet

  const record = (id) => records.get(id);
  // The element that takes focus and clicks of a node.
  const target = (entry) => entry.parts.control || entry.parts.el;

  const readRect = (fields, from) => {
    const [x, y, width, height] = fields.slice(from, from + 4).map((tenths) => tenths / 10);
    return { x, y, width, height };
  };

  function readNode(f) {
    const parent = records.get(f[2]);
    return {
      id: f[1], parent: f[2], parent_role: parent ? parent.node.role : '', parent_level: parent ? parent.node.level : 0, role: f[3], name: f[4], value: f[5],
      hint: f[6], error: f[7], level: Number(f[8]), rows: Number(f[9]), typing: f[10], mark: f[11], style: f[12],
      is_disabled: f[13].includes('d'), is_checked: f[13].includes('c'), is_required: f[13].includes('r'),
      max_bytes: Number(f[14]), rect: readRect(f, 15),
    };
  }

  function takeNode(fields) {
    const node = readNode(fields);
    const kind = elements.kind(node);
    let entry = records.get(node.id);
    if (entry && entry.kind !== kind) {
      entry.parts.el.remove();
      entry = null;
    }
    if (!entry) {
      entry = { kind, parts: elements.build(node) };
      records.set(node.id, entry);
    }
    entry.node = node;
    elements.update(entry.parts, node);
  }

  // Puts the elements into the order of the page with as few moves as possible: what has the focus is not touched when
  // things appear or vanish around it.
  function order(ids) {
    const named = new Set(ids);
    if (named.size !== ids.length) console.error('Two nodes share an id:', ids.filter((id, i) => ids.indexOf(id) !== i));
    const left = ordered.findIndex((id) => !named.has(id) && record(id).parts.el.contains(document.activeElement));
    const before_left = ordered.slice(0, left + 1).filter((id) => named.has(id));
    for (const [id, entry] of records) {
      if (named.has(id)) continue;
      entry.parts.el.remove();
      motcua.fields.forget(id);
      records.delete(id);
    }
    const last = new Map();  // parent element -> the child that has just been put in its place
    const skip = (child) => {  // legends, hints and titles are not nodes
      while (child && !child.dataset.id) child = child.nextElementSibling;
      return child;
    };
    for (const id of ids) {
      const { node, parts } = records.get(id);
      const parent = records.get(node.parent);
      const slot = (parent && parent.parts.slot) || root;
      // Looked up only now: what stood here may just have moved to another parent.
      const expected = skip(last.has(slot) ? last.get(slot).nextElementSibling : slot.firstElementChild);
      if (expected !== parts.el) slot.insertBefore(parts.el, expected);
      last.set(slot, parts.el);
    }
    ordered = ids;
    return before_left;
  }

  // What had the focus has gone, and neither the game nor a dialog says where to go on: at the heading above the place where
  // it was, so that a screen reader and Tab go on from there and not from the top of the page.
  function keepPlace(before_left) {
    if (!before_left.length || document.activeElement !== document.body) return;
    const heading = before_left.findLast((id) => record(id).node.role === 'heading');
    if (heading) target(record(heading)).focus({ preventScroll: true });
  }

  // Lays each element over its pixels: relative to the enclosing element, which is laid out the same way.
  function place() {
    for (const entry of records.values()) {
      const { rect, parent } = entry.node;
      const outer = records.get(parent);
      const x = rect.x - (outer ? outer.node.rect.x : 0);
      const y = rect.y - (outer ? outer.node.rect.y : 0);
      const at = `${x} ${y} ${rect.width} ${rect.height}`;
      if (entry.at === at) continue;
      entry.at = at;
      const { style } = entry.parts.el;
      style.setProperty('--x', x + 'px');
      style.setProperty('--y', y + 'px');
      style.setProperty('--w', rect.width + 'px');
      style.setProperty('--h', rect.height + 'px');
    }
    root.style.setProperty('--page-height', page.height + 'px');
  }

  function takePage(fields) {
    const is_new = fields[1] !== page.id;
    [, page.id, page.title, page.language] = fields;
    page.width = fields[4] / 10;
    page.height = fields[5] / 10;
    const { documentElement } = document;
    documentElement.lang = page.language;
    [, , , , , , documentElement.dataset.theme, page.text_percent] = fields;
    documentElement.style.setProperty('--chosen-text', page.text_percent / 100);
    documentElement.toggleAttribute('data-still', fields[8] === 'still');
    root.lang = page.language;
    document.title = `${page.title} · Một Cửa`;
    return is_new;
  }

  // One history entry per page. Where Back has led to a page that the game does not show any more, that entry becomes
  // the present page: pressing Back again leads further back, and never holds anybody here.
  function remember() {
    const state = history.state && history.state.motcua;
    if (state !== page.id) {
      const is_other_entry = Boolean(state) && !is_going_back;
      history[is_other_entry ? 'pushState' : 'replaceState']({ motcua: page.id }, '');
    }
    is_going_back = false;
  }

  function announce(fields) {
    const region = document.getElementById(fields[2] ? 'urgent' : 'polite');
    const line = elements.make('p', '', null);
    line.textContent = fields[3];
    region.appendChild(line);
    while (region.childElementCount > 3) region.firstElementChild.remove();
  }

  // While a dialog is open nothing outside it can be reached.
  function guardDialog() {
    let open = null;
    for (const entry of records.values()) if (entry.node.role === 'dialog') open = entry;
    for (const element of document.querySelectorAll('#mirror [inert]')) element.inert = false;
    if (open) {
      for (let inner = open.parts.el; inner !== root; inner = inner.parentElement) {
        for (const sibling of inner.parentElement.children) if (sibling !== inner) sibling.inert = true;
      }
    }
    const was = dialog;
    dialog = open;
    if (open && (!was || was.node.id !== open.node.id)) {
      opener = document.activeElement;
      open.parts.el.focus({ preventScroll: true });
    } else if (!open && was && opener && opener.isConnected && document.activeElement === document.body) {
      opener.focus();
    }
  }

  function focus(id) {
    const entry = records.get(id);
    if (!entry) return;
    const element = target(entry);
    if (element === document.activeElement) return;
    element.focus({ preventScroll: true });
    // A heading that takes the focus on a new page must not scroll the page away from its top.
    if (!(entry.node.role === 'heading' && entry.node.level === 1)) {
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }

  function show(message) {
    let is_new_page = false;
    let has_new_order = false;
    let before_left = [];
    let focused = null;
    for (const line of message.split('\x1e')) {
      if (!line) continue;
      const fields = line.split('\x1f');
      switch (fields[0]) {
        case 'p': is_new_page = takePage(fields); break;
        case 'n': takeNode(fields); break;
        case 'r': {
          const entry = records.get(fields[1]);
          if (entry) entry.node.rect = readRect(fields, 2);
          break;
        }
        case 'o':
          before_left = order(fields.slice(1));
          has_new_order = true;
          break;
        case 'a': announce(fields); break;
        case 'f': [, focused] = fields; break;
      }
    }
    place();
    if (has_new_order) guardDialog();
    // A dialog stands still in the visible part; one that is taller scrolls with the page.
    const { classList, clientWidth } = document.documentElement;
    const is_still = dialog !== null && dialog.node.rect.height < window.innerHeight;
    // Only a bar that takes room leaves a gutter behind; otherwise the page would grow narrower under the dialog.
    if (is_still && !classList.contains('has-dialog')) classList.toggle('has-bar', window.innerWidth > clientWidth);
    classList.toggle('has-dialog', is_still);
    if (is_new_page) {
      window.scrollTo(0, 0);
      for (const { node, parts } of records.values()) if (node.role === 'scroll') parts.el.scrollTo(0, 0);
    }
    if (focused !== null) focus(focused);
    keepPlace(before_left);
  }

  // A click, or Enter or Space on a button, or an arrow key in a list of choices: all arrive here as one thing.
  function press(id) {
    motcua.game.put(id);
    Module._motcua_press();
    motcua.stage.schedule();
  }

  // Only what really scrolls now takes the focus, so that keys can scroll it, and is a landmark.
  function offerScrolling(el) {
    const scrolls = el.scrollWidth > el.clientWidth + 1 || el.scrollHeight > el.clientHeight + 1;
    if (scrolls === (el.tabIndex === 0)) return;
    if (scrolls) el.tabIndex = 0;
    else el.removeAttribute('tabindex');
    el.setAttribute('role', scrolls ? 'region' : 'group');
  }

  // Nothing more is to come. Ticks are the game's to set: whatever the browser showed meanwhile, now it shows what the game says.
  function settle() {
    for (const { node, parts } of records.values()) {
      if (node.role === 'scroll') offerScrolling(parts.el);
      const input = parts.control;
      if ((node.role === 'choice' || node.role === 'checkbox') && input.checked !== node.is_checked) {
        input.checked = node.is_checked;
      }
    }
  }

  // The canvas is gone: what it drew is shown by the page.
  function standAlone() {
    for (const { node, parts } of records.values()) if (node.role === 'image') elements.showPicture(parts, node);
  }

  function listen() {
    root = document.getElementById('mirror');
    root.addEventListener('click', (event) => {
      const element = event.target.closest('.button, .link');
      if (!element) return;
      event.preventDefault();
      if (element.getAttribute('aria-disabled') !== 'true') press(element.dataset.id);
    });
    root.addEventListener('change', (event) => {
      const choice = event.target.closest('.choice');
      if (choice) press(choice.dataset.id);
    });
    root.addEventListener('scroll', (event) => {
      const { id } = event.target.dataset;
      if (!id) return;
      motcua.game.put(id);
      Module._motcua_scrolled(event.target.scrollLeft, event.target.scrollTop);
      motcua.stage.schedule();
    }, { capture: true, passive: true });
    root.addEventListener('focusin', (event) => {
      const element = event.target.closest('[data-id]');
      if (!element) return;
      // The kit draws the ring, so it hears only of focus that is to be seen: not of a mouse's, nor of a heading's.
      const is_shown = event.target.matches(':focus-visible') && !event.target.matches('.heading, .dialog');
      motcua.game.put(is_shown ? element.dataset.id : '');
      Module._motcua_focus();
      motcua.stage.schedule();
    });
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.isComposing) {
        Module._motcua_escape();
        motcua.stage.schedule();
      }
      if (event.key === 'Tab' && dialog && !dialog.parts.el.contains(document.activeElement)) dialog.parts.el.focus();
    });
    window.addEventListener('popstate', (event) => {
      const id = event.state && event.state.motcua;
      if (!id) return;
      is_going_back = true;
      motcua.game.put(id);
      Module._motcua_history();
      motcua.stage.schedule();
    });
    window.history.scrollRestoration = 'manual';
  }

  return { listen, show, settle, press, remember, standAlone, record, page };
})();
