// All browser tests on the built game and the real server:  node tests/browser/run.mjs [part ...]   (parts: the names below)
// Ends with a line "N passed, N failed".
import { classTests } from './class_test.mjs';
import { finish, startServer } from './harness.mjs';
import { missionTests } from './mission_test.mjs';
import { paceTests } from './pace_test.mjs';
import { offlineTests } from './offline_test.mjs';
import { pageTests } from './page_test.mjs';
import { pollTests } from './polls_test.mjs';
import { scrollTests } from './scroll_test.mjs';
import { treeTests } from './tree_test.mjs';
import { typingTests } from './typing_test.mjs';

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const wants = (part) => !wanted.length || wanted.includes(part);

const server = await startServer();
try {
  if (wants('page')) await pageTests(server.url);
  if (wants('scroll')) await scrollTests(server.url);
  if (wants('offline')) await offlineTests();
  if (wants('class')) await classTests(server);
  if (wants('polls')) await pollTests();
  if (wants('pace')) await paceTests(server.url);
  if (wants('typing')) await typingTests(server.url);
  if (wants('tree')) await treeTests(server.url);
  if (wants('mission')) await missionTests(server.url);
} finally {
  await server.stop();
}
finish();
