// A course dropped into the running server's data folder, the way a content author does it: written as YAML, built by the
// server's own command, copied over. Teachers choose it without a restart; pupils under way keep what they began with.
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newClass, newPupil, prefix, sendLog, temporaryFolder } from './client.mjs';
import { buildPack } from './course_author.mjs';

export async function courseTests(world) {
  const { test, assert, server, player } = world;
  const folder = temporaryFolder();
  const into = join(world.data, 'courses');
  const choices = (text) => [...text.match(/<select id="course".*?<\/select>/s)[0].matchAll(/<option value="([^"]*)"( selected)?>([^<]*)</g)].map(([, value, chosen, label]) => ({ value, label, is_chosen: !!chosen }));
  // The page as soon as it says so; a server that does not look at its folder fails this.
  async function pageWith(address, wanted) {
    const end = performance.now() + 15_000;
    for (;;) {
      const { text } = await world.teacher.page(address);
      if (wanted.test(text)) return text;
      assert.ok(performance.now() < end, `${address} never says ${wanted}: ${text.match(/<select id="course"[^]*?<\/section>/)?.[0] || text}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const group = await newClass(world.teacher, { name: '7B', seats: 10 });
  const missions = async (pupil) => (await fetch(`${server.base}/api/missions`, { headers: { Authorization: `Bearer ${pupil.token}` } })).json();
  const attempt = async (pupil, mission) => (await fetch(`${server.base}/api/attempt`, {
    method: 'POST', body: JSON.stringify({ mission }), headers: { Authorization: `Bearer ${pupil.token}` },
  })).json();
  let first;
  let other;

  await test('a pack dropped into the data folder is offered on the class\'s page without a restart', async () => {
    first = await newPupil(server, group.code, 1);
    other = buildPack(folder, { id: 'khoa-rieng', version: '3', title: 'Khóa riêng của trường' });
    copyFileSync(other.pack, join(into, 'rieng.pack'));
    const text = await pageWith(group.address, /Khóa riêng của trường/);
    const values = choices(text).map((one) => one.value);
    assert.ok(values.includes('khoa-rieng') && values.includes(`khoa-rieng/${other.hash}`));
    assert.deepEqual(choices(text).filter((one) => one.is_chosen).map((one) => one.value), ['mot-cua']);
    assert.match((await world.teacher.page('/gv/lop-moi')).text, /Khóa riêng của trường/);
  });

  await test('the class that is given it plays it from the next attempt on; who is under way keeps his', async () => {
    await world.teacher.page(group.address);
    const changed = await world.teacher.submit(`${group.address}/khoa`, { course: 'khoa-rieng' });
    assert.equal(changed.status, 303);
    const { text } = await world.teacher.page(changed.location);
    assert.match(text, /Đã đổi khóa học/);
    assert.match(text, /<strong>Khóa riêng của trường<\/strong>, phiên bản 3/);
    assert.deepEqual(choices(text).filter((one) => one.is_chosen).map((one) => one.value), ['khoa-rieng']);
    const second = await newPupil(server, group.code, 2);
    assert.equal(second.attempt.course_hash, other.hash);
    assert.equal((await missions(second)).course_hash, other.hash);
    assert.notEqual(first.attempt.course_hash, other.hash);
    assert.equal((await attempt(first, first.attempt.mission)).course_hash, first.attempt.course_hash);
    assert.equal((await sendLog(server, first, prefix(await player.play(first.attempt), 5))).status, 200);
  });

  await test('its pack and its index are served by hash, compressed and for ever', async () => {
    for (const name of [`${other.hash}.pack`, `${other.hash}.index`]) {
      const answer = await fetch(`${server.base}/course/${name}`, { headers: { 'Accept-Encoding': 'br' } });
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get('content-encoding'), 'br');
      assert.match(answer.headers.get('cache-control'), /immutable/);
      const bytes = Buffer.from(await answer.arrayBuffer());
      if (name.endsWith('.pack')) assert.ok(bytes.equals(readFileSync(other.pack)));
      else assert.ok(bytes.equals(readFileSync(other.pack.replace('.pack', '.index'))));
    }
  });

  await test('a newer version is followed; a damaged one is named in words and changes nothing', async () => {
    const newer = buildPack(folder, { id: 'khoa-rieng', version: '10', title: 'Khóa riêng của trường' });
    copyFileSync(newer.pack, join(into, 'rieng.pack'));
    await pageWith(group.address, /<strong>Khóa riêng của trường<\/strong>, phiên bản 10/);
    assert.equal((await newPupil(server, group.code, 3)).attempt.course_hash, newer.hash);
    writeFileSync(join(into, 'hong.pack'), readFileSync(newer.pack).subarray(0, 5000));
    const text = await pageWith(group.address, /Chưa dùng được gói hong\.pack/);
    assert.match(text, /phiên bản 10/);
    rmSync(join(into, 'hong.pack'));
    await pageWith(group.address, /^(?![^]*hong\.pack)/);
  });

  await test('going back: the class is told to stay with the older version, or the file is taken away', async () => {
    await world.teacher.page(group.address);
    await world.teacher.submit(`${group.address}/khoa`, { course: `khoa-rieng/${other.hash}` });
    assert.equal((await newPupil(server, group.code, 4)).attempt.course_hash, other.hash);
    rmSync(join(into, 'rieng.pack'));
    const text = await pageWith(group.address, /đã gỡ khỏi thư mục/);
    assert.match(text, /phiên bản 3/);
    assert.equal((await newPupil(server, group.code, 5)).attempt.course_hash, other.hash);
    assert.equal((await world.teacher.submit(`${group.address}/khoa`, { course: 'khoa-rieng/0123456789abcdef' })).status, 422);
    assert.equal((await world.teacher.submit(`${group.address}/khoa`, { course: 'mot-cua' })).status, 303);
    assert.equal((await newPupil(server, group.code, 6)).attempt.course, 'mot-cua');
  });
}
