// Plays the desktop program in a real window with real keys and mouse. Here alone: what is on the screen is measured, the
// log must be saved and come back, and a page at rest must cost nothing. In a class of the real server: in_class.mjs.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { height, parsePage, program, read, until, width } from "./game.mjs";
import { plays_in_a_class } from "./in_class.mjs";
import { plays_another_course } from "./other_course.mjs";
import { openScreen, sleep } from "./screen.mjs";

const folder = mkdtempSync(join(tmpdir(), "motcua-desktop-"));
const teal = [11, 92, 99], paper = [251, 248, 243], ink = [29, 42, 46];

let passed = 0, failed = 0;
function check(sentence, is_so, more = "") {
  is_so ? passed++ : failed++;
  console.log(`${is_so ? "ok   " : "FAIL "} ${sentence}${is_so || more === "" ? "" : ` (${more})`}`);
}

let screen;
let shots = 0;
const shot = () => screen.shot(join(folder, `${++shots}.png`));

async function start(...more) {
  const child = spawn(program, ["--data", join(folder, "data"), "--size", `${width}x${height}`, "--lang", "vi", "--mission", "birth-extract", ...more],
    { env: screen.environment, stdio: ["ignore", "inherit", "pipe"] });
  child.errors = "";
  child.stderr.on("data", (bytes) => { child.errors += bytes; });
  child.over = new Promise((done) => child.once("exit", done));
  await until(() => screen.hasWindow("Một Cửa") || child.exitCode !== null);
  await sleep(1200);
  await until(() => screen.focusWindow("Một Cửa"));
  await sleep(300);
  return child;
}

async function stop(child, signal = "SIGTERM") {
  child.kill(signal);
  await child.over;
  await until(() => !screen.hasWindow("Một Cửa"));
}

const told = join(folder, "page.told");
const focused = () => parsePage(read(told)).focused;

// Tab after Tab until that thing has the focus, as somebody without a mouse finds it.
async function tabTo(id) {
  for (let presses = 0; presses < 20 && focused() !== id; presses += 1) {
    const before = focused();
    screen.keys("Tab");
    if (!await until(() => focused() !== before)) throw new Error(`Tab does not lead on from "${before}"`);
  }
  if (focused() !== id) throw new Error(`Tab does not lead to "${id}", but to "${focused()}"`);
}

const saved = (name) => join(folder, "data", `${name}.txt`);

function cpuTicks(pid) {
  const parts = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return Number(parts[11]) + Number(parts[12]);
}

async function plays_alone() {
  const result = join(folder, "result.log");
  let game = await start("--result", result, "--seat", "7", "--page", told);
  const first = shot();
  check("the window shows the teal strip, the white bar and the paper ground", first.is(400, 2, teal) && first.is(20, 30, [255, 255, 255]) && first.is(30, 500, paper),
    `${first.at(400, 2)} ${first.at(20, 30)} ${first.at(30, 500)}`);
  const heading = first.share({ x: 240, y: 130, width: 600, height: 60 }, ink);
  check("the main heading is written there", heading > 0.03 && heading < 0.4, String(heading));
  const words = first.share({ x: 240, y: 200, width: 800, height: 580 }, ink);
  check("the page has text and is not filled with it", words > 0.01 && words < 0.3, String(words));

  await tabTo("begin");
  await sleep(400);
  const ringed = shot();
  const button = parsePage(read(told)).nodes.get("begin");
  const ring = ringed.share({ x: Math.round(button.x) - 6, y: Math.round(button.y) - 6, width: Math.round(button.width) + 12, height: Math.round(button.height) + 12 }, [26, 86, 219], 30);
  check("the tab key shows the focus with a blue ring", ring > 0.02, String(ring));
  check("before the first action there is no log with actions", !/\n.*\n.*\n/.test(read(saved("solo-birth-extract"))) || read(saved("solo-birth-extract")).length < 400);

  screen.keys("Return");
  await until(() => existsSync(saved("solo-birth-extract")));
  await sleep(600);
  const second = shot();
  check("the enter key opens the next page", second.difference(ringed) > 0.02, String(second.difference(ringed)));
  check("the action is saved in the data folder at once", read(saved("solo-birth-extract")).length > 0);
  await until(() => read(result) === `motcua-seat 7\n${read(saved("solo-birth-extract"))}`);
  check("the result file holds the seat and the same log", read(saved("solo-birth-extract")) !== "" && read(result) === `motcua-seat 7\n${read(saved("solo-birth-extract"))}`);

  await tabTo("number");
  screen.type("000123");
  await sleep(500);
  const typed = shot();
  check("typed digits appear in the field", typed.difference(second) > 0.0005, String(typed.difference(second)));
  await tabTo("sign-in");
  screen.keys("Return");
  await sleep(900);
  const refused = shot();
  check("a wrong number is refused on the page", refused.share({ x: 240, y: 100, width: 800, height: 690 }, [171, 36, 24], 30) > 0.0005);

  screen.click(640, 795);  // nowhere
  await sleep(1500);
  const ticks = cpuTicks(game.pid);
  await sleep(4000);
  check("four seconds at rest cost at most two ticks of the processor", cpuTicks(game.pid) - ticks <= 2, String(cpuTicks(game.pid) - ticks));

  const log = read(saved("solo-birth-extract"));
  await stop(game, "SIGKILL");
  check("killed, the log is still whole", read(saved("solo-birth-extract")) === log);
  game = await start("--page", told);
  const again = shot();
  check("started again it goes on at the same page", again.difference(second) < 0.02, String(again.difference(second)));
  check("going on changes nothing in the log", read(saved("solo-birth-extract")) === log);

  const language = parsePage(read(told)).nodes.get("language");
  const link = { x: Math.round(language.x), y: Math.round(language.y), width: Math.round(language.width), height: Math.round(language.height) };
  const vietnamese = shot();
  screen.click(link.x + link.width / 2, link.y + link.height / 2);
  await sleep(900);
  check("the mouse switches the language", shot().difference(vietnamese) > 0.01 && read(saved("language")) === "en", read(saved("language")));
  check("the link has a text", vietnamese.share(link, teal) > 0.02, String(vietnamese.share(link, teal)));
  await stop(game);
}

try {
  screen = await openScreen(width, height);
  await plays_alone();
  await plays_in_a_class(screen, folder, check);
  await plays_another_course(screen, folder, check);
} catch (problem) {
  failed++;
  console.log(`FAIL  ${problem.stack ?? problem}`);
} finally {
  screen?.close();
  if (failed === 0) rmSync(folder, { recursive: true, force: true });
  else console.log(`pictures and files are kept in ${folder}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
