// The class server: asks for the attempt of this seat, and sends the log. At most one request is under way and the
// latest log wins; an answer means it is stored for good. Without a network the log waits here and in local storage.
motcua.report = (() => {
  'use strict';

  // Delivery (platform/reporter.hpp)
  const delivered = 2;
  const kept_for_later = 3;
  const refused = 4;
  const first_wait_ms = 1000;
  const longest_wait_ms = 60000;
  const class_every_ms = 10000;

  let attempt = null;    // what the server assigned
  let waiting = null;    // the latest log that is not stored there
  let is_sending = false;
  let wait_ms = first_wait_ms;
  let timer = 0;
  let class_known = '';  // what the game was told last of the class

  const headers = { 'X-Motcua': '1' };

  // How this seat stands: {seat, class, course_hash, missions}; null when nobody signed in on this device, or there is no
  // class server here. Without a network: what this device was given last, as {kept: assignment}.
  async function ask() {
    const wishes = new URLSearchParams(location.search);
    if (wishes.has('solo') || wishes.has('gallery') || motcua.files.isWhole()) return null;
    try {
      // A server that is reached and says nothing is as good as none; sooner where there is something to go on with.
      const patience_ms = motcua.store.load('assignment') ? 5000 : 20000;
      const answer = await fetch('/api/missions', { headers, signal: AbortSignal.timeout(patience_ms) });
      if ([401, 404, 405].includes(answer.status)) {
        motcua.store.forget('assignment');
        return null;
      }
      if (!answer.ok) throw new Error(`/api/missions: ${answer.status}`);
      return await answer.json();
    } catch (problem) {
      const kept = motcua.store.load('assignment');
      return kept ? { kept: JSON.parse(kept) } : null;
    }
  }

  // The open attempt of this seat at a mission, or with `isNew` another one, that of a pair at this machine being one of its
  // own; {problem} when the server says why not. Without
  // a network: the one that this device was given last, if it is at the same mission; null otherwise.
  async function askForAttempt(mission, isNew, isPair) {
    try {
      const answer = await fetch('/api/attempt', {
        method: 'POST', body: JSON.stringify({ mission, ...(isNew && { again: true }), ...(isPair && { pair: true }) }),
        headers: { ...headers, 'Content-Type': 'application/json' }, signal: AbortSignal.timeout(20000),
      });
      const given = await answer.json();
      if (!answer.ok) return { problem: given.problem };
      motcua.store.save('assignment', JSON.stringify({ ...given, log: '' }));
      return given;
    } catch (problem) {
      const kept = JSON.parse(motcua.store.load('assignment') || 'null');
      return kept && kept.mission === mission && isForPair(kept) === isPair && !isNew ? kept : null;
    }
  }

  const isForPair = (given) => given.variant.split('+').includes('pair');  // see game/rules/variant.hpp

  // For the game: see read_assignment and read_standings in platform/browser/main.cpp.
  const asText = (given) =>
    [given.attempt, given.course, given.course_hash, given.mission, given.variant, given.seed].join('\n') + '\n' + (given.log || '');
  const mapText = (given) => [`${given.class} – ${motcua.word('seat')} ${given.seat}`, `${given.joined} ${given.lit_permille}`]
    .concat(given.missions.map((one) => [one.mission, one.is_begun ? 1 : 0, one.is_finished ? 1 : 0, one.stars, one.stars_max,
      one.points, one.points_max, one.helped, one.is_pair_begun ? 1 : 0, one.polls, one.goals].join(' ')))
    .join('\n') + '\n';

  // How the class stands now, told to the game when it has changed. What was just finished is sent first, so that it counts.
  async function askClass() {
    await send();
    const answer = await fetch('/api/missions', { headers }).catch(() => null);
    if (!answer || !answer.ok) return;
    const text = mapText(await answer.json());
    if (text === class_known) return;
    class_known = text;
    motcua.game.put(text);
    Module._motcua_class_light();
    motcua.stage.schedule();
  }

  // While the map is looked at, the class's lamps light up on it; and what the class tells is added up on the result page.
  function watchClass(given) {
    class_known = mapText(given);
    setInterval(() => {
      if (document.visibilityState === 'visible' && ['map', 'finished'].includes(motcua.mirror.page.id)) askClass();
    }, class_every_ms);
  }

  function begin(given) {
    attempt = given;
    motcua.game.put(asText(given));
    Module._motcua_begin();
    motcua.stage.schedule();
  }

  function tell(delivery, reason) {
    motcua.game.put(reason || '');
    Module._motcua_delivery(delivery);
    motcua.stage.schedule();
  }

  function retryLater() {
    tell(kept_for_later, '');
    clearTimeout(timer);
    timer = setTimeout(send, wait_ms);
    wait_ms = Math.min(wait_ms * 2, longest_wait_ms);
  }

  // The server has a log that ours does not continue: somebody went on elsewhere. That one holds; the page starts again
  // from it.
  function adopt() {
    motcua.note.leave('other_log');
    location.reload();
  }

  async function send() {
    if (is_sending || waiting === null || !attempt) return;
    const log = waiting;
    is_sending = true;
    let answer = null;
    try {
      answer = await fetch('/api/attempt/' + encodeURIComponent(attempt.attempt) + '/log', {
        method: 'PUT', body: log, headers: { ...headers, 'Content-Type': 'text/plain' },
        keepalive: document.visibilityState === 'hidden' && log.length < 60000,
      });
    } catch (problem) {
      answer = null;
    }
    is_sending = false;
    if (!answer || answer.status >= 500 || answer.status === 429) return retryLater();
    const says = await answer.json().catch(() => ({}));
    if (answer.ok) {
      wait_ms = first_wait_ms;
      if (waiting === log) waiting = null;
      tell(delivered, '');
      if (waiting !== null) send();
    } else if (answer.status === 409 && typeof says.log === 'string') {
      adopt();
    } else {
      waiting = null;
      tell(refused, says.problem || says.verdict || String(answer.status));
    }
  }

  // The pupil chose a mission. What is not sent of the one before is sent first.
  async function choose(mission, isNew, isPair) {
    await send();
    const given = await askForAttempt(mission, isNew, isPair);
    if (given && !given.problem) {
      if (await motcua.course.use(given.course_hash, given.mission)) begin(given);
      return;
    }
    motcua.game.put((given && given.problem) || motcua.word('offline'));
    Module._motcua_announce(1);
    motcua.stage.schedule();
  }

  // Another tab goes on with this attempt, and sends it.
  function stop() {
    attempt = waiting = null;
    clearTimeout(timer);
  }

  function take(log) {
    waiting = log;
    clearTimeout(timer);
    send();
  }

  function listen() {
    const now = () => {
      wait_ms = first_wait_ms;
      send();
    };
    window.addEventListener('online', now);
    window.addEventListener('pagehide', now);
    document.addEventListener('visibilitychange', now);
  }

  return { ask, askClass, begin, choose, mapText, watchClass, take, stop, listen, isIdle: () => waiting === null && !is_sending };
})();
