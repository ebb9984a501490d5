// A whole mission as somebody meets it who does not see: the accessibility tree of every page kept as text in both
// languages (golden/*.txt, refreshed by  node tests/browser/run.mjs tree --refresh), and the mission played by walking that
// tree alone.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, launch, must, openWindow, root, savedLog, with_gl, without_gl } from './harness.mjs';
import { play } from './player.mjs';
import { Reader, difference, readTree, treeLines } from './tree.mjs';

const pageId = (page) => page.evaluate(() => window.__motcua.mirror.page.id);

// The seed is the only thing that chance decides: with this one it is the same neighbour with the same papers every time.
const sameSeed = (window_) => window_.context.addInitScript(() => {
  crypto.getRandomValues = (numbers) => numbers.fill(20261013);
});

async function openMission(window_, url, language, query = '') {
  await sameSeed(window_);
  await window_.context.addInitScript((words) => {
    if (location.protocol !== 'about:') localStorage.setItem('motcua:language', words);
  }, language);
  const page = await window_.open(`${url}/play?solo&mission=birth-extract${query}`);
  await page.getByRole('button', { name: language === 'vi' ? 'Bắt đầu' : 'Begin', exact: true }).waitFor();
  return page;
}

// ---- the golden files --------------------------------------------------------------------------------------------------------------

// Each page (and dialog) whole when it is first met; after every further action only what the action changed.
async function missionAsText(browser, url, language) {
  const window_ = await openWindow(browser, { paints: false });
  const page = await openMission(window_, url, language);
  const client = await window_.context.newCDPSession(page);
  await client.send('Accessibility.enable');
  const out = [];
  const known = new Map();
  const look = async (title) => {
    // Addresses of this run's server are no part of it: links have none here.
    const lines = treeLines(await readTree(client));
    const has_dialog = lines.some((one) => one.trimStart().startsWith('dialog'));
    const place = `${await pageId(page)}${has_dialog ? ', a dialog is open' : ''}`;
    out.push('', `== ${title}: ${place}`, ...(known.has(place) ? difference(known.get(place), lines) : lines));
    known.set(place, lines);
  };
  await look('opened');
  await play(page, { language, each: (next) => look(next.action) });
  await window_.close();
  return `${out.join('\n').trimStart()}\n`;
}

function mustBeAsKept(name, text, may_refresh = true) {
  const path = join(root, 'tests/browser/golden', name);
  must(text === text.normalize('NFC'), 'the tree should be in NFC');
  if (may_refresh && process.argv.includes('--refresh')) writeFileSync(path, text);
  must(existsSync(path), `${path} is not there: make it with --refresh`);
  const kept = readFileSync(path, 'utf8');
  if (kept === text) return;
  const [before, after] = [kept.split('\n'), text.split('\n')];
  const lines = difference(before, after, 2);
  must(false, `${name} is not what was kept (- kept, + now; if it is meant, run with --refresh):\n${lines.slice(0, 80).join('\n')}` +
    `${lines.length > 80 ? `\n… and ${lines.length - 80} lines more` : ''}`);
}

// ---- a reader's play ---------------------------------------------------------------------------------------------------------------

const is_named = (step) => (step.do.endsWith('-beginning') ? (node) => node.name.startsWith(step.name) : (node) => node.name === step.name);

// Walks to what the step names: into its group first when it has one, then from control to control.
function find(reader, step) {
  const is_wanted = (node) => node.role === step.role && is_named(step)(node);
  if (!step.in) return reader.nextControl(is_wanted);
  const told = (node) => reader.inside(node).some((one) => `${one.name}`.includes(step.in.text));
  const group = reader.nextGroup((node) => node.role === step.in.role && node.name === step.in.name && told(node));
  return group && reader.inside(group).find(is_wanted);
}

// The lines of the live regions; the same words said again are another line.
const spoken = (nodes) => nodes.filter((node) => ['status', 'alert'].includes(node.role))
  .flatMap((node) => [node.name, ...node.children.map((child) => child.backend)]).join('\n');
const focused = (nodes) => nodes.findLast((node) => node.states.includes('focused'));

// What is heard right after pressing: other words in a live region, another place of the focus, or another state or name
// of what has it. Something must be: silence leaves a reader not knowing whether it was pressed at all.
function isHeard(before, after) {
  const [was, is] = [focused(before), focused(after)];
  const told = (node) => [node.backend, node.name, node.value, node.description, ...node.states].join();
  return spoken(before) !== spoken(after) || !was || told(was) !== told(is);
}

function readerManner(reader, silences, lost) {
  return {
    async perform(page, step) {
      await reader.read();
      const node = find(reader, step);
      must(node, `walking the tree does not lead to ${step.role} "${step.name}":\n${treeLines(reader.nodes).join('\n')}`);
      must(!node.states.includes('disabled'), `${step.role} "${step.name}" should not be disabled`);
      if (step.do === 'type') return reader.type(node, step.value, 'Tab');
      if (step.do === 'search') return reader.type(node, step.value, 'Enter');
      const before = await reader.read();
      const is_ticked = node.states.includes('checked');
      if (is_ticked && step.role === 'radio') return undefined;
      await reader.press(node);
      const after = await reader.read();
      if (!focused(after) || focused(after).role === 'RootWebArea') lost.push(`${step.role} "${step.name}" on page "${await pageId(page)}"`);
      if (!isHeard(before, after)) silences.push(`${step.role} "${step.name}" on page "${await pageId(page)}"`);
      return undefined;
    },
  };
}

// Each page begins with its only heading of the first level, no level is skipped, and every control has a name.
function faultsOf(nodes) {
  const faults = [];
  const levels = nodes.filter((node) => node.role === 'heading').map((node) => Number(node.states.find((one) => one.startsWith('level')).slice(6)));
  if (levels.filter((level) => level === 1).length !== 1 && !nodes.some((node) => node.role === 'dialog')) faults.push(`headings of level 1: ${levels}`);
  levels.forEach((level, n) => {
    if (n > 0 && level > levels[n - 1] + 1) faults.push(`a heading of level ${level} follows one of level ${levels[n - 1]}`);
  });
  for (const node of nodes) {
    const needs_name = ['button', 'link', 'textbox', 'radio', 'checkbox', 'radiogroup', 'dialog', 'image', 'table', 'heading'].includes(node.role);
    if (needs_name && !node.name.trim()) faults.push(`a ${node.role} without a name`);
  }
  return faults;
}

async function playByTree(browser, url, language) {
  const window_ = await openWindow(browser, { paints: false });
  const page = await openMission(window_, url, language);
  const reader = await Reader.on(page);
  const silences = [], lost = [], faults = [];
  let where = '';
  await play(page, {
    language,
    manner: readerManner(reader, silences, lost),
    async each(next) {
      const id = await pageId(page);
      const nodes = await reader.read();
      faults.push(...faultsOf(nodes).map((fault) => `${id}: ${fault}`));
      const has_moved = id !== where && !nodes.some((node) => node.role === 'dialog');
      where = id;
      // On a new page reading begins at its main heading, which says where one is.
      const heading = reader.nextHeading();
      if (has_moved) must(heading && heading.states.includes('level 1') && heading.states.includes('focused'),
        `after "${next.action}" on page "${id}" reading should begin at the main heading, not at ${heading && heading.name}`);
    },
  });
  must((await pageId(page)) === 'finished', 'the last page should be the result page');
  must(!faults.length, [...new Set(faults)].join('\n'));
  must(!lost.length, `the focus is nowhere after pressing:\n${lost.join('\n')}`);
  must(!silences.length, `nothing is heard after pressing:\n${silences.join('\n')}`);
  const log = await savedLog(page);
  await window_.close();
  return { log, moves: reader.moves };
}

// When an action happened is the player's, not the interface's.
const withoutTimes = (log) => log.replace(/^\d+ /gm, '');

export async function treeTests(url) {
  const browser = await launch(with_gl);
  for (const language of ['vi', 'en']) {
    await check(`the accessibility tree of a whole mission is the one that was kept (${language}, golden/birth-extract.${language}.txt)`, async () => {
      mustBeAsKept(`birth-extract.${language}.txt`, await missionAsText(browser, url, language));
    });
  }
  await check('a whole mission is played by walking the tree alone: something is heard after every press, reading begins at each page’s heading', async () => {
    const played = await playByTree(browser, url, 'vi');
    must(played.moves > 40, `only ${played.moves} moves were made`);
  });
  await check('both interfaces, the pictures and the words alone, give the same log for the same play', async () => {
    const logs = [];
    for (const query of ['', '&mirror']) {
      const window_ = await openWindow(browser, { paints: false });
      const page = await openMission(window_, url, 'vi', query);
      await page.locator(query ? 'body.plain' : 'body.pixels').waitFor();
      await play(page);
      logs.push(withoutTimes(await savedLog(page)));
      await window_.close();
    }
    must(logs[0] === logs[1], difference(logs[0].split('\n'), logs[1].split('\n'), 1).join('\n'));
  });
  await browser.close();

  const plain = await launch(without_gl);
  await check('without WebGL the tree of the mission is the same, word for word', async () => {
    mustBeAsKept('birth-extract.vi.txt', await missionAsText(plain, url, 'vi'), false);
  });
  await plain.close();
}
