// What the HTTP tests of the server share: starting and killing it, a browser's cookie jar in a few lines, a teacher who
// has signed in, and a player that makes true logs.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const build = process.env.MOTCUA_BUILD || join(root, 'build');
const binary = process.env.MOTCUA_SERVER || join(build, 'bin/motcua-server');
const maker = process.env.MOTCUA_LOG_MAKER || join(build, 'native/motcua_log_maker');
export const web = process.env.MOTCUA_WEB || join(build, 'web');

export function temporaryFolder() {
  const path = mkdtempSync(join(tmpdir(), 'motcua-'));
  process.on('exit', () => rmSync(path, { recursive: true, force: true }));
  return path;
}

export function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

// The server as a child process. `base` is its address; `firstLink` the one-time link it printed, if any.
export async function startServer({ data, port, more = [] }) {
  const child = spawn(binary, ['serve', '--port', String(port), '--data', data, '--web', web, ...more]);
  const server = { child, base: `http://localhost:${port}`, output: '', problems: '' };
  child.stdout.on('data', (bytes) => (server.output += bytes));
  child.stderr.on('data', (bytes) => (server.problems += bytes));
  server.ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve({ code, signal })));
  process.on('exit', () => child.kill('SIGKILL'));
  for (let tries = 0; tries < 200; ++tries) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${server.problems}`);
    try {
      await fetch(`${server.base}/healthz`);
      server.firstLink = server.output.match(/\/gv\/bat-dau\?ma=\S+/)?.[0];
      return server;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`the server did not answer: ${server.problems}`);
}

// A browser without a window: keeps cookies, follows nothing by itself, sends forms as a page would.
export class Browser {
  constructor(base) {
    this.base = base;
    this.cookies = new Map();
  }

  async fetch(path, options = {}) {
    const headers = { ...(options.headers || {}) };
    if (this.cookies.size) headers.cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(this.base + path, { redirect: 'manual', ...options, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = line.match(/^([^=]+)=([^;]*)/);
      if (/max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }

  async page(path) {
    const answer = await this.fetch(path);
    return { status: answer.status, text: await this.read(answer), headers: answer.headers };
  }

  async read(answer) {
    this.last = await answer.text();
    this.token = this.last.match(/name="form_token" value="([^"]*)"/)?.[1] || this.token;
    return this.last;
  }

  // Sends a form with the token that the pages gave last.
  async submit(path, fields, more = {}) {
    const body = new URLSearchParams({ ...(this.token ? { form_token: this.token } : {}), ...fields });
    const answer = await this.fetch(path, { method: 'POST', body, ...more });
    const text = await this.read(answer);
    return { status: answer.status, text, headers: answer.headers, location: answer.headers.get('location') };
  }

  json(path, value, method = 'POST') {
    return this.fetch(path, { method, body: JSON.stringify(value), headers: { 'X-Motcua': '1', 'Content-Type': 'application/json' } });
  }
}

export async function newTeacher(server, name = 'Cô Lan', password = 'một câu dễ nhớ') {
  const teacher = new Browser(server.base);
  await teacher.page(server.firstLink);
  const code = server.firstLink.split('ma=')[1];
  await teacher.submit('/gv/bat-dau', { code, name, password });
  return teacher;
}

export async function newClass(teacher, { name = '6A1', seats = 40, school = 'THCS Hoa Sen' } = {}) {
  const { text } = await teacher.page('/gv/lop-moi');
  const school_year = text.match(/name="school_year".*?value="([^"]+)"/s)[1];
  const { location } = await teacher.submit('/gv/lop-moi', { school, grade: '6', school_year, name, seats: String(seats) });
  const page = await teacher.page(location);
  return { address: location, code: page.text.match(/big-code digits">([\d ]+)</)[1].replace(' ', '') };
}

// A pupil's device that has joined, with its attempt. Uses the token as the desktop game does.
export async function newPupil(server, code, seat) {
  const post = async (path, value, headers) => {
    const answer = await fetch(server.base + path, { method: 'POST', body: JSON.stringify(value), headers });
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const { token } = await post('/api/join', { code, seat }, {});
  return { token, seat, attempt: await post('/api/attempt', {}, { Authorization: `Bearer ${token}` }) };
}

export function sendLog(server, pupil, log) {
  return fetch(`${server.base}/api/attempt/${pupil.attempt.attempt}/log`, {
    method: 'PUT', body: log, headers: { Authorization: `Bearer ${pupil.token}` },
  });
}

// Makes true logs; `prefix(log, n)` is the log after n actions.
export function startPlayer(pack) {
  const child = spawn(maker, [pack]);
  process.on('exit', () => child.kill());
  const waiting = [];
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()(Buffer.from(line, 'hex').toString('utf8')));
  return {
    play: (attempt, manner = '') => new Promise((resolve) => {
      waiting.push(resolve);
      child.stdin.write(`${attempt.mission} ${attempt.variant} ${attempt.seed} ${manner}\n`);
    }),
    end: () => child.stdin.end(),
  };
}

const header_lines = 5;
export const actionsOf = (log) => log.split('\n').length - 1 - header_lines;
export const prefix = (log, actions) => log.split('\n').slice(0, header_lines + actions).join('\n') + '\n';
