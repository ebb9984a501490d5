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

  // The open attempt of this seat, or with `again` another one; null when nobody signed in on this device, or there is no
  // class server here.
  async function ask(again) {
    if (new URLSearchParams(location.search).has('solo') || !location.protocol.startsWith('http')) return null;
    try {
      const answer = await fetch('/api/attempt', {
        method: 'POST', body: JSON.stringify(again ? { again: true } : {}), headers: { ...headers, 'Content-Type': 'application/json' },
      });
      if ([401, 404, 405].includes(answer.status)) {
        motcua.store.forget('assignment');
        return null;
      }
      if (!answer.ok) throw new Error(`/api/attempt: ${answer.status}`);
      attempt = await answer.json();
      motcua.store.save('assignment', JSON.stringify({ ...attempt, log: '' }));
    } catch (problem) {
      // The page is here, its server is not, or is too busy: go on with what this device was given last.
      const kept = motcua.store.load('assignment');
      attempt = kept ? JSON.parse(kept) : null;
    }
    return attempt;
  }

  // For the game: see read_assignment in platform/browser/main.cpp.
  const asText = (given) =>
    [given.attempt, given.course, given.course_hash, given.mission, given.seed].join('\n') + '\n' + (given.log || '');

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

  // The pupil wants to play again: a new attempt from the server, and the page starts anew with it.
  async function again() {
    const before = attempt;
    const given = await ask(true);
    if (given && given !== before) location.reload();
    else tell(kept_for_later, '');
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

  return { ask, again, asText, take, listen, isIdle: () => waiting === null && !is_sending };
})();
