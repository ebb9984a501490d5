// The server's figures: in-process beside raw SQLite inserts, then over HTTP against a server of its own with a thousand
// pupils. Prints; judges nothing.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, freePort, newClass, newPupil, newTeacher, root, startServer, temporaryFolder } from '../server/client.mjs';

const program = process.env.MOTCUA_BENCH_SERVER || join(build, 'native/motcua_bench_server');
// Not awaited by spawnSync, which would stop reading what the server says meanwhile.
const run = (...words) => new Promise((resolve) => spawn(program, words, { stdio: 'inherit', cwd: root }).on('exit', resolve));

await run();

const data = temporaryFolder();
const server = await startServer({ data, port: await freePort() });
const teacher = await newTeacher(server);
const lines = [];
for (let number = 0; number < 17; ++number) {
  const { code } = await newClass(teacher, { name: `C${number}`, seats: 60 });
  const pupils = await Promise.all(Array.from({ length: 60 }, (_, seat) => newPupil(server, code, seat + 1)));
  for (const { token, attempt } of pupils) lines.push(`${token} ${attempt.attempt} ${attempt.mission} ${attempt.variant} ${attempt.seed}`);
}
const list = join(data, 'pupils.txt');
writeFileSync(list, `${lines.join('\n')}\n`);
const ticks = () => readFileSync(`/proc/${server.child.pid}/stat`, 'utf8').split(' ').slice(13, 15).reduce((sum, part) => sum + Number(part), 0);
const before = ticks();
const code = await run('http', new URL(server.base).port, list);
console.log(`the server used ${((ticks() - before) / 100).toFixed(2)} s of processor time for it`);
server.child.kill('SIGTERM');
await server.ended;
process.exit(code);
