// Two parts of the browser's tests at a time, each in a program of its own (run.mjs with one name: its own server, its own
// Chromium). A part that judges time or frames is alone on the machine. What a part says is printed whole, in the order of the
// list, when it and all before it have ended; a part that ends without its count is one failure, and is said.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const lanes_max = 2;  // a third would only wait for the processors of a small machine
const program = fileURLToPath(new URL('run.mjs', import.meta.url));

// What one part said, how it ended, and how long it took.
function runPart(name, options) {
  const begun = Date.now();
  const child = spawn(process.execPath, [program, name, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => { words += bytes; });
  return new Promise((done) => {
    const end = (code, signal) => done({ words, end: signal || `exit code ${code}`, is_good: code === 0, ms: Date.now() - begun });
    child.on('error', (problem) => end(problem.message));
    child.on('close', end);
  });
}

// Takes parts from the queue until there is none; `ended(part, result)` after each.
async function lane(queue, options, ended) {
  for (let part = queue.shift(); part; part = queue.shift()) ended(part, await runPart(part.name, options));
}

// passed, failed, skipped of what a part said.
function countOf({ words, end, is_good }) {
  const [, ...numbers] = words.trimEnd().split('\n').pop().match(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/) || [];
  if (!numbers.length) return { passed: 0, failed: 1, skipped: 0, note: `ended without its count (${end}): 1 failed` };
  const [passed, failed, skipped] = numbers.map((one) => Number(one || 0));
  if (!is_good && !failed) return { passed, failed: 1, skipped, note: `ended with ${end}, though nothing failed: 1 failed` };
  return { passed, failed, skipped, note: '' };
}

// Runs all these parts; the sum of their counts. `options` are handed on to each.
export async function inLanes(parts, options) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const results = new Map();
  let printed = 0;
  const ended = (part, result) => {
    results.set(part, result);
    for (; printed < parts.length && results.has(parts[printed]); printed += 1) {
      const { name, alone } = parts[printed];
      const one = results.get(parts[printed]);
      const count = countOf(one);
      console.log(`-- ${name}: ${Math.round(one.ms / 1000)} s${alone ? `, alone: ${alone}` : ''}`);
      process.stdout.write(one.words);
      if (count.note) console.log(`FAILED  ${name} ${count.note}`);
      for (const what of Object.keys(sum)) sum[what] += count[what];
    }
  };
  await lane(parts.filter((part) => part.alone), options, ended);
  const rest = parts.filter((part) => !part.alone);
  const lanes = Math.min(lanes_max, availableParallelism());
  await Promise.all(Array.from({ length: lanes }, () => lane(rest, options, ended)));
  return sum;
}
