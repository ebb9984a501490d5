// Pupils over HTTP: joining with and without JavaScript, one device and two, attempts and logs, what the teacher sees.
import { Browser, actionsOf, newClass, newPupil, prefix, sendLog } from './client.mjs';

export async function pupilTests(world) {
  const { test, assert, server, player } = world;
  const { code } = world.class;

  await test('a pupil joins by forms alone and is led to the game', async () => {
    const pupil = (world.pupil = new Browser(server.base));
    assert.equal((await pupil.page('/')).status, 200);
    const seats = await pupil.page(`/l?code=${code.slice(0, 3)}+${code.slice(3)}`);
    assert.equal(seats.text.match(/<button name="seat"/g).length, 40);
    const joined = await pupil.submit('/join', { code, seat: '7' });
    assert.equal(joined.status, 303);
    assert.equal(joined.location, '/play');
    const cookie = joined.headers.getSetCookie()[0];
    assert.match(cookie, /^motcua_seat=/);
    assert.match(cookie, /HttpOnly/);
    assert.match(cookie, /SameSite=Strict/);
  });

  await test('the same device comes back to its seat with one press', async () => {
    const { text } = await world.pupil.page('/');
    assert.match(text, /Chào em trở lại/);
    assert.match(text, /href="\/play"/);
    assert.doesNotMatch((await world.pupil.page('/?doi')).text, /Chào em trở lại/);
    await world.pupil.page(`/l/${code}`);
    assert.match(world.pupil.last, /class="mine"/);
    assert.equal((await world.pupil.submit('/join', { code, seat: '7' })).status, 303);
  });

  await test('another device at a taken seat is sent to the teacher, who releases it; the work goes on there', async () => {
    const other = new Browser(server.base);
    await other.page(`/l/${code}`);
    assert.match(other.last, /class="taken"/);
    const refused = await other.submit('/join', { code, seat: '7' });
    assert.equal(refused.status, 409);
    assert.match(refused.text, /thầy cô/);
    const mine = await (await world.pupil.json('/api/attempt', {})).json();
    await world.teacher.page(world.class.address);
    assert.equal((await world.teacher.submit(`${world.class.address}/nha-cho`, { seat: '7' })).status, 303);
    assert.equal((await world.teacher.submit(`${world.class.address}/nha-cho`, { seat: '99' })).status, 422);
    await other.page(`/l/${code}`);
    assert.equal((await other.submit('/join', { code, seat: '7' })).status, 303);
    const theirs = await (await other.json('/api/attempt', {})).json();
    assert.equal(theirs.attempt, mine.attempt);
    assert.equal((await world.pupil.json('/api/attempt', {})).status, 401);
    world.pupil = other;
  });

  await test('a mistyped, an unknown and an incomplete code are told in words', async () => {
    const pupil = new Browser(server.base);
    const wrong = code.slice(0, 5) + ((Number(code[5]) + 1) % 10);
    assert.equal((await pupil.page(`/l/${wrong}`)).status, 422);
    assert.match(pupil.last, /xem lại từng chữ số/);
    assert.equal((await pupil.page('/l?code=12')).status, 422);
    const status = async (value) => (await fetch(`${server.base}/api/join`, { method: 'POST', body: JSON.stringify(value) })).status;
    assert.equal(await status({ code: wrong, seat: 1 }), 422);
    assert.equal(await status({ code, seat: 61 }), 422);
    assert.equal(await status({ code, seat: 7 }), 409);
    assert.equal(await status({ code: 1, seat: 'x' }), 400);
  });

  await test('a closed class takes nobody new, and keeps those who are in', async () => {
    await world.teacher.page(world.class.address);
    await world.teacher.submit(`${world.class.address}/mo`, { is_open: '0' });
    const late = await fetch(`${server.base}/api/join`, { method: 'POST', body: JSON.stringify({ code, seat: 8 }) });
    assert.equal(late.status, 410);
    assert.equal((await world.pupil.json('/api/attempt', {})).status, 200);
    await world.teacher.page(world.class.address);
    await world.teacher.submit(`${world.class.address}/mo`, { is_open: '1' });
  });

  await test('a whole mission, sent every few actions, is scored on the server', async () => {
    const pupil = (world.first = await newPupil(server, code, 1));
    assert.match(pupil.attempt.course_hash, /^[0-9a-f]{16}$/);
    assert.equal(String(BigInt(pupil.attempt.seed)), pupil.attempt.seed);
    world.log = await player.play(pupil.attempt);
    const total = actionsOf(world.log);
    let last;
    for (let actions = 5; actions < total + 5; actions += 5) {
      const answer = await sendLog(server, pupil, prefix(world.log, Math.min(actions, total)));
      assert.equal(answer.status, 200);
      last = await answer.json();
    }
    assert.equal(last.verdict, 'valid');
    assert.equal(last.actions, total);
    assert.equal(last.is_finished, true);
    assert.equal(last.points, last.points_max);
    assert.match(last.digest, /^[0-9a-f]{16}$/);
    world.result = last;
  });

  await test('a double send is answered the same, a late packet gets the stored log, a forged one a verdict', async () => {
    assert.deepEqual(await (await sendLog(server, world.first, world.log)).json(), world.result);
    const late = await sendLog(server, world.first, prefix(world.log, 5));
    assert.equal(late.status, 409);
    assert.equal((await late.json()).log, world.log);
    const forged = await sendLog(server, world.first, `${world.log}99999999 submit\n`);
    assert.equal(forged.status, 422);
    const verdict = await forged.json();
    assert.equal(verdict.verdict, 'impossible-action');
    assert.ok(verdict.line > 5 && verdict.problem);
    assert.deepEqual(await (await sendLog(server, world.first, world.log)).json(), world.result);
  });

  await test('the pack an attempt began with is served for ever, with its attempt\'s hash in its name', async () => {
    const answer = await fetch(`${server.base}/course/${world.first.attempt.course_hash}.pack`);
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get('cache-control'), /immutable/);
    assert.equal(Buffer.from(await answer.arrayBuffer()).subarray(0, 4).toString(), 'MCP2');
    assert.equal((await fetch(`${server.base}/course/0000000000000000.pack`)).status, 404);
  });

  await test('the teacher\'s page hears of a result without being reloaded', async () => {
    const stop = new AbortController();
    const stream = await world.teacher.fetch(`${world.class.address}/dong`, { signal: stop.signal });
    assert.equal(stream.headers.get('content-type'), 'text/event-stream');
    const pupil = await newPupil(server, code, 2);
    const log = await player.play(pupil.attempt, 'wrong');
    const sent = performance.now();
    await sendLog(server, pupil, log);
    const reader = stream.body.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    while (!heard.includes('event: changed')) heard += (await reader.read()).value;
    assert.ok(performance.now() - sent < 2000);
    stop.abort();
    const { text } = await world.teacher.page(`${world.class.address}/bang`);
    assert.match(text, /hx-swap-oob/);
    assert.equal(text.match(/class="state done">/g).length, 2);
    assert.match(text, /Gợi ý dạy lại/);
    assert.match(text, /đã bỏ 1 lần gửi: có bước không thể xảy ra/);
  });

  await test('coverage and CSV count what was stored', async () => {
    const { text } = await world.teacher.page('/gv');
    assert.match(text, /<td class="number">40<\/td><td class="number">3 <span class="share">\(7,5 %\)<\/span><\/td><td class="number">2 <span class="share">\(5 %\)/);
    const csv = await world.teacher.page(`${world.class.address}/csv`);
    assert.match(csv.headers.get('content-disposition'), /attachment/);
    const bytes = Buffer.from(await (await world.teacher.fetch(`${world.class.address}/csv`)).arrayBuffer());
    assert.equal(bytes.subarray(0, 3).toString('hex'), 'efbbbf');
    const rows = bytes.toString('utf8').trimEnd().split('\r\n');
    assert.equal(rows.length, 41);
    assert.match(rows[1], new RegExp(`,Tất cả nhiệm vụ,1,hoàn thành,1,100,${world.result.points},${world.result.points_max},`));
    assert.match(rows[0], /,Trước %,Sau %$/);
  });

  await test('a pupil is told how the class stands in numbers, and nothing of anybody else', async () => {
    const answer = await fetch(`${server.base}/api/missions`, { headers: { Authorization: `Bearer ${world.first.token}` } });
    const says = await answer.json();
    assert.equal(says.joined, 3);
    const done = says.missions.find((one) => one.mission === world.first.attempt.mission);
    assert.equal(done.helped, 2);
    assert.equal(says.lit_permille, Math.floor((1000 * 2) / (3 * says.missions.length)));
    assert.deepEqual([done.points, done.points_max], [world.result.points, world.result.points_max]);
    assert.match(done.goals, /^find:\d+:\d+:\d+,/);
    assert.ok(says.missions.filter((one) => one !== done).every((one) => one.helped === 0 && one.goals === ''));
    assert.ok(says.missions.every((one) => one.polls === '-' && !one.is_pair_begun));
    assert.deepEqual(Object.keys(says).sort(), ['class', 'course_hash', 'joined', 'lit_permille', 'missions', 'seat']);
    assert.deepEqual(Object.keys(done).sort(), ['goals', 'helped', 'is_begun', 'is_finished', 'is_pair_begun', 'mission', 'points', 'points_max', 'polls', 'stars', 'stars_max']);
  });

  await test('the teacher chooses a mission by a link; table, mistakes and CSV follow, in both languages', async () => {
    const mission = world.first.attempt.mission;
    const { text } = await world.teacher.page(world.class.address);
    const links = [...text.matchAll(/href="([^"]*\?nhiem-vu=([^"]+))"/g)].filter(([, link]) => link.startsWith(`${world.class.address}?`));
    assert.ok(new Set(links.map(([, , id]) => id)).size >= 2);
    assert.ok(links.some(([, , id]) => id === mission));
    const chosen = await world.teacher.page(`${world.class.address}?nhiem-vu=${mission}`);
    assert.match(chosen.text, new RegExp(`nhiem-vu=${mission}" aria-current="page"`));
    assert.equal(chosen.text.match(/class="state done">/g).length, 2);
    assert.match(chosen.text, new RegExp(`${world.class.address}/bang\\?nhiem-vu=${mission}`));
    const other = links.map(([, , id]) => id).find((id) => id !== mission);
    const empty = await world.teacher.page(`${world.class.address}?nhiem-vu=${other}`);
    assert.doesNotMatch(empty.text, /class="state done">/);
    assert.match(empty.text, /Chưa thấy hiểu lầm nào/);
    const table = await world.teacher.page(`${world.class.address}/bang?nhiem-vu=${other}`);
    assert.doesNotMatch(table.text, /class="state done">/);
    const csv = await world.teacher.page(`${world.class.address}/csv?nhiem-vu=${mission}`);
    assert.match(csv.headers.get('content-disposition'), new RegExp(`-${mission}\\.csv"`));
    assert.equal(csv.text.match(/,hoàn thành,1,100,/g).length, 2);
    assert.doesNotMatch(csv.text, /Trước %/);
    assert.equal((await world.teacher.page(`${world.class.address}/csv?nhiem-vu=${other}`)).text.match(/,hoàn thành,/g), null);
    const english = await world.teacher.page(`${world.class.address}?lang=en&nhiem-vu=${mission}`);
    assert.match(english.text, /Choose a mission/);
    await world.teacher.page(`${world.class.address}?lang=vi`);
    const nonsense = await world.teacher.page(`${world.class.address}?nhiem-vu=${encodeURIComponent('"><script>')}`);
    assert.match(nonsense.text, /Tất cả nhiệm vụ<\/h2>/);
    assert.doesNotMatch(nonsense.text, /<script>/);
  });

  await test('again gives another seed, once something was played', async () => {
    const ask = async (value) => (await fetch(`${server.base}/api/attempt`, {
      method: 'POST', body: JSON.stringify(value), headers: { Authorization: `Bearer ${world.first.token}` },
    })).json();
    assert.equal((await ask({})).log, world.log);
    const next = await ask({ again: true });
    assert.notEqual(next.attempt, world.first.attempt.attempt);
    assert.notEqual(next.seed, world.first.attempt.seed);
    assert.equal((await ask({ again: true })).attempt, next.attempt);
    assert.ok((await ask({ mission: 'no-such-mission' })).problem);
    const pair = await ask({ pair: true });
    assert.ok(pair.variant.endsWith('+pair'));
    assert.notEqual(pair.attempt, next.attempt);
    assert.equal((await ask({})).attempt, next.attempt);
    assert.ok((await ask({ mission: 'practice', pair: true })).problem);
    assert.ok((await ask({ pair: 'yes' })).problem);
  });

  await test('the teacher says where the class lives, and the next attempt follows', async () => {
    const made = await newClass(world.teacher, { name: '6C', seats: 3 });
    assert.equal((await newPupil(server, made.code, 1)).attempt.variant, 'thcs');
    await world.teacher.page(made.address);
    assert.equal((await world.teacher.submit(`${made.address}/dia-ban`, { locality: 'xa' })).status, 303);
    assert.match((await world.teacher.page(made.address)).text, /<option value="xa" selected>xã<\/option>/);
    assert.equal((await newPupil(server, made.code, 2)).attempt.variant, 'thcs+xa');
    assert.equal((await world.teacher.submit(`${made.address}/dia-ban`, { locality: 'city' })).status, 422);
    assert.equal((await newPupil(server, made.code, 3)).attempt.variant, 'thcs+xa');
  });
}
