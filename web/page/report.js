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

  let attempt = null;    // what the server assigned
  let waiting = null;    // the latest log that is not stored there
  let is_sending = false;
  let wait_ms = first_wait_ms;
  let timer = 0;

  const headers = { 'X-Motcua': '1' };

  // How this seat stands: {seat, class, course_hash, missions}; null when nobody signed in on this device, or there is no
  // class server here. Without a network: what this device was given last, as {kept: assignment}.
  async function ask() {
    if (new URLSearchParams(location.search).has('solo') || !location.protocol.startsWith('http')) return null;
    try {
      const answer = await fetch('/api/missions', { headers });
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

  // The open attempt of this seat at a mission, or with `isNew` another one. Without a network: the one that this device
  // was given last, if it is at the same mission; null otherwise.
  async function askForAttempt(mission, isNew) {
    try {
      const answer = await fetch('/api/attempt', {
        method: 'POST', body: JSON.stringify(isNew ? { mission, again: true } : { mission }),
        headers: { ...headers, 'Content-Type': 'application/json' },
      });
      if (!answer.ok) throw new Error(`/api/attempt: ${answer.status}`);
      const given = await answer.json();
      motcua.store.save('assignment', JSON.stringify({ ...given, log: '' }));
      return given;
    } catch (problem) {
      const kept = JSON.parse(motcua.store.load('assignment') || 'null');
      return kept && kept.mission === mission && !isNew ? kept : null;
    }
  }

  // For the game: see read_assignment and read_standings in platform/browser/main.cpp.
  const asText = (given) =>
    [given.attempt, given.course, given.course_hash, given.mission, given.variant, given.seed].join('\n') + '\n' + (given.log || '');
  const mapText = (given) => [`${given.class} – ${motcua.word('seat')} ${given.seat}`]
    .concat(given.missions.map((one) => [one.mission, one.is_begun ? 1 : 0, one.is_finished ? 1 : 0, one.stars, one.stars_max].join(' ')))
    .join('\n') + '\n';

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
  async function choose(mission, isNew) {
    await send();
    const given = await askForAttempt(mission, isNew);
    if (given && motcua.report.course && given.course_hash !== motcua.report.course) {
      motcua.packWanted.leave(given.course_hash);  // begun with another version of the course: the page opens with that one
      location.reload();
    } else if (given) {
      begin(given);
    } else {
      motcua.game.put(motcua.word('offline'));
      Module._motcua_announce(1);
      motcua.stage.schedule();
    }
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

  return { ask, begin, choose, mapText, take, listen, course: '', isIdle: () => waiting === null && !is_sending };
})();
