// Opening: fetches what the game needs side by side, opens it, and shows the first page as soon as the game runs. The
// words come first; the canvas follows once it is ready. When something fails, this says so and offers to try again.
(() => {
  'use strict';

  const address = (name) => document.querySelector(`link[data-file="${name}"]`).href;

  async function fetchFile(url) {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return answer;
  }

  const fetchBytes = async (url) => (await fetchFile(url)).arrayBuffer();

  // Compiled while it arrives, where the server says what it is.
  async function instantiate(imports) {
    const answer = await fetchFile(address('game.wasm'));
    const is_named = (answer.headers.get('Content-Type') || '').startsWith('application/wasm');
    const made = is_named && WebAssembly.instantiateStreaming ? await WebAssembly.instantiateStreaming(answer, imports)
      : await WebAssembly.instantiate(await answer.arrayBuffer(), imports);
    return made.instance;
  }

  function fail(key, detail) {
    const { make } = motcua.elements;
    const opening = document.getElementById('opening') || make('div', '', document.body);
    opening.id = 'opening';
    const words = document.getElementById('opening-word') || make('p', '', opening);
    words.textContent = `${motcua.word('failed')} ${motcua.word(key)}`;
    const again = make('button', 'button', opening);
    again.type = 'button';
    again.textContent = motcua.word('again');
    again.addEventListener('click', () => location.reload());
    console.error(detail);
  }

  if (typeof WebAssembly !== 'object' || typeof ResizeObserver !== 'function') {
    fail('old', 'WebAssembly or ResizeObserver is missing');
    return;
  }

  const runtime = new Promise((resolve) => { Module.onRuntimeInitialized = resolve; });
  const stopped = new Promise((resolve, reject) => {
    Module.onAbort = (problem) => {
      reject(problem);
      if (!motcua.game.isOpen) return;
      motcua.game.isOpen = false;
      fail('broken', problem);
    };
  });
  Module.instantiateWasm = (imports, take) => {
    instantiate(imports).then(take, Module.onAbort);
    return {};  // later
  };
  const fonts = Promise.all([fetchBytes(address('regular.ttf')), fetchBytes(address('bold.ttf'))]).then(useInPage);
  const pack = fetchBytes(address('course.pack'));
  const asked = motcua.report.ask();
  motcua.stage.open();

  // The same bytes serve the style sheet: one download, and the mirror is as wide as the pixels.
  async function useInPage(files) {
    const faces = files.map((bytes, i) => new FontFace('Be Vietnam Pro', bytes, { weight: i === 0 ? '400' : '600' }));
    for (const face of faces) document.fonts.add(face);
    await Promise.all(faces.map((face) => face.load()));
    return files;
  }

  // The attempt may have begun with another version of the course than the one this page came with.
  async function rightPack(own, given) {
    const hash = (bytes) => {
      const view = new DataView(bytes);
      return view.getBigUint64(8, true).toString(16).padStart(16, '0');
    };
    if (!given || !given.course_hash || own.byteLength < 16 || hash(own) === given.course_hash) return own;
    return fetchBytes(`/course/${given.course_hash}.pack`);
  }

  function sayNote() {
    const note = motcua.note.take();
    if (!note) return;
    motcua.game.put(motcua.word(note));
    Module._motcua_announce(1);
    motcua.stage.schedule();
  }

  async function open() {
    const [own, [regular, bold], given] = await Promise.all([pack, fonts, asked, Promise.race([runtime, stopped])]);
    const course = motcua.game.keep(await rightPack(own, given));
    const trouble = Module._motcua_open(course.place, course.bytes);
    if (trouble) throw new Error(motcua.game.take(trouble));
    for (const [is_bold, ttf] of [[0, regular], [1, bold]]) {
      const kept = motcua.game.keep(ttf);
      Module._motcua_font(is_bold, kept.place, kept.bytes);
    }
    if (given) motcua.game.put(motcua.report.asText(given));
    Module._motcua_begin(given ? 1 : 0);
    document.getElementById('opening').remove();
    document.body.classList.remove('opening');
    motcua.mirror.listen();
    motcua.fields.listen(document.getElementById('mirror'));
    motcua.stage.listen();
    motcua.report.listen();
    motcua.game.isOpen = true;
    motcua.stage.first();
    sayNote();
  }

  open().catch((problem) => fail(problem instanceof TypeError ? 'offline' : 'broken', problem));
})();
