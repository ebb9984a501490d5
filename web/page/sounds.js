// The game's sounds, through Web Audio. Nothing is made before somebody has touched the page and a sound is really to be played, so
// never where sounds are off; between sounds the machinery sleeps. A browser that cannot play stays silent.
motcua.sounds = (() => {
  'use strict';

  const samples_a_second = 24000;  // game/kit/sounds.hpp
  const loudest = 32768;

  let context = null;
  let was_touched = false;
  let playing = 0;
  const made = new Map();  // which -> AudioBuffer

  function make(which) {
    const place = Module._motcua_sound(which);
    const samples = new Int16Array(HEAPU8.buffer, place, Module._motcua_sound_length(which));
    const buffer = context.createBuffer(1, samples.length, samples_a_second);
    buffer.getChannelData(0).set(Float32Array.from(samples, (sample) => sample / loudest));
    made.set(which, buffer);
    return buffer;
  }

  function start(which) {
    const source = context.createBufferSource();
    source.buffer = made.get(which) || make(which);
    source.connect(context.destination);
    playing += 1;
    source.onended = () => {
      playing -= 1;
      if (playing === 0) context.suspend();
    };
    source.start();
  }

  // `which`: a kit::Sound. The game asks only where sounds are on.
  function play(which) {
    if (!was_touched || typeof AudioContext !== 'function') return;
    try {
      context = context || new AudioContext({ latencyHint: 'interactive' });
      context.resume().then(() => start(which)).catch(() => {});
    } catch (problem) {
      was_touched = false;  // no sound device, or too many pages that have one: not asked again
    }
  }

  function listen() {
    const touch = () => { was_touched = true; };
    for (const kind of ['pointerdown', 'keydown', 'click']) window.addEventListener(kind, touch, { once: true, capture: true, passive: true });
  }

  return { listen, play };
})();
