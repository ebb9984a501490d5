// Whether this machine draws fast enough. Without a usable GPU the canvas is drawn by the processor; when the first frames
// cost too much, the game goes over to its words alone, says so, and offers the way back. Whatever was chosen is remembered.
motcua.pace = (() => {
  'use strict';

  const slow_ms = 100;     // from here on people feel that they wait
  const slow_max = 3;      // so many slow frames are no accident
  const watched_max = 12;  // frames looked at; the first, which makes shaders and letters, is not one of them

  let draws = -1;
  let slow = 0;

  const choice = () => motcua.store.load('look');
  const offer = () => document.getElementById('look');

  // Draws and, for the first frames, waits until it is done: only then it is known what it took.
  function draw(gl, paint) {
    if (choice() || draws >= watched_max) return paint();
    if (draws < 0) {  // nobody waits for the first: the page can be used meanwhile
      if (!paint()) return false;
      draws = 0;
      return true;
    }
    const begun = performance.now();
    if (!paint()) return false;
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    draws += 1;
    if (performance.now() - begun > slow_ms) slow += 1;
    if (slow >= slow_max) setTimeout(giveUp);  // not in the middle of a frame
    return true;
  }

  function giveUp() {
    if (choice()) return;
    motcua.store.save('look', 'words');
    motcua.stage.useWords();
    offerPictures();
    motcua.game.put(motcua.word('too_slow'));
    Module._motcua_announce(0);
    motcua.stage.schedule();
  }

  function offerPictures() {
    offer().hidden = false;
    settle();
  }

  // The offer speaks the language of the page.
  function settle() {
    motcua.foot.settle();
    if (!offer().hidden) offer().firstElementChild.textContent = motcua.word('use_pictures');
  }

  function listen() {
    offer().firstElementChild.addEventListener('click', () => {
      motcua.store.save('look', 'pictures');
      slow = 0;
      draws = watched_max;
      offer().hidden = true;
      motcua.foot.settle();
      motcua.stage.usePictures();
    });
    if (choice() === 'words') offerPictures();
  }

  // Only a machine that was too slow once has ever been asked: there nothing moves.
  return { draw, listen, settle, wantsWords: () => choice() === 'words', isSlow: () => choice() !== null };
})();
