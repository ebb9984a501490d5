// The desktop program in a class that plays a course of its own, on the real server: the course is fetched, kept for playing
// without a network, and named in what is played; where it is not to be had, that is said.
import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { freePort, newClass, newTeacher, startServer } from "../server/client.mjs";
import { buildPack } from "../server/course_author.mjs";
import { sleep } from "./screen.mjs";

const program = "build/bin/motcua";
const first_mission = "birth-extract";

async function until(condition, ms = 20_000) {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(100)) if (await condition()) return true;
  return condition();
}

// The server as a school's filter might show it: everything but the courses.
function withoutCourses(base) {
  return new Promise((done) => {
    const filter = createServer(async (request, response) => {
      if (request.url.startsWith("/course/")) return response.writeHead(404).end();
      const parts = [];
      for await (const part of request) parts.push(part);
      const headers = { authorization: request.headers.authorization ?? "", "content-type": request.headers["content-type"] ?? "" };
      const answer = await fetch(base + request.url, { method: request.method, headers, ...(request.method !== "GET" && { body: Buffer.concat(parts) }) });
      response.writeHead(answer.status).end(await answer.text());
    });
    filter.listen(0, "127.0.0.1", () => done(filter));
  });
}

export async function plays_another_course(screen, folder, check) {
  const world = { data: join(folder, "server-of-courses"), port: await freePort() };
  mkdirSync(world.data);
  const server = await startServer(world);
  const teacher = await newTeacher(server);
  const { address, code } = await newClass(teacher, { name: "7B", seats: 10 });
  const authored = join(folder, "author");
  mkdirSync(authored);
  const course = buildPack(authored, { id: "khoa-rieng", version: "1", title: "Khóa riêng", first: "Giấy khai sinh của bé" });
  copyFileSync(course.pack, join(world.data, "courses", "rieng.pack"));
  await until(async () => (await teacher.page(address)).text.includes("Khóa riêng"));
  const chosen = await teacher.submit(`${address}/khoa`, { course: "khoa-rieng" });
  check("the teacher gives the class a course of its own", chosen.status === 303, chosen.text);

  const data = join(folder, "other-course");
  const start = async (words) => {
    const child = spawn(program, ["--size", "1280x800", "--lang", "vi", "--class", code, ...words], { env: screen.environment, stdio: ["ignore", "inherit", "pipe"] });
    child.errors = "";
    child.stderr.on("data", (bytes) => { child.errors += bytes; });
    child.over = new Promise((over) => child.once("exit", over));
    await until(() => child.exitCode !== null || screen.focusWindow("Một Cửa"));
    return child;
  };
  const stop = async (child) => {
    child.kill("SIGTERM");
    await child.over;
    await until(() => !screen.hasWindow("Một Cửa"));
  };
  const read = (path) => existsSync(path) ? readFileSync(path, "utf8") : "";
  const file = (beginning) => join(data, readdirSync(data).find((name) => name.startsWith(beginning)) ?? "none");
  const log = () => read(file("attempt-"));
  const words = ["--data", data, "--mission", first_mission, "--server", server.base];

  let game = await start([...words, "--seat", "7"]);
  const kept = join(data, `course-${course.hash}.pack`);
  check("the class's course is fetched and kept by its hash", await until(() => existsSync(kept)) && readFileSync(kept).equals(readFileSync(course.pack)), game.errors);
  await until(() => { if (log() === "") screen.keys("Tab", "Return"); return log() !== ""; });
  check("what is played is of that course", log().includes("course khoa-rieng") && log().includes(course.hash), log());
  const standing = async () => {
    const headers = { Authorization: `Bearer ${read(file("seat-"))}` };
    const answer = await (await fetch(`${server.base}/api/missions`, { headers })).json();
    return answer.missions?.find((one) => one.mission === first_mission);
  };
  check("and the server takes it for that", await until(async () => (await standing())?.is_begun));
  await stop(game);

  const filter = await withoutCourses(server.base);
  const filtered = `http://127.0.0.1:${filter.address().port}`;
  game = await start(["--data", join(folder, "no-course"), "--server", filtered, "--seat", "8"]);
  check("without the course it says so and lets the pupil play alone",
    await until(() => game.errors.includes("plays a course that is not on this machine")) && game.exitCode === null, game.errors);
  await stop(game);
  filter.closeAllConnections();
  filter.close();

  server.child.kill("SIGTERM");
  await server.ended;
  const before = log();
  game = await start(words);
  // A log of another course would not be gone on with: the first page would be there instead.
  check("without a network it goes on where it was, with what was kept",
    await until(() => screen.hasWindow("Đăng nhập bằng tài khoản định danh")) && game.errors === "" && log() === before, game.errors);
  await stop(game);
}
