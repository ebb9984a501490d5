// Result files and codes on the page that takes them in, as the network sees it: one, a stick full, confirmed with seats,
// too large, without the form's token, for a class of somebody else, and hostile ones.
import { newClass, prefix } from './client.mjs';

export async function handInTests(world) {
  const { test, assert, server, player, teacher } = world;
  const made = await newClass(teacher, { name: '6N', seats: 12 });
  const mission = 'birth-extract';
  const address = `${made.address}/nop-tep`;
  // `files`: contents, or [name, content].
  const send = async (fields, files = [], by = teacher) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ form_token: by.token, ...fields })) body.append(name, value);
    for (const file of files) {
      const [name, text] = Array.isArray(file) ? file : ['mot-cua.txt', file];
      body.append('file', new Blob([text], { type: 'text/plain' }), name);
    }
    const answer = await by.fetch(address, { method: 'POST', body });
    return { status: answer.status, text: await by.read(answer) };
  };
  // What the page asks to be confirmed, with these seats.
  const confirm = async (text, seats) => {
    const unescaped = (html) => html.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
    const body = new URLSearchParams({ form_token: teacher.token, count: text.match(/name="count" value="(\d+)"/)[1] });
    for (const [, place, result] of text.matchAll(/<textarea name="result-(\d+)"[^>]*>([^<]*)<\/textarea>/g)) {
      body.set(`result-${place}`, unescaped(result).replaceAll('\n', '\r\n'));
      body.set(`name-${place}`, unescaped(text.match(new RegExp(`name="name-${place}" value="([^"]*)"`))[1]));
      body.set(`seat-${place}`, String(seats[Number(place) - 1]));
    }
    const answer = await teacher.fetch(address, { method: 'POST', body });
    return { status: answer.status, text: await teacher.read(answer) };
  };
  const play = (seed) => player.play({ mission, variant: 'all', seed: String(seed) });
  const log = await play('9007199254740993');
  await teacher.page(made.address);

  await test('the class page leads to the page that takes results in', async () => {
    const { text } = await teacher.page(made.address);
    assert.match(text, new RegExp(`href="${address}"`));
    assert.match((await teacher.page(address)).text, /<input id="hand-in-file" name="file" type="file" multiple/);
  });

  await test('a result file with its seat typed is taken in at once, and the class page, the table and the CSV say so', async () => {
    const answer = await send({ seat: '2' }, [log]);
    assert.equal(answer.status, 200, answer.text);
    assert.match(answer.text, /Đã nhận cho chỗ 2\. [^:<]+: (\d+)\/\1 điểm/);
    assert.match(answer.text, /role="status" class="notice">Đã nhận 1 trong 1 kết quả/);
    assert.match((await teacher.page(made.address)).text, /nộp bằng tệp/);
    const csv = (await teacher.page(`${made.address}/csv`)).text.split('\r\n');
    const column = csv[0].split(',').indexOf('Nộp bằng tệp');
    assert.ok(column > 0);
    assert.equal(csv[2].split(',')[column], '1');
    assert.equal(csv[3].split(',')[column], '');
    assert.match((await teacher.page(`${made.address}?lang=en`)).text, /handed in by file/);
    await teacher.page(`${made.address}?lang=vi`);
  });

  await test('the same play-through again is said so and changes nothing', async () => {
    for (const seat of ['2', '5']) {
      const answer = await send({ seat }, [log.replaceAll('\n', '\r\n')]);
      assert.match(answer.text, /đã có ở chỗ 2/);
      assert.match(answer.text, /Đã nhận 0 trong 1/);
    }
    const csv = (await teacher.page(`${made.address}/csv`)).text.split('\r\n');
    assert.match(csv[5], /,5,chưa vào,/);
  });

  await test('a stick of files: seats from the files, one line for each, taken once they are confirmed', async () => {
    const [one, two, three] = [await play(21), await play(22), await play(23)];
    const first = await send({}, [['mot-cua-cho-07-a.txt', `motcua-seat 7\n${one}`], ['<b>&x.txt', two], ['ảnh.txt', 'không phải bài'], ['mot-cua-cu.txt', log], ['mot-cua-cat.txt', three.slice(0, -9)]]);
    assert.equal(first.status, 200);
    assert.match(first.text, /Có 2 trong 5 kết quả nhận được/);
    assert.match(first.text, /Trong bài ghi chỗ 7/);
    assert.match(first.text, /name="seat-1"[^>]*value="7"/);
    assert.match(first.text, /name="seat-2"[^>]*value=""/);
    assert.match(first.text, /&lt;b&gt;&amp;x\.txt/);
    assert.match(first.text, /không phải tệp kết quả/);
    assert.match(first.text, /đã có ở chỗ 2/);
    assert.match(first.text, /không đọc được/);
    assert.doesNotMatch((await teacher.page(`${made.address}/csv`)).text, /,7,(?!chưa vào)/);
    const half = await confirm(first.text, [7, 99]);
    assert.match(half.text, /Đã nhận 1\. Còn 1 kết quả chờ số chỗ/);
    assert.match(half.text, /aria-invalid="true"/);
    assert.match(half.text, /Lớp không có chỗ mang số này/);
    const whole = await confirm(half.text, [8]);
    assert.match(whole.text, /Đã nhận cho chỗ 8/);
    assert.match((await confirm(first.text, [7, 8])).text, /Đã nhận 0 trong 2/);
    // One seat for several files of one pupil.
    const pupil = await send({ seat: '9' }, [three, await play(24)]);
    assert.equal(pupil.text.match(/name="seat-\d"[^>]*value="9"/g).length, 2);
    assert.match((await confirm(pupil.text, [9, 9])).text, /Đã nhận 2 trong 2/);
  });

  await test('hostile files and codes are answered in words', async () => {
    const other = await play(5);
    const words = [
      [{}, [''], /chọn tệp kết quả hoặc dán mã/i], [{ code: 'xin chào' }, [], /không phải tệp kết quả/],
      [{ code: 'MOTCUA1 00' }, [], /còn thiếu, từ nhóm chữ thứ 1/], [{ code: `MOTCUA1 ${'A'.repeat(300)}` }, [], /Nhóm chữ thứ 1 của mã bị chép sai/],
      [{ code: 'MOTCUA1 <script>alert(1)</script>' }, [], /Nhóm chữ thứ 1/], [{ code: 'MOTCUA7 00000' }, [], /bản trò chơi mới hơn/],
      [{ seat: '99' }, [other], /không có chỗ/], [{ seat: 'x' }, [other], /không có chỗ/], [{ seat: '-1' }, [other], /không có chỗ/],
      [{ seat: '3' }, [other.slice(0, -5)], /không đọc được \(dòng \d+\)/], [{ seat: '3' }, [prefix(other, 10)], /dừng trước khi hết/],
      [{ seat: '3' }, [other.replace('0 begin\n', '')], /không thể xảy ra/], [{ seat: '3' }, [other.replace(/course (\S+) \S+/, 'course $1 0000000000000001')], /khóa học mà máy chủ không có/],
      [{ seat: '3' }, [Buffer.from([0, 255, 254, 0, 10, 13])], /không phải tệp kết quả/], [{ seat: '3' }, ['x'.repeat(220_000)], /quá lớn/],
    ];
    for (const [fields, files, expected] of words) {
      const answer = await send(fields, files);
      assert.equal(answer.status, 422, expected);
      assert.match(answer.text, expected);
      assert.doesNotMatch(answer.text, /<script>alert/);
    }
    assert.ok([413, 0].includes((await send({ seat: '3' }, ['x'.repeat(2_000_000)]).catch(() => ({ status: 0 }))).status));
    const broken = await teacher.fetch(address, { method: 'POST', body: '--x\r\nnonsense', headers: { 'content-type': 'multipart/form-data; boundary=x' } });
    assert.equal(broken.status, 403);
    await teacher.page(made.address);
    const forged = await confirm('<input name="count" value="1"><input name="name-1" value=""><textarea name="result-1">motcua-log 1\nrules 1\n</textarea>', [3]);
    assert.match(forged.text, /không đọc được/);
    assert.match((await teacher.page(`${made.address}/csv`)).text.split('\r\n')[3], /,3,chưa vào,/);
  });

  await test('without the form\'s token, or for somebody else\'s class, nothing is taken in', async () => {
    const other = await play(6);
    assert.equal((await send({ seat: '3', form_token: 'x' }, [other])).status, 403);
    await teacher.page(made.address);
    const nobody = await fetch(`${server.base}${address}`, { method: 'POST', body: new URLSearchParams({ seat: '3', code: other }), redirect: 'manual' });
    assert.equal(nobody.status, 303);
    assert.match(nobody.headers.get('location'), /dang-nhap/);
    assert.match((await teacher.page(`${made.address}/csv`)).text.split('\r\n')[3], /,3,chưa vào,/);
  });
}
