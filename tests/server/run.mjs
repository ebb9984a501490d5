// The server as the network sees it: starts the real program with a data folder of its own and speaks HTTP to it. Each
// test is a sentence. The last line counts them.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, startPlayer, startServer, temporaryFolder, web } from './client.mjs';
import { accountTests } from './http_accounts.mjs';
import { courseTests } from './http_courses.mjs';
import { fileTests } from './http_files.mjs';
import { handInTests } from './http_hand_in.mjs';
import { hostileTests } from './http_hostile.mjs';
import { killTests } from './http_kill.mjs';
import { pageTests } from './http_pages.mjs';
import { pupilTests } from './http_pupils.mjs';

let passed = 0;
let failed = 0;

async function test(sentence, check) {
  try {
    await check();
    passed += 1;
    console.log(`ok    ${sentence}`);
  } catch (problem) {
    failed += 1;
    console.log(`FAIL  ${sentence}\n      ${String(problem.stack).replaceAll('\n', '\n      ')}`);
  }
}

const pack = join(web, readdirSync(web).find((name) => name.endsWith('.pack')) || 'course.pack');
const world = { test, assert, data: temporaryFolder(), port: await freePort(), player: startPlayer(pack) };
world.server = await startServer(world);

await accountTests(world);
await pupilTests(world);
await fileTests(world);
await pageTests(world);
await courseTests(world);
await handInTests(world);
await hostileTests(world);
await killTests(world);

world.player.end();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
