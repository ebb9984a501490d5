// Result files and codes on the class page, as the network sees them: sent in parts or plainly, too large, without the
// form's token, for a class of somebody else, and hostile ones.
import { newClass, prefix } from './client.mjs';

export async function handInTests(world) {
  const { test, assert, server, player, teacher } = world;
  const made = await newClass(teacher, { name: '6N', seats: 12 });
  const mission = 'birth-extract';
  const address = `${made.address}/nop-tep`;
  const send = async (fields, file, by = teacher) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ form_token: by.token, ...fields })) body.append(name, value);
    if (file !== undefined) body.append('file', new Blob([file], { type: 'text/plain' }), 'mot-cua.txt');
    const answer = await by.fetch(address, { method: 'POST', body });
    const text = await by.read(answer);
    return { status: answer.status, text, location: answer.headers.get('location') };
  };
  const log = await player.play({ mission, variant: 'all', seed: '9007199254740993' });
  await teacher.page(made.address);

  await test('a result file is taken in, and the class page, the table and the CSV say so', async () => {
    const answer = await send({ seat: '2' }, log);
    assert.equal(answer.status, 303, answer.text);
    const { text } = await teacher.page(answer.location);
    assert.match(text, /role="status">Đã nhận kết quả của chỗ 2: (\d+)\/\1 điểm/);
    assert.match(text, /nộp bằng tệp/);
    const csv = (await teacher.page(`${made.address}/csv`)).text.split('\r\n');
    const column = csv[0].split(',').indexOf('Nộp bằng tệp');
    assert.ok(column > 0);
    assert.equal(csv[2].split(',')[column], '1');
    assert.equal(csv[3].split(',')[column], '');
    assert.match((await teacher.page(`${answer.location}&lang=en`)).text, /handed in by file/);
    await teacher.page(`${made.address}?lang=vi`);
  });

  await test('the same play-through again is said so and changes nothing', async () => {
    for (const seat of ['2', '5']) {
      const answer = await send({ seat }, log.replaceAll('\n', '\r\n'));
      assert.equal(answer.status, 409);
      assert.match(answer.text, /đã có ở chỗ 2/);
    }
    assert.doesNotMatch((await teacher.page(made.address)).text, /chỗ 5:/);
  });

  await test('hostile files and codes are answered in words', async () => {
    const other = await player.play({ mission, variant: 'all', seed: '5' });
    const words = [
      [{ seat: '3' }, '', /chọn tệp kết quả hoặc dán mã/i], [{ seat: '3', code: 'xin chào' }, undefined, /không phải tệp kết quả/],
      [{ seat: '3', code: 'MOTCUA1.AAAA' }, undefined, /bị cắt/], [{ seat: '3', code: `MOTCUA1.${'A'.repeat(300)}.` }, undefined, /bị đổi hoặc mất/],
      [{ seat: '3', code: 'MOTCUA1.<script>alert(1)</script>.' }, undefined, /bị đổi hoặc mất/],
      [{ seat: '99' }, other, /không có chỗ/], [{ seat: 'x' }, other, /không có chỗ/], [{ seat: '-1' }, other, /không có chỗ/],
      [{ seat: '3' }, other.slice(0, -5), /không đọc được \(dòng \d+\)/], [{ seat: '3' }, prefix(other, 10), /dừng trước khi hết/],
      [{ seat: '3' }, other.replace('0 begin\n', ''), /không thể xảy ra/], [{ seat: '3' }, other.replace(/course (\S+) \S+/, 'course $1 0000000000000001'), /khóa học mà máy chủ không có/],
      [{ seat: '3' }, Buffer.from([0, 255, 254, 0, 10, 13]), /không phải tệp kết quả/],
    ];
    for (const [fields, file, expected] of words) {
      const answer = await send(fields, file);
      assert.equal(answer.status, 422, expected);
      assert.match(answer.text, expected);
      assert.doesNotMatch(answer.text, /<script>alert/);
    }
    assert.equal((await send({ seat: '3' }, 'x'.repeat(220_000))).status, 413);
    assert.ok([413, 0].includes((await send({ seat: '3' }, 'x'.repeat(600_000)).catch(() => ({ status: 0 }))).status));
    const broken = await teacher.fetch(address, { method: 'POST', body: '--x\r\nnonsense', headers: { 'content-type': 'multipart/form-data; boundary=x' } });
    assert.equal(broken.status, 403);
    await teacher.page(made.address);
  });

  await test('without the form\'s token, or for somebody else\'s class, nothing is taken in', async () => {
    const other = await player.play({ mission, variant: 'all', seed: '6' });
    assert.equal((await send({ seat: '3', form_token: 'x' }, other)).status, 403);
    await teacher.page(made.address);
    const nobody = await fetch(`${server.base}${address}`, { method: 'POST', body: new URLSearchParams({ seat: '3', code: other }), redirect: 'manual' });
    assert.equal(nobody.status, 303);
    assert.match(nobody.headers.get('location'), /dang-nhap/);
    assert.doesNotMatch((await teacher.page(`${made.address}/csv`)).text, /hoàn thành[^]*hoàn thành/);
  });
}
