// What each role of a node is as a DOM element: made once, updated when the node changes. Only looks and semantics;
// which nodes there are, where they lie and what happens to them is decided in mirror.js, fields.js and stage.js.
motcua.elements = (() => {
  'use strict';

  const domId = (id) => 'n-' + id;

  function make(tag, className, parent) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (parent) parent.appendChild(element);
    return element;
  }

  function set(element, attribute, value) {
    if (value === '' || value === null || value === false) element.removeAttribute(attribute);
    else if (element.getAttribute(attribute) !== String(value)) element.setAttribute(attribute, value);
  }

  function say(element, text) {
    if (element.textContent !== text) element.textContent = text;
  }

  // A hint, an error or a mark beside an element, made when there is something to say. The game draws these itself, so
  // over the pixels they are there for screen readers only.
  function aside(parts, key, node, text, parent) {
    let element = parts[key];
    if (!element) {
      if (!text) return '';
      element = parts[key] = make('span', 'aside ' + key, parent);
      element.id = domId(node.id) + '-' + key;
    }
    say(element, text);
    element.hidden = !text;
    return text ? element.id : '';
  }

  // "(required)" beside a label: for the eye only, aria-required tells everybody else.
  function requirement(parts, label, is_required) {
    if (!parts.required) {
      if (!is_required) return;
      parts.required = make('span', 'required', label);
      parts.required.setAttribute('aria-hidden', 'true');
    }
    say(parts.required, ` (${motcua.word('required')})`);
    parts.required.hidden = !is_required;
  }

  const describe = (element, ...ids) => set(element, 'aria-describedby', ids.filter(Boolean).join(' '));

  const words = (tag, className) => ({
    build: (node) => ({ el: make(tag, className) }),
    update: ({ el }, node) => {
      say(el, node.name);
      el.dataset.style = node.style;
    },
  });

  const box = (tag, className, role) => ({
    build(node) {
      const el = make(tag, className);
      if (role) el.setAttribute('role', role);
      return { el, slot: el };
    },
    update({ el }, node) {
      set(el, 'aria-label', node.name);
      el.dataset.style = node.style;
    },
  });

  // A label with the words in a span of their own, so that over the pixels the words can be seen through while the
  // focus ring of the element stays visible.
  const pressable = (tag, className) => ({
    build() {
      const el = make(tag, className);
      if (tag === 'button') el.type = 'button';
      return { el, words: make('span', 'words', el) };
    },
    update(parts, node) {
      say(parts.words, node.name);
      const { el } = parts;
      el.dataset.style = node.style;
      if (tag === 'a') set(el, 'href', '#' + (node.value ? domId(node.value) : ''));
      set(el, 'aria-disabled', node.is_disabled ? 'true' : '');
      describe(el, aside(parts, 'hint', node, node.hint, el));
      // It describes the element; it is no part of its name.
      if (parts.hint) parts.hint.setAttribute('aria-hidden', 'true');
    },
  });

  const group = (role) => ({
    build(node) {
      const el = make('fieldset', 'group');
      if (role) el.setAttribute('role', role);
      const legend = make('legend', 'legend', el);
      return { el, slot: el, legend, words: make('span', '', legend), asides: make('div', 'asides', el) };
    },
    update(parts, node) {
      const { el } = parts;
      say(parts.words, node.name);
      el.dataset.style = node.style;
      requirement(parts, parts.legend, node.is_required);
      if (role) set(el, 'aria-required', node.is_required ? 'true' : '');
      if (role) set(el, 'aria-invalid', node.error ? 'true' : '');
      describe(el, aside(parts, 'hint', node, node.hint, parts.asides),
        aside(parts, 'error', node, node.error, parts.asides));
    },
  });

  const tick = (typeOf) => ({
    build(node) {
      const el = make('label', 'choice');
      const input = make('input', '', el);
      input.id = domId(node.id);
      const text = make('span', 'words', el);
      text.id = domId(node.id) + '-words';
      input.setAttribute('aria-labelledby', text.id);
      return { el, control: input, words: text };
    },
    update(parts, node) {
      const input = parts.control;
      const type = typeOf(node);
      if (input.type !== type) input.type = type;
      if (type === 'radio') input.name = domId(node.parent);
      say(parts.words, node.name);
      input.disabled = node.is_disabled;
      parts.el.dataset.mark = node.mark;
      set(input, 'aria-required', type === 'checkbox' && node.is_required ? 'true' : '');
      set(input, 'aria-invalid', node.error ? 'true' : '');
      const mark = node.mark === 'right' || node.mark === 'wrong' ? motcua.word(node.mark) : '';
      describe(input, aside(parts, 'mark', node, mark, parts.el), aside(parts, 'hint', node, node.hint, parts.el),
        aside(parts, 'error', node, node.error, parts.el));
      if (input.checked !== node.is_checked) input.checked = node.is_checked;
    },
  });

  // Without a canvas the people of the game are pictures of the page. Papers, codes and stars are told in words there.
  const is_drawn = /^(paper|qr|stars|scene|map|meter|badge)/;

  function showPicture(parts, node) {
    if (!document.body.classList.contains('plain') || !node.value || is_drawn.test(node.value)) return;
    if (!parts.picture) {
      parts.picture = make('img', 'picture', parts.el);
      parts.picture.alt = '';
      parts.el.classList.add('has-picture');
    }
    set(parts.picture, 'src', motcua.files.picture(node.value));
  }

  const numeric = ['number', 'digits', 'date'];

  const roles = {
    // Really scrolls, with wheel, finger and keys; the game follows. Whether there is anything to scroll: see settle in mirror.js.
    scroll: {
      ...box('div', 'scroll', 'group'),
      update({ el }, node) {
        set(el, 'aria-label', node.name);
        el.dataset.scroll = node.level === 1 ? 'across' : 'down';
      },
    },
    // A group and no landmark: a page has many, and some share a title.
    region: box('div', 'region', 'group'),
    heading: {
      build: (node) => {
        const el = make('h' + Math.min(Math.max(node.level, 1), 6), 'heading');
        el.tabIndex = -1;
        return { el };
      },
      update: ({ el }, node) => say(el, node.name),
    },
    text: words('p', 'text'),
    note: words('p', 'text note'),
    list: box('ul', 'list'),
    list_item: {
      build: () => {
        const el = make('li', 'item');
        return { el, slot: el, words: make('span', 'words', el) };
      },
      update: (parts, node) => say(parts.words, node.name),
    },
    terms: box('dl', 'terms'),
    term: {
      build: () => {
        const el = make('div', 'term');
        return { el, label: make('dt', '', el), value: make('dd', '', el) };
      },
      update: (parts, node) => {
        say(parts.label, node.name);
        say(parts.value, node.value);
      },
    },
    button: pressable('button', 'button'),
    link: pressable('a', 'link'),
    disclosure: {
      ...pressable('button', 'button'),
      update(parts, node) {
        roles.button.update(parts, node);
        parts.el.classList.toggle('word', node.level === 1);
        parts.el.setAttribute('aria-expanded', node.is_checked ? 'true' : 'false');
      },
    },
    text_field: {
      build(node) {
        const el = make('div', 'field');
        const label = make('label', 'label', el);
        const isLong = node.typing === 'multi_line';
        const control = make(isLong ? 'textarea' : 'input', 'control', el);
        if (!isLong) control.type = 'text';
        control.id = domId(node.id);
        label.htmlFor = control.id;
        control.autocomplete = 'off';
        control.spellcheck = false;
        control.setAttribute('autocorrect', 'off');
        control.setAttribute('autocapitalize', node.typing === 'name' ? 'words' : 'off');
        if (numeric.includes(node.typing)) control.inputMode = 'numeric';
        if (['date', 'search'].includes(node.typing)) control.classList.add('has-icon');
        control.setAttribute('enterkeyhint', node.typing === 'search' ? 'search' : 'done');
        return { el, control, label, words: make('span', '', label) };
      },
      update(parts, node) {
        const { control } = parts;
        say(parts.words, node.name);
        requirement(parts, parts.label, node.is_required);
        if (control.localName === 'textarea') control.rows = node.rows;
        control.readOnly = node.is_disabled;
        set(control, 'aria-required', node.is_required ? 'true' : '');
        set(control, 'aria-invalid', node.error ? 'true' : '');
        describe(control, aside(parts, 'error', node, node.error, parts.el), aside(parts, 'hint', node, node.hint, parts.el));
        motcua.fields.receive(parts, node);
      },
    },
    choice_list: group('radiogroup'),
    multi_choice: group(''),
    choice: tick((node) => (node.parent_role === 'multi_choice' ? 'checkbox' : 'radio')),
    checkbox: tick(() => 'checkbox'),
    progress: box('ol', 'progress'),
    progress_step: {
      build: () => {
        const el = make('li', 'step');
        return { el, words: make('span', 'words', el) };
      },
      update: (parts, node) => {
        say(parts.words, node.name);
        set(parts.el, 'aria-current', node.mark === 'current' ? 'step' : '');
        parts.el.dataset.mark = node.mark;
        aside(parts, 'mark', node, node.mark === 'done' ? ', ' + motcua.word('done') : '', parts.el);
      },
    },
    dialog: {
      build: () => {
        const el = make('div', 'dialog');
        el.setAttribute('role', 'dialog');
        el.setAttribute('aria-modal', 'true');
        el.tabIndex = -1;
        return { el, slot: el };
      },
      update: ({ el }, node) => set(el, 'aria-label', node.name),
    },
    image: {
      build: () => {
        const el = make('div', 'image');
        el.setAttribute('role', 'img');
        return { el, words: make('span', 'words', el) };
      },
      update: (parts, node) => {
        set(parts.el, 'aria-label', node.name);
        say(parts.words, node.name);
        parts.el.dataset.picture = node.value;
        if (node.value.startsWith('meter-')) parts.el.style.setProperty('--share', `${node.value.slice(6) / 10}%`);
        // A drawing that says nothing is not announced.
        set(parts.el, 'aria-hidden', node.name ? '' : 'true');
        showPicture(parts, node);
      },
    },
    error_summary: {
      build: () => {
        const el = make('div', 'error-summary');
        el.setAttribute('role', 'group');
        el.tabIndex = -1;
        return { el, slot: el, title: make('p', 'summary-title', el) };
      },
      update: (parts, node) => {
        set(parts.el, 'aria-label', node.name);
        say(parts.title, node.name);
      },
    },
    table: {
      build: () => {
        const el = make('div', 'table');
        el.setAttribute('role', 'table');
        return { el, slot: el };
      },
      update: ({ el }, node) => set(el, 'aria-label', node.name),
    },
    table_row: {
      build: () => {
        const el = make('div', 'table-row');
        el.setAttribute('role', 'row');
        return { el, slot: el };
      },
      update: ({ el }, node) => {
        el.dataset.heading = node.level === 1 ? '1' : '0';
      },
    },
    table_cell: {
      build: (node) => {
        const el = make('div', 'table-cell');
        const is_row_head = node.level === 1;
        // The corner above the rows' names says nothing and heads nothing.
        el.setAttribute('role', is_row_head && node.name ? (node.parent_level === 1 ? 'columnheader' : 'rowheader') : 'cell');
        return { el };
      },
      update: ({ el }, node) => say(el, node.name),
    },
    // The live regions speak; a toast only shows the same words.
    toast: {
      build: () => ({ el: make('div', 'toast') }),
      update: ({ el }, node) => {
        say(el, node.name);
        el.dataset.style = node.style;
        for (const leaving of el.getAnimations()) leaving.currentTime = 0;  // new words stay as long as the first
      },
    },
  };

  return {
    domId,
    make,
    // What decides that an element cannot become another by an update.
    kind: (node) => node.role + (node.role === 'heading' ? node.level : '') +
      (node.role === 'text_field' ? node.typing : ''),
    build(node) {
      const parts = roles[node.role].build(node);
      parts.el.dataset.id = node.id;
      // Inputs carry the id themselves, because labels and links point at them.
      if (!parts.control) parts.el.id = domId(node.id);
      return parts;
    },
    showPicture,
    update: (parts, node) => roles[node.role].update(parts, node),
  };
})();
