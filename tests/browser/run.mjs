// All browser tests on the built game and the real server:  node tests/browser/run.mjs [part ...]   (parts: the names below)
// One part runs here, more of them in two lanes (lanes.mjs). Ends with a line "N passed, N failed".
import { awayTests } from './away_test.mjs';
import { classTests } from './class_test.mjs';
import { fetchTests } from './fetch_test.mjs';
import { finish, startServer } from './harness.mjs';
import { inLanes } from './lanes.mjs';
import { lookTests } from './look_test.mjs';
import { firefoxTests } from './firefox_test.mjs';
import { floorTests } from './floor_test.mjs';
import { glTests } from './gl_test.mjs';
import { mishapTests } from './mishap_test.mjs';
import { missionTests } from './mission_test.mjs';
import { paceTests } from './pace_test.mjs';
import { offlineTests } from './offline_test.mjs';
import { oneKeyTests } from './onekey_test.mjs';
import { pageTests, restTests } from './page_test.mjs';
import { pollTests } from './polls_test.mjs';
import { projectorTests } from './projector_test.mjs';
import { scrollTests } from './scroll_test.mjs';
import { sizesTests } from './sizes_test.mjs';
import { startTests } from './start_test.mjs';
import { treeTests } from './tree_test.mjs';
import { slowTypingTests, typingTests } from './typing_test.mjs';
import { worldTests } from './world_test.mjs';

// First those that want the machine for themselves, `alone` says why; then the longest first, so that both lanes end together.
const parts = [
  { name: 'rest', run: (server) => restTests(server.url), alone: 'it counts the frames of a page at rest' },
  { name: 'world', run: (server) => worldTests(server.url), alone: 'it counts the frames of a movement' },
  { name: 'pace', run: (server) => paceTests(server.url), alone: 'it judges what drawing takes' },
  { name: 'slow', run: (server) => slowTypingTests(server.url), alone: 'it types faster than a slow machine makes frames' },
  { name: 'mission', run: (server) => missionTests(server.url) },
  { name: 'onekey', run: (server) => oneKeyTests(server.url) },
  { name: 'sizes', run: (server) => sizesTests(server.url) },
  { name: 'tree', run: (server) => treeTests(server.url) },
  { name: 'mishap', run: (server) => mishapTests(server.url) },
  { name: 'class', run: classTests },
  { name: 'typing', run: (server) => typingTests(server.url) },
  { name: 'away', run: awayTests },
  { name: 'offline', run: () => offlineTests() },
  { name: 'gl', run: (server) => glTests(server.url) },
  { name: 'projector', run: () => projectorTests() },
  { name: 'look', run: (server) => lookTests(server.url) },
  { name: 'page', run: (server) => pageTests(server.url) },
  { name: 'firefox', run: () => firefoxTests() },
  { name: 'start', run: () => startTests() },
  { name: 'scroll', run: (server) => scrollTests(server.url) },
  { name: 'fetch', run: (server) => fetchTests(server.url) },
  { name: 'polls', run: () => pollTests() },
  { name: 'floor', run: () => floorTests() },
];

const options = process.argv.slice(2).filter((word) => word.startsWith('--'));
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = wanted.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length) throw new Error(`There is no part ${unknown.join(', ')}, only ${parts.map((part) => part.name).join(', ')}.`);
const chosen = parts.filter((part) => !wanted.length || wanted.includes(part.name));

if (chosen.length > 1) {
  finish(await inLanes(chosen, options));
} else {
  const server = await startServer();
  try {
    await chosen[0].run(server);
  } finally {
    await server.stop();
  }
  finish();
  process.exit();  // a browser that hangs is not waited for
}
