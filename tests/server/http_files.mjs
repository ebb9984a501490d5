// Files and headers: compression, caching, the content security policy, and how light the join page is.
import { brotliDecompressSync } from 'node:zlib';
import { request } from 'node:http';

// Without fetch's own decompression.
function raw(address, headers = {}) {
  return new Promise((resolve, reject) => {
    request(address, { headers }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }));
    }).on('error', reject).end();
  });
}

export async function fileTests(world) {
  const { test, assert, server } = world;

  await test('every answer carries the policy that forbids foreign and inline code', async () => {
    for (const path of ['/', '/play', '/gv/dang-nhap', '/healthz', '/nothing', '/api/attempt', '/manifest.json', `/l/${world.class.code}`]) {
      const { headers } = await raw(server.base + path);
      assert.match(headers['content-security-policy'], /default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'/, path);
      assert.equal(headers['x-content-type-options'], 'nosniff', path);
      assert.equal(headers['x-frame-options'], 'DENY', path);
      assert.equal(headers['referrer-policy'], 'same-origin', path);
    }
    for (const path of ['/', `/l/${world.class.code}`, '/gv/dang-nhap']) {
      const { body } = await raw(server.base + path);
      assert.doesNotMatch(body.toString(), /<style|style=|<script>|<script [^>]*>[^<]|\son[a-z]+=|https?:\/\/(?!localhost)/, path);
    }
  });

  await test('the join page and all it needs weigh at most 40 kB', async () => {
    const packed = { 'accept-encoding': 'br, gzip' };
    const seats = await raw(`${server.base}/l/${world.class.code}`, packed);
    const page = await raw(`${server.base}/`, packed);
    const text = (await raw(`${server.base}/`)).body.toString();
    let total = page.body.length + seats.body.length;
    const parts = [...text.matchAll(/(?:href|src)="(\/tep\/[^"]+)"/g)].map((found) => found[1]);
    assert.ok(parts.length >= 2 && parts.length <= 4);
    for (const part of parts) {
      const answer = await raw(server.base + part, packed);
      assert.equal(answer.status, 200, part);
      assert.match(answer.headers['cache-control'], /immutable/);
      total += answer.body.length;
    }
    console.log(`      join page with its seats: ${total} bytes in ${parts.length + 2} requests`);
    assert.ok(total <= 40_000);
  });

  await test('hashed files are cached for ever and sent as brotli or gzip to who takes it', async () => {
    const manifest = await raw(`${server.base}/manifest.json`);
    if (manifest.status === 404) return assert.equal((await raw(`${server.base}/play`)).headers['cache-control'], 'no-cache');
    const names = JSON.parse(manifest.body);
    const address = `${server.base}/${names['game.wasm']}`;
    const plain = await raw(address);
    const brotli = await raw(address, { 'accept-encoding': 'gzip, br' });
    const gzip = await raw(address, { 'accept-encoding': 'gzip' });
    const refused = await raw(address, { 'accept-encoding': 'br;q=0' });
    assert.equal(plain.headers['content-type'], 'application/wasm');
    assert.match(plain.headers['cache-control'], /immutable/);
    assert.equal(brotli.headers['content-encoding'], 'br');
    assert.equal(gzip.headers['content-encoding'], 'gzip');
    assert.equal(refused.headers['content-encoding'], undefined);
    assert.ok(brotli.body.length < plain.body.length / 2);
    assert.ok(brotliDecompressSync(brotli.body).equals(plain.body));
    assert.equal(Number(brotli.headers['x-full-length']), plain.body.length);
    const again = await raw(address, { 'if-none-match': plain.headers.etag });
    assert.equal(again.status, 304);
    assert.equal(again.body.length, 0);
  });

  await test('the game\'s shell is asked for again each time, and only under /play', async () => {
    const shell = await raw(`${server.base}/play`);
    assert.equal(shell.status, 200);
    assert.equal(shell.headers['cache-control'], 'no-cache');
    assert.equal((await raw(`${server.base}/play`, { 'if-none-match': shell.headers.etag })).status, 304);
    assert.equal((await raw(`${server.base}/index.html`)).status, 404);
  });

  await test('the game in one file is offered on the first page with its size, and is saved, not opened', async () => {
    const page = (await raw(`${server.base}/`)).body.toString();
    const file = await raw(`${server.base}/motcua-offline.html`);
    if (file.status === 404) return assert.doesNotMatch(page, /motcua-offline/);
    const shown = page.match(/<a href="\/motcua-offline\.html" download>[^<]*\((\d+),(\d) MB\)<\/a>/);
    assert.ok(shown);
    assert.ok(Math.abs(Number(`${shown[1]}.${shown[2]}`) - file.body.length / 1e6) <= 0.05);
    assert.match(file.headers['content-disposition'], /^attachment; filename="motcua-offline.html"$/);
    // Its elements ask for nothing; what its code says is no element.
    assert.doesNotMatch(file.body.toString().replace(/<script[^>]*>[^]*?<\/script>/g, ''), /(src|href)="(?!data:)/);
  });

  await test('paths that climb out of the folder find nothing', async () => {
    for (const path of ['/../motcua.db', '/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2fetc/passwd', '/tep/../../motcua.db', '/tep/0/teacher.css',
      '//etc/passwd', '/pictures', '/.hidden', '/%00', '/tep/%2e%2e/x', '/a\\..\\b'])
      assert.ok([400, 403, 404].includes((await raw(server.base + path)).status), path);
  });
}
