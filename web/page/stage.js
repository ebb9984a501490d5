// When a frame is made and where the canvas lies. A frame is made only when something happened; at rest there is none.
// The page scrolls natively: the canvas is part of it and reaches beyond the visible part, so that short pages scroll
// without a single new frame and long ones with few, and words and fields never drift apart.
motcua.stage = (() => {
  'use strict';

  const reach_max = 2;              // canvas height at most, in visible heights
  const canvas_px_max = 12e6;       // device pixels of the canvas at most, where it reaches beyond the visible part
  const visible_px_max = 4096 ** 2; // … and where it does not
  const canvas_side_px_max = 4096;  // what every WebGL can do

  let canvas = null;
  let gl = null;
  let is_scheduled = false;
  let may_draw = false;             // nobody has asked for words only
  let is_laid = false;              // the elements lie where the game has laid them out, not in normal flow
  let is_drawing = false;           // shaders and textures are there: the canvas is what is looked at
  let draws_letters = false;        // not for the first page: where its words lie is known without
  let side_px_max = canvas_side_px_max;  // what this WebGL can do, once it is there
  let painted_ratio = 0;            // what the canvas was painted for
  let told_scroll = 0;              // where the game believes the visible part to be
  let has_pictures = false;
  let area = { top: 0, height: 0 }; // what the canvas covers, CSS pixels of the document
  const still = window.matchMedia('(prefers-reduced-motion: reduce)');
  const wants_dark = window.matchMedia('(prefers-color-scheme: dark)');
  const wants_contrast = window.matchMedia('(prefers-contrast: more)');
  const own_colours = window.matchMedia('(forced-colors: active)');
  const wants_words = new URLSearchParams(location.search).has('mirror') || typeof WebGLRenderingContext !== 'function';

  const width = () => document.documentElement.clientWidth;
  const visible = () => window.innerHeight;
  const scrolled = () => Math.min(Math.max(window.scrollY, 0), Math.max(0, motcua.mirror.page.height - visible()));

  // The canvas's pixels for each CSS pixel: the screen's own, so that letters are crisp, as far as this WebGL goes.
  const ratioNow = () => Math.min(window.devicePixelRatio, side_px_max / Math.max(width(), visible()),
    Math.sqrt(visible_px_max / (width() * visible())));

  function findArea() {
    const height = visible();
    if (!is_laid) return { top: scrolled(), height };
    const full = Math.max(motcua.mirror.page.height, height);
    const ratio = ratioNow();
    const room = Math.min(canvas_side_px_max / ratio, canvas_px_max / (width() * ratio * ratio));
    const reach = Math.min(full, Math.max(height, Math.floor(Math.min(height * reach_max, room))));
    const scroll = scrolled();
    // Where it is, as long as it still covers what can be seen.
    const holds = area.height === reach && area.top <= scroll && scroll + height <= area.top + reach &&
      area.top + reach <= full;
    if (holds) return area;
    return { top: Math.round(Math.min(Math.max(scroll - (reach - height) / 2, 0), full - reach)), height: reach };
  }

  const is_same = (a, b) => a.top === b.top && a.height === b.height;

  function tellViewport() {
    // The pupil's own choice is in the font size too, but the game knows it already.
    const text_scale = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 / (motcua.mirror.page.text_percent / 100);
    const theme = wants_contrast.matches ? 2 : wants_dark.matches ? 1 : 0;
    const top = scrolled();
    told_scroll = top;
    Module._motcua_viewport(width(), visible(), top, top - area.top, area.top + area.height - top - visible(),
      ratioNow(), text_scale, theme, still.matches || motcua.pace.isSlow() ? 1 : 0, is_laid ? 1 : 0, draws_letters ? 0 : 1);
  }

  // In the screen's pixels.
  function size() {
    const ratio = ratioNow();
    const wide = Math.round(width() * ratio);
    const high = Math.round((area.height || visible()) * ratio);
    if (canvas.width !== wide) canvas.width = wide;
    if (canvas.height !== high) canvas.height = high;
    return [wide, high];
  }

  function paint() {
    painted_ratio = ratioNow();
    const [wide, high] = size();
    canvas.style.width = width() + 'px';
    canvas.style.height = area.height + 'px';
    canvas.style.transform = `translateY(${area.top}px)`;
    motcua.draws += motcua.pace.draw(gl, () => Module._motcua_draw(wide, high, area.top));
  }

  function frame() {
    is_scheduled = false;
    if (!motcua.game.isOpen) return;
    area = findArea();
    // What the frame says can change how much of it the canvas must cover: then it is made once more, before anybody
    // has seen it.
    let wants_another = false;
    for (let tries = 0; tries < 3; tries += 1) {
      tellViewport();
      wants_another = Module._motcua_frame() !== 0;
      motcua.frames += 1;
      const now = findArea();
      if (is_same(now, area) && told_scroll === scrolled()) break;
      area = now;
    }
    motcua.mirror.remember();
    if (is_drawing) paint();
    if (wants_another) {
      schedule();
    } else {
      motcua.mirror.settle();
      motcua.fields.settle();
      motcua.pace.settle();
      motcua.keeping.settle();
    }
  }

  function schedule() {
    if (is_scheduled) return;
    is_scheduled = true;
    requestAnimationFrame(frame);
  }

  // The first page: first the words, which can be read and pressed from then on; the picture in a task of its own, because
  // drawing each letter for the first time and asking for WebGL take longer than everything before.
  function first() {
    is_scheduled = true;
    frame();
    if (may_draw) setTimeout(enterPixels);
  }

  // The page is going away: what happened since the last frame is taken in now, and with it saved.
  function flush() {
    motcua.fields.flush();
    for (let frames = 0; is_scheduled && frames < 10; frames += 1) frame();
  }

  // Which look the first page will have. People who have chosen their own colours get the words, which follow them; a
  // canvas could not. Whether there is WebGL is found out later, because asking takes its time; a machine that had none
  // last time is believed to have none.
  function open() {
    canvas = document.getElementById('pixels');
    may_draw = !wants_words && !own_colours.matches && !motcua.pace.wantsWords();
    is_laid = may_draw && motcua.store.load('no-webgl') === null;
    document.body.classList.add(is_laid ? 'laid' : 'plain');
    canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      leavePixels();
    });
    canvas.addEventListener('webglcontextrestored', () => {
      if (motcua.game.isOpen && may_draw) enterPixels();
    });
    // On a slow network the waiting is used for it.
    setTimeout(() => {
      if (!motcua.game.isOpen) findContext();
    }, 300);
  }

  function findContext() {
    if (!may_draw) return false;
    if (!gl) size();  // before there is a context: afterwards all that it holds would be made anew
    gl = gl || canvas.getContext('webgl', {
      alpha: false, antialias: false, depth: false, stencil: false, preserveDrawingBuffer: true, powerPreference: 'low-power',
    });
    if (gl === null || gl.isContextLost()) return false;
    side_px_max = Math.min(gl.getParameter(gl.MAX_RENDERBUFFER_SIZE), ...gl.getParameter(gl.MAX_VIEWPORT_DIMS));
    return true;
  }

  // The canvas could be drawn: elements lie where the pixels will be. Otherwise they flow.
  function layOut(laid) {
    is_laid = laid;
    document.body.classList.toggle('laid', laid);
    document.body.classList.toggle('plain', !laid);
    if (!laid) motcua.mirror.standAlone();
  }

  // From the mirror alone to the canvas with the mirror over it; the elements already lie where the pixels will be.
  function enterPixels() {
    if (!findContext() || !Module._motcua_pixels_on()) {
      motcua.store.save('no-webgl', '1');
      if (is_laid) leavePixels();
      return;
    }
    motcua.store.forget('no-webgl');
    is_drawing = draws_letters = true;
    if (!is_laid) layOut(true);
    frame();
    document.body.classList.add('pixels');
    fetchPictures();
  }

  // Faces and things, last: the game can be played before they are there.
  async function fetchPictures() {
    if (has_pictures) return;
    has_pictures = true;
    const answer = await motcua.files.get('pictures.atlas', canvas.dataset.pictures).catch(() => null);
    if (!answer || !answer.ok) return;
    const kept = motcua.game.keep(await answer.arrayBuffer());
    Module._motcua_pictures(kept.place, kept.bytes);
    schedule();
  }

  function leavePixels() {
    if (motcua.game.isOpen) Module._motcua_pixels_off();
    is_drawing = false;
    document.body.classList.remove('pixels');
    layOut(false);
    schedule();
  }

  // The canvas costs this machine too much: see pace.js.
  function useWords() {
    may_draw = false;
    leavePixels();
  }

  function usePictures() {
    may_draw = true;
    enterPixels();
  }

  function point(event) {
    if (!is_drawing || event.pointerType === 'touch') return;
    Module._motcua_pointer(event.clientX, event.clientY + scrolled() - told_scroll);
    schedule();
  }

  // On another screen the page may keep its size in CSS pixels and yet have more or fewer of the screen's. A question about
  // exactly this ratio would be answered by some browsers with no, and then nothing would ever change.
  function watchRatio() {
    const ratio = window.devicePixelRatio;
    window.matchMedia(`(min-resolution: ${ratio - 0.001}dppx) and (max-resolution: ${ratio + 0.001}dppx)`).addEventListener('change', () => {
      watchRatio();
      drawAnewForRatio();
    }, { once: true });
  }

  function drawAnewForRatio() {
    if (ratioNow() !== painted_ratio) schedule();
  }

  // The canvas's own size in the screen's pixels, where the browser tells it; a change of the ratio is always one of it.
  function watchPixels() {
    try {
      new ResizeObserver(drawAnewForRatio).observe(canvas, { box: 'device-pixel-content-box' });
    } catch (problem) {
      // Then the question about the ratio has to do.
    }
  }

  function listen() {
    watchRatio();
    watchPixels();
    const sizes = new ResizeObserver(schedule);
    sizes.observe(document.documentElement);
    sizes.observe(motcua.elements.make('div', 'ruler', document.body));
    window.addEventListener('resize', schedule);
    window.addEventListener('scroll', () => {
      if (!is_same(findArea(), area)) schedule();
    }, { passive: true });
    // Hover changes only where one element ends and another begins.
    document.addEventListener('pointerover', point, { passive: true });
    document.documentElement.addEventListener('pointerleave', () => {
      if (!is_drawing) return;
      Module._motcua_pointer(-1, -1);
      schedule();
    });
    for (const wish of [still, wants_dark, wants_contrast]) wish.addEventListener('change', schedule);
    own_colours.addEventListener('change', () => {
      if (own_colours.matches) useWords();
      else if (!wants_words && !motcua.pace.wantsWords()) usePictures();
    });
    window.addEventListener('pagehide', flush);
    window.addEventListener('pageshow', (event) => {
      if (event.persisted) schedule();
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') flush();
      else schedule();
    });
  }

  return { open, listen, schedule, first, useWords, usePictures, ratioNow, isResting: () => !is_scheduled, context: () => gl, handle: 0 };
})();
