// Opening: fetches what the game needs side by side, opens it, and shows the first page as soon as the game runs. The
// words come first; the canvas follows once it is ready. When something fails, this says so and offers to try again.
(() => {
  'use strict';

  // Where a file lies that the shell has begun to load, or "" where the page holds it.
  const address = (name) => (document.querySelector(`link[data-file="${name}"]`) || { href: '' }).href;

  async function fetchFile(name, url = address(name)) {
    const answer = await motcua.files.get(name, url);
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return answer;
  }

  const fetchBytes = async (name, url) => (await fetchFile(name, url)).arrayBuffer();

  // Compiled while it arrives, where the server says what it is.
  async function instantiate(imports) {
    const answer = await fetchFile('game.wasm');
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

  const can_unpack = !motcua.files.isWhole() || typeof DecompressionStream === 'function';
  if (typeof WebAssembly !== 'object' || typeof ResizeObserver !== 'function' || !can_unpack) {
    fail('old', 'WebAssembly, ResizeObserver or DecompressionStream is missing');
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
  const fonts = Promise.all([fetchBytes('regular.ttf'), fetchBytes('bold.ttf')]).then(useInPage);
  const index = fetchBytes('course.index');
  const query = new URLSearchParams(location.search);
  // The teacher's projector is no seat. Its class's course is named in the address, as any other one would be.
  const is_projector = query.has('projector');
  const projected = { course_hash: /^[0-9a-f]{16}$/.test(query.get('course')) ? query.get('course') : '' };
  const asked = is_projector ? Promise.resolve(null) : motcua.report.ask();
  motcua.stage.open();

  // The same bytes serve the style sheet: one download, and the mirror is as wide as the pixels.
  async function useInPage(files) {
    const faces = files.map((bytes, i) => new FontFace('Be Vietnam Pro', bytes, { weight: i === 0 ? '400' : '600' }));
    for (const face of faces) document.fonts.add(face);
    await Promise.all(faces.map((face) => face.load()));
    return files;
  }

  // The map of the class's course, which need not be the one that this page came with.
  const shipped = document.getElementById('pixels').dataset.courseHash;
  async function mapOf(given) {
    const hash = (given && given.course_hash) || shipped;
    motcua.course.showsMapOf(hash);
    return hash === shipped ? index : fetchBytes('', `course/${hash}.index`);
  }

  function sayNote() {
    const note = motcua.note.take();
    if (!note) return;
    motcua.game.put(motcua.word(note));
    Module._motcua_announce(1);
    motcua.stage.schedule();
  }

  async function open() {
    const [entries, [regular, bold], given] = await Promise.all([asked.then((given) => mapOf(given || projected)), fonts, asked, Promise.race([runtime, stopped])]);
    const kept_index = motcua.game.keep(entries);
    const trouble = Module._motcua_open(kept_index.place, kept_index.bytes, 1);
    if (trouble) throw new Error(motcua.game.take(trouble));
    for (const [is_bold, ttf] of [[0, regular], [1, bold]]) {
      const kept = motcua.game.keep(ttf);
      Module._motcua_font(is_bold, kept.place, kept.bytes);
    }
    if (query.has('gallery')) {
      Module._motcua_gallery();
    } else if (given && given.kept) {
      const { course_hash, mission } = given.kept;
      if (!(await motcua.course.use(course_hash, mission))) throw new TypeError('The mission was not fetched.');
      motcua.report.begin(given.kept);
    } else if (given) {
      motcua.game.put(motcua.report.mapText(given));
      Module._motcua_map();
      motcua.report.watchClass(given);
    } else if (is_projector) {
      motcua.game.put(`${query.get('variant') || 'all'}\n${query.get('mission') || ''}`);
      Module._motcua_projector();
    } else {
      motcua.game.put(query.get('mission') || '');
      Module._motcua_solo();
    }
    document.getElementById('opening').remove();
    document.body.classList.remove('opening');
    motcua.mirror.listen();
    motcua.fields.listen(document.getElementById('mirror'));
    motcua.stage.listen();
    motcua.pace.listen();
    motcua.sounds.listen();
    motcua.oneKey.listen(query);
    motcua.report.listen();
    motcua.keeping.listen();
    motcua.tabs.listen();
    motcua.game.isOpen = true;
    motcua.stage.first();
    sayNote();
  }

  open().catch((problem) => fail(problem instanceof TypeError ? 'offline' : 'broken', problem));
})();
