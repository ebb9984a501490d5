// The power goes: kill -9 in the middle of many pupils' sending, then start again. What was acknowledged is there. And
// the other ending: a polite stop answers who was being answered.
import { newClass, newPupil, prefix, sendLog, startServer, actionsOf } from './client.mjs';

export async function killTests(world) {
  const { test, assert, player } = world;
  const pupils = [];

  await test('kill -9 under load loses no acknowledged result', async () => {
    for (const name of ['7A', '7B']) {
      const { code } = await newClass(world.teacher, { name, seats: 60 });
      for (let seat = 1; seat <= 60; ++seat) pupils.push(await newPupil(world.server, code, seat));
    }
    for (const pupil of pupils) pupil.log = await player.play(pupil.attempt);
    let acknowledged = 0;
    for (let round = 0; round < 3; ++round) {
      let is_dead = false;
      // The power goes once so many answers have come in this round, while the others are on their way.
      const enough = acknowledged + 100 + 50 * round;
      let has_enough;
      const under_load = new Promise((resolve) => { has_enough = resolve; });
      const play = async (pupil) => {
        for (let actions = (pupil.stored?.actions || 0) + 1; !is_dead; ++actions) {
          if (actions > actionsOf(pupil.log)) return;
          try {
            const answer = await sendLog(world.server, pupil, prefix(pupil.log, actions));
            if (answer.status === 429) return;
            if (answer.status === 200) {
              pupil.stored = await answer.json();
              acknowledged += 1;
              if (acknowledged >= enough) has_enough();
            } else {
              assert.ok(is_dead || answer.status === 409, `${answer.status}`);
              // the server had stored more than it could tell before it died
              if (answer.status === 409) actions = (await answer.json()).actions;
            }
          } catch (problem) {
            if (problem.name === 'AssertionError') throw problem;
            return;
          }
        }
      };
      const all = Promise.all(pupils.map(play));
      await Promise.race([under_load, all]);
      world.server.child.kill('SIGKILL');
      is_dead = true;
      await Promise.all([all, world.server.ended]);
      world.server = await startServer(world);
      for (const pupil of pupils) {
        if (!pupil.stored) continue;
        const answer = await fetch(`${world.server.base}/api/attempt`, {
          method: 'POST', body: '{}', headers: { Authorization: `Bearer ${pupil.token}` },
        });
        const kept = (await answer.json()).log;
        assert.ok(kept.startsWith(prefix(pupil.log, pupil.stored.actions)), `seat ${pupil.seat} lost acknowledged actions`);
        assert.ok(pupil.log.startsWith(kept));
      }
    }
    console.log(`      ${acknowledged} results acknowledged around three kills, all there`);
    assert.ok(acknowledged >= 300);
  });

  await test('after the kill nobody signs in or joins again: sessions, seats and classes are where they were', async () => {
    world.teacher.base = world.server.base;
    assert.match((await world.teacher.page('/gv')).text, /7B/);
    assert.equal(world.server.firstLink, undefined);
    const [pupil] = pupils;
    const answer = await sendLog(world.server, pupil, pupil.log);
    assert.equal(answer.status, 200);
    assert.equal((await answer.json()).is_finished, true);
  });

  await test('SIGTERM ends the server in order, and what it had stored is there', async () => {
    world.server.child.kill('SIGTERM');
    assert.deepEqual(await world.server.ended, { code: 0, signal: null });
    world.server = await startServer(world);
    assert.match((await world.teacher.page('/gv')).text, /7B/);
  });

  await test('a second server on the same port says which port to try', async () => {
    await assert.rejects(startServer({ ...world, data: `${world.data}/second` }).then(async (second) => {
      const { code } = await second.ended;
      if (code !== 0) throw new Error(second.problems);
    }), /port \d+ is taken.*--port \d+/);
    world.server.child.kill('SIGTERM');
    await world.server.ended;
  });
}
