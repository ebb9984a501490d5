// The desktop program in its window, for tests: started, read by what it says of its page (--page), and played with real
// keys and mouse at the places it names. Waiting is for what the program says or saves, never for time to pass.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { sleep } from "./screen.mjs";

export const program = "build/bin/motcua";
export const width = 1280, height = 800;
const header_lines = 5;

export const read = (path) => existsSync(path) ? readFileSync(path, "utf8") : "";
export const actionsOf = (log) => Math.max(0, log.split("\n").length - 1 - header_lines);

export async function until(condition, ms = 30_000) {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(20)) {
    const found = condition();
    if (found) return found;
  }
  return condition();
}

// What the window says: see platform/desktop/page_text.hpp.
export function parsePage(text) {
  const page = { nodes: new Map() };
  for (const record of text.split("\x1e")) {
    const [kind, ...fields] = record.split("\x1f");
    if (kind === "p") [page.id, page.title] = fields;
    if (kind === "v") { page.top = fields[0] / 10; page.log_bytes = Number(fields[1]); page.focused = fields[2]; }
    if (kind !== "n") continue;
    const [id, parent, role, name, value] = fields;
    const [x, y, width, height] = fields.slice(-4).map((tenths) => tenths / 10);
    page.nodes.set(id, { id, parent, role, name, value, is_checked: fields[12].includes("c"), x, y, width, height });
  }
  return page;
}

// The roles of tests/browser/next_step.cpp in the kit's words; what a choice is depends on its list.
const roles = { button: ["button"], link: ["link"], textbox: ["text_field"], radio: ["choice"], checkbox: ["checkbox", "choice"] };

export class Game {
  constructor(screen, data) { Object.assign(this, { screen, data, told: join(data, "page.told") }); }

  async start(...words) {
    const before = read(this.told);
    this.child = spawn(program, ["--data", this.data, "--size", `${width}x${height}`, "--page", this.told, ...words],
      { env: this.screen.environment, stdio: ["ignore", "inherit", "pipe"] });
    this.errors = "";
    this.child.stderr.on("data", (bytes) => { this.errors += bytes; });
    this.over = new Promise((done) => this.child.once("exit", (code, signal) => done({ code, signal })));
    const is_there = await until(() => (read(this.told) !== before || this.child.exitCode !== null) && this.screen.focusWindow("Một Cửa"));
    if (!is_there) throw new Error(`the window did not come: ${this.errors}`);
    this.attempt = JSON.parse(read(this.file("assignment-")) || "{}").attempt;
  }

  file(beginning) {
    const name = readdirSync(this.data).find((one) => one.startsWith(beginning));
    return join(this.data, name || "none");
  }
  get token() { return read(this.file("seat-")); }
  get log() { return read(join(this.data, `attempt-${this.attempt}.txt`)); }
  page() { return parsePage(read(this.told)); }
  says(words) { return [...this.page().nodes.values()].some((node) => node.name.includes(words)); }

  // As the window's own cross does it.
  async close() {
    this.screen.closeWindow("Một Cửa");
    return this.over;
  }

  find(page, step) {
    const ancestors = (node) => node ? [node, ...ancestors(page.nodes.get(node.parent))] : [];
    const nodes = [...page.nodes.values()];
    const isIn = (node) => !step.in || ancestors(node).slice(1).some((outer) => outer.name === step.in.name &&
      (!step.in.text || nodes.some((inner) => inner.name.includes(step.in.text) && ancestors(inner).includes(outer))));
    const isNamed = (node) => step.do.endsWith("-beginning") ? node.name.startsWith(step.name) : node.name === step.name;
    const found = nodes.filter((node) => roles[step.role].includes(node.role) && isNamed(node) && isIn(node));
    return found.length === 1 ? found[0] : undefined;
  }

  // The widget with its place in the window, once it is in sight.
  async bringIntoSight(step) {
    const margin = 24;
    for (let turns = 0; turns < 60; turns += 1) {
      const page = await until(() => { const now = this.page(); return this.find(now, step) && now; });
      if (!page) throw new Error(`${step.role} "${step.name}" is not there once, on:\n${[...this.page().nodes.values()].map((one) => `${one.role} ${one.name}`).join("\n")}`);
      const node = this.find(page, step);
      const y = node.y + node.height / 2 - page.top;
      if (y > margin && y < height - margin) return { x: node.x + Math.min(node.width / 2, 200), y };
      this.screen.wheel(y < margin ? "up" : "down");
      if (!await until(() => this.page().top !== page.top, 5000)) throw new Error(`the wheel moves nothing at ${page.top} on ${page.id}`);
    }
    throw new Error(`"${step.name}" does not come into sight`);
  }

  async perform(step) {
    const known = this.log;
    const before = read(this.told);
    const kind = step.do.replace("-beginning", "");
    const seen = this.find(this.page(), step);
    if ((kind === "choose" || kind === "tick") && seen?.is_checked) return;
    const { x, y } = await this.bringIntoSight(step);
    this.screen.click(Math.round(x), Math.round(y));
    let what;
    if (kind === "type" || kind === "search") {
      // Not before the field is being edited: what is typed into nothing is lost.
      if (!await until(() => this.page().focused === this.find(this.page(), step)?.id)) throw new Error(`"${step.name}" is not edited after a click`);
      this.screen.keys("ctrl+a");
      this.screen.type(step.value);
      what = () => this.find(this.page(), step)?.value === step.value;
      if (!await until(what)) throw new Error(`"${step.name}" should hold "${step.value}" and holds "${this.find(this.page(), step)?.value}"`);
      this.screen.keys(kind === "search" ? "Return" : "Tab");
      return;
    }
    what = kind === "press" ? () => this.log !== known || read(this.told) !== before
      : () => this.find(this.page(), step)?.is_checked || this.log !== known;
    if (!await until(what)) throw new Error(`${kind} "${step.name}" at ${x},${y} changed nothing`);
  }

  // What a good pupil does next after this log, in the words on the screen.
  nextStep() {
    if (!this.log) return { action: "begin", steps: [{ do: "press", role: "button", name: "Bắt đầu" }] };
    return JSON.parse(execFileSync("build/native/motcua_next_step", ["build/web/course.pack", "vi"], { input: this.log, encoding: "utf8" }));
  }

  // Plays until the log holds so many actions, or to the end of the mission. True when it is finished.
  async play(actions = Infinity) {
    while (actionsOf(this.log) < actions) {
      const known = this.log;
      const next = this.nextStep();
      if (!next.action) return true;
      for (const step of next.steps) await this.perform(step);
      const bytes = () => Buffer.byteLength(this.log);
      // The page shows all of the log once it has come to rest.
      if (!await until(() => this.log !== known && this.page().log_bytes === bytes())) throw new Error(`"${next.action}" changed nothing: ${JSON.stringify(next.steps)}`);
    }
    return false;
  }
}
