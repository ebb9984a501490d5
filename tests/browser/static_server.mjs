// A server of files for tests and measurements that need no class: the folder of a built page, compressed siblings, the
// game's content security policy, nothing else. It has no API, so the game plays solo on it.
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml', '.json': 'application/json', '.ttf': 'font/ttf', '.pack': 'application/octet-stream',
};
export const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'";

// `home`: the file shown at /play and /.
export async function serveFiles(folder, home = 'index.html', headers = { 'Content-Security-Policy': policy }) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const name = path === '/' || path === '/play' ? home : normalize(path).replace(/^[/.]+/, '');
    const file = join(folder, name);
    if (request.method !== 'GET' || !existsSync(file)) {
      response.writeHead(request.method === 'GET' ? 404 : 405).end();
      return;
    }
    const accepts = request.headers['accept-encoding'] || '';
    const coding = [['br', '.br'], ['gzip', '.gz']].find(([word, ending]) => accepts.includes(word) && existsSync(file + ending));
    response.writeHead(200, {
      'Content-Type': types[extname(name)] || 'application/octet-stream',
      'Cache-Control': /\.[0-9a-f]{12}\./.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(coding ? { 'Content-Encoding': coding[0], Vary: 'Accept-Encoding' } : {}),
      ...headers,
    });
    response.end(readFileSync(coding ? file + coding[1] : file));
  });
  // Loopback by number: names may mean IPv6 first.
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, stop: () => new Promise((resolve) => server.close(resolve)) };
}
