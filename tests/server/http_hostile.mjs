// What people who mean no good send: the server answers in words or hangs up, and goes on serving.
import { connect } from 'node:net';
import { newPupil, prefix, sendLog } from './client.mjs';

// Sends bytes and gives back what came, at most a second later.
function speak(port, bytes) {
  return new Promise((resolve) => {
    let heard = '';
    const line = connect(port, 'localhost', () => line.write(bytes));
    line.on('data', (part) => (heard += part));
    line.on('error', () => {});
    line.on('close', () => resolve(heard));
    setTimeout(() => line.destroy(), 1000);
  });
}

export async function hostileTests(world) {
  const { test, assert, server, port } = world;
  const is_alive = async () => assert.equal((await fetch(`${server.base}/healthz`)).status, 200);

  await test('a log larger than a log can be is refused, and nothing is kept of it', async () => {
    const pupil = (world.second = await newPupil(server, world.class.code, 20));
    assert.equal((await sendLog(server, pupil, 'x'.repeat(256 * 1024 + 1)).catch(() => ({ status: 413 }))).status, 413);
    assert.equal((await sendLog(server, pupil, 'x'.repeat(200_000))).status, 422);
    await is_alive();
  });

  await test('bytes that are no log, no JSON, no text and no HTTP are refused in words', async () => {
    const pupil = world.second;
    for (const bytes of ['', '\0', '\xff\xfe', 'motcua-log 1\n', 'motcua-log 1\nrules 1\ncourse x 0\nmission x\nseed 1\n', '"'.repeat(9000)]) {
      const answer = await sendLog(server, pupil, Buffer.from(bytes, 'latin1'));
      assert.equal(answer.status, 422);
      assert.ok((await answer.json()).verdict);
    }
    const ours = { Authorization: `Bearer ${pupil.token}` };
    for (const body of ['[', '[]', '{"mission":7}', '{"again":"yes"}', '{"a":'.repeat(500), 'x'.repeat(5000), '\u0000'])
      assert.equal((await fetch(`${server.base}/api/attempt`, { method: 'POST', body, headers: ours })).status, 400, body.slice(0, 20));
    for (const bytes of ['\r\n\r\n', 'GET\r\n\r\n', 'GET / HTTP/9.9\r\n\r\n', `GET /${'a'.repeat(100_000)} HTTP/1.1\r\n\r\n`,
      'POST /join HTTP/1.1\r\nContent-Length: -5\r\n\r\n', 'POST /join HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n',
      'PUT /api/attempt/x/log HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\n', '\x16\x03\x01\x02\x00\x01\x00',
      `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'motcua_seat=a.b.c..; '.repeat(500)}\r\n\r\n`,
      'GET /?%%%=%&&&==&lang=%zz HTTP/1.1\r\nHost: x\r\n\r\n'])
      await speak(port, bytes);
    await is_alive();
  });

  await test('a log by cookie alone, as another site would send it, is ignored', async () => {
    const path = `${server.base}/api/attempt/${world.second.attempt.attempt}/log`;
    const cookie = `motcua_seat=${world.second.token}`;
    const log = prefix(await world.player.play(world.second.attempt), 3);
    const send = (headers) => fetch(path, { method: 'PUT', body: log, headers: { cookie, ...headers } });
    assert.equal((await send({})).status, 403);
    assert.equal((await send({ 'X-Motcua': '1', origin: 'http://evil.example' })).status, 403);
    assert.equal((await send({ 'X-Motcua': '1' })).status, 200);
  });

  await test('one seat cannot flood the disk', async () => {
    const statuses = await Promise.all(Array.from({ length: 200 }, () => sendLog(server, world.second, 'nonsense').then((answer) => answer.status)));
    assert.ok(statuses.includes(429));
    assert.ok(statuses.filter((status) => status === 422).length < 150);
    await is_alive();
  });

  await test('guessing codes is slowed down, and seconds later the class behind the same address joins as before', async () => {
    const damm = ['0317598642', '7092154863', '4206871359', '1750983426', '6123045978', '3674209581', '5869720134', '8945362017', '9438617205', '2581436790'];
    const whole = (number) => number + [...number].reduce((interim, digit) => damm[interim][digit], 0);
    let stopped = 0;
    for (let number = 10000; number < 10060; ++number)
      if ((await fetch(`${server.base}/l/${whole(String(number))}`)).status === 429) stopped += 1;
    assert.ok(stopped > 10);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await newPupil(server, world.class.code, 30);
  });

  await test('unknown methods and addresses are answered, not served', async () => {
    for (const [method, path] of [['DELETE', '/'], ['PUT', '/join'], ['POST', '/gv'], ['PATCH', '/api/attempt'], ['POST', '/nothing'], ['OPTIONS', '/'],
      ['GET', '/api/nothing'], ['PUT', `/api/attempt/${'x'.repeat(500)}/log`]]) {
      const { status } = await fetch(server.base + path, { method, redirect: 'manual' });
      assert.ok(status >= 200 && status < 500, `${method} ${path}: ${status}`);
    }
    await is_alive();
  });
}
