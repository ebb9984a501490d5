// All browser tests on the built game and the real server:  node tests/browser/run.mjs [part ...]   (parts: the names below)
// Ends with a line "N passed, N failed".
import { awayTests } from './away_test.mjs';
import { classTests } from './class_test.mjs';
import { fetchTests } from './fetch_test.mjs';
import { finish, startServer } from './harness.mjs';
import { lookTests } from './look_test.mjs';
import { firefoxTests } from './firefox_test.mjs';
import { floorTests } from './floor_test.mjs';
import { glTests } from './gl_test.mjs';
import { mishapTests } from './mishap_test.mjs';
import { missionTests } from './mission_test.mjs';
import { paceTests } from './pace_test.mjs';
import { offlineTests } from './offline_test.mjs';
import { oneKeyTests } from './onekey_test.mjs';
import { pageTests } from './page_test.mjs';
import { pollTests } from './polls_test.mjs';
import { projectorTests } from './projector_test.mjs';
import { scrollTests } from './scroll_test.mjs';
import { sizesTests } from './sizes_test.mjs';
import { startTests } from './start_test.mjs';
import { treeTests } from './tree_test.mjs';
import { typingTests } from './typing_test.mjs';
import { worldTests } from './world_test.mjs';

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const wants = (part) => !wanted.length || wanted.includes(part);

const server = await startServer();
try {
  if (wants('page')) await pageTests(server.url);
  if (wants('look')) await lookTests(server.url);
  if (wants('scroll')) await scrollTests(server.url);
  if (wants('offline')) await offlineTests();
  if (wants('away')) await awayTests(server);
  if (wants('fetch')) await fetchTests(server.url);
  if (wants('firefox')) await firefoxTests();
  if (wants('floor')) await floorTests();
  if (wants('gl')) await glTests(server.url);
  if (wants('mishap')) await mishapTests(server.url);
  if (wants('class')) await classTests(server);
  if (wants('start')) await startTests();
  if (wants('polls')) await pollTests();
  if (wants('projector')) await projectorTests();
  if (wants('onekey')) await oneKeyTests(server.url);
  if (wants('pace')) await paceTests(server.url);
  if (wants('sizes')) await sizesTests(server.url);
  if (wants('typing')) await typingTests(server.url);
  if (wants('tree')) await treeTests(server.url);
  if (wants('world')) await worldTests(server.url);
  if (wants('mission')) await missionTests(server.url);
} finally {
  await server.stop();
}
finish();
