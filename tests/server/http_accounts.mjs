// Teachers over HTTP: the one-time link, sessions, forged forms, classes.
import { Browser, newClass, newTeacher } from './client.mjs';

export async function accountTests(world) {
  const { test, assert, server } = world;

  await test('the first start prints the pupils\' address, the teacher\'s and a one-time link', () => {
    assert.match(server.output, /http:\/\/localhost:\d+\//);
    assert.match(server.output, /\/gv\n/);
    assert.ok(server.firstLink);
    assert.equal(server.problems, '');
  });

  await test('without signing in, every teacher\'s page leads to the sign-in', async () => {
    const stranger = new Browser(server.base);
    for (const path of ['/gv', '/gv/lop-moi', '/gv/lop/1', '/gv/lop/1/csv', '/gv/lop/1/bang', '/gv/lop/1/ma']) {
      const answer = await stranger.fetch(path);
      assert.equal(answer.status, 303, path);
      assert.equal(answer.headers.get('location'), '/gv/dang-nhap');
    }
    assert.equal((await stranger.fetch('/gv/lop/1/dong')).status, 204);
  });

  await test('a wrong code, a short password and an empty name are told beside the form', async () => {
    const stranger = new Browser(server.base);
    assert.match((await stranger.page('/gv/bat-dau?ma=AAAA-BBBB-CCCC-DDDD')).text, /role="alert"/);
    const code = server.firstLink.split('ma=')[1];
    await stranger.page(server.firstLink);
    assert.equal((await stranger.submit('/gv/bat-dau', { code, name: 'Lan', password: 'short' })).status, 422);
    assert.equal((await stranger.submit('/gv/bat-dau', { code, name: ' ', password: 'long enough indeed' })).status, 422);
  });

  await test('the link makes the first teacher, once', async () => {
    world.teacher = await newTeacher(server);
    assert.match((await world.teacher.page('/gv')).text, /Chưa có lớp nào/);
    const second = new Browser(server.base);
    await second.page(server.firstLink);
    const code = server.firstLink.split('ma=')[1];
    assert.equal((await second.submit('/gv/bat-dau', { code, name: 'Other', password: 'long enough indeed' })).status, 422);
    assert.equal((await second.fetch('/gv')).status, 303);
  });

  await test('the session cookie is HttpOnly, SameSite=Strict and only for the teacher\'s pages', async () => {
    const teacher = new Browser(server.base);
    await teacher.page('/gv/dang-nhap');
    const token = teacher.last.match(/name="form_token" value="([^"]*)"/)[1];
    const answer = await teacher.fetch('/gv/dang-nhap', {
      method: 'POST', body: new URLSearchParams({ form_token: token, name: 'co lan', password: 'một câu dễ nhớ' }),
    });
    assert.equal(answer.status, 303);
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('motcua_gv='));
    assert.match(cookie, /HttpOnly/);
    assert.match(cookie, /SameSite=Strict/);
    assert.match(cookie, /Path=\/gv/);
    await teacher.page('/gv');
    assert.equal((await teacher.submit('/gv/dang-xuat', {})).status, 303);
    assert.equal((await teacher.fetch('/gv')).status, 303);
  });

  await test('a form without its token, or from another site, does nothing', async () => {
    const fields = { school: 'X', grade: '6', school_year: '2025-2026', name: 'X', seats: '1' };
    assert.equal((await world.teacher.fetch('/gv/lop-moi', { method: 'POST', body: new URLSearchParams(fields) })).status, 403);
    await world.teacher.page('/gv/lop-moi');
    for (const headers of [{ origin: 'http://evil.example' }, { 'sec-fetch-site': 'cross-site' }])
      assert.equal((await world.teacher.submit('/gv/lop-moi', fields, { headers })).status, 403);
    assert.match((await world.teacher.page('/gv')).text, /Chưa có lớp nào/);
  });

  await test('a teacher creates a class and sees its code, its QR picture and its empty seats', async () => {
    await world.teacher.page('/gv/lop-moi');
    assert.equal((await world.teacher.submit('/gv/lop-moi', { school: '', grade: '5', school_year: '', name: '', seats: '61' })).status, 422);
    world.class = await newClass(world.teacher);
    assert.match(world.class.code, /^\d{6}$/);
    const { text } = await world.teacher.page(world.class.address);
    assert.match(text, /<svg class="qr"/);
    assert.equal(text.match(/chưa vào/g).length, 40);
    assert.match((await world.teacher.page(`${world.class.address}/ma`)).text, /poster-code/);
    assert.match((await world.teacher.page(`${world.class.address}?lang=en`)).text, /Frequent misconceptions/);
    await world.teacher.page('/gv?lang=vi');
  });

  await test('a name typed as markup stays text on every page', async () => {
    const odd = '<b>6"\'&</b>';
    const made = await newClass(world.teacher, { name: odd, school: '=cmd<script>', seats: 2 });
    for (const path of [made.address, `${made.address}/ma`, '/gv', `${made.address}/bang`, '/gv/lop-moi']) {
      const { text } = await world.teacher.page(path);
      assert.ok(!text.includes('<b>6') && !text.includes('<script>'), path);
    }
    assert.match((await world.teacher.page(`${made.address}/csv`)).text, /\r\n'=cmd<script>,/);
    const pupil = new Browser(server.base);
    assert.ok(!(await pupil.page(`/l/${made.code}`)).text.includes('<b>6'));
  });

  await test('another teacher\'s class is not there', async () => {
    const { spawnSync } = await import('node:child_process');
    const invited = spawnSync(server.child.spawnfile, ['teacher', 'invite', '--data', world.data], { encoding: 'utf8' });
    const link = invited.stdout.match(/\/gv\/bat-dau\?ma=\S+/)[0];
    world.other = await newTeacher({ ...server, firstLink: link }, 'Thầy Minh');
    assert.equal((await world.other.fetch('/gv')).status, 200);
    for (const path of ['', '/csv', '/bang', '/ma']) assert.equal((await world.other.fetch(world.class.address + path)).status, 404);
    await world.other.page('/gv/lop-moi');
    assert.equal((await world.other.submit(`${world.class.address}/mo`, { is_open: '0' })).status, 404);
    assert.equal((await world.other.fetch(`${world.class.address}/dong`)).status, 204);
  });

  await test('a new password by command ends the old session and the old password', async () => {
    const { spawnSync } = await import('node:child_process');
    const run = (name) => spawnSync(server.child.spawnfile, ['teacher', 'reset-password', name, '--data', world.data], { encoding: 'utf8' });
    assert.equal(run('nobody').status, 1);
    const link = run('Thầy Minh').stdout.match(/\/gv\/bat-dau\?ma=\S+/)[0];
    assert.equal((await world.other.fetch('/gv')).status, 303);
    const again = await newTeacher({ ...server, firstLink: link }, 'ignored', 'another long sentence');
    assert.match((await again.page('/gv')).text, /Thầy Minh/);
  });

  await test('guessing a password is slowed down, and says for how long', async () => {
    const guesser = new Browser(server.base);
    await guesser.page('/gv/dang-nhap');
    let answer;
    for (let tries = 0; tries < 12; ++tries) {
      answer = await guesser.submit('/gv/dang-nhap', { name: 'nobody at all', password: `guess number ${tries}` });
      if (answer.status === 429) break;
    }
    assert.equal(answer.status, 429);
    assert.ok(Number(answer.headers.get('retry-after')) >= 1);
    assert.match(answer.text, /Hãy đợi/);
  });
}
