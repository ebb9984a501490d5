// All browser tests on the built game and the real server:  node tests/browser/run.mjs [mission] [page] [scroll] [class] [offline]
// Ends with a line "N passed, N failed".
import { classTests } from './class_test.mjs';
import { finish, startServer } from './harness.mjs';
import { missionTests } from './mission_test.mjs';
import { offlineTests } from './offline_test.mjs';
import { pageTests } from './page_test.mjs';
import { scrollTests } from './scroll_test.mjs';

const wanted = process.argv.slice(2);
const wants = (part) => !wanted.length || wanted.includes(part);

const server = await startServer();
try {
  if (wants('page')) await pageTests(server.url);
  if (wants('scroll')) await scrollTests(server.url);
  if (wants('offline')) await offlineTests();
  if (wants('class')) await classTests(server);
  if (wants('mission')) await missionTests(server.url);
} finally {
  await server.stop();
}
finish();
