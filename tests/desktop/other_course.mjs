// The desktop program in a class that plays a course of its own, on the real server: the course is fetched, shown and named
// in what is played, kept for playing without a network; where it is not to be had, that is said.
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { freePort, newClass, newTeacher, startServer } from "../server/client.mjs";
import { buildPack } from "../server/course_author.mjs";
import { Game, actionsOf, until } from "./game.mjs";
import { sleep } from "./screen.mjs";

const mission = "birth-extract", title = "Giấy khai sinh của bé", begin = { do: "press", role: "button", name: "Bắt đầu" };

async function untilTrue(question, ms = 20_000) {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(100)) if (await question()) return true;
  return question();
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
      return response.writeHead(answer.status).end(await answer.text());
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
  const course = buildPack(authored, { id: "khoa-rieng", version: "1", title: "Khóa riêng", first: title });
  copyFileSync(course.pack, join(world.data, "courses", "rieng.pack"));
  await untilTrue(async () => (await teacher.page(address)).text.includes("Khóa riêng"));
  const chosen = await teacher.submit(`${address}/khoa`, { course: "khoa-rieng" });
  check("the teacher gives the class a course of its own", chosen.status === 303, chosen.text);

  const words = ["--server", server.base, "--class", code, "--lang", "vi"];
  const data = join(folder, "other-course"), kept = join(data, `course-${course.hash}.pack`);
  const game = new Game(screen, data);
  await game.start(...words, "--seat", "7");
  check("the map is that of the class's course", await until(() => game.says(`Bắt đầu: ${title}`)), game.errors);
  check("which is kept by its hash", existsSync(kept) && readFileSync(kept).equals(readFileSync(course.pack)));
  await game.close();
  await game.start(...words, "--mission", mission);
  await game.perform(begin);
  check("what is played names that course", game.log.includes(`course khoa-rieng ${course.hash}`) && actionsOf(game.log) === 1, game.log);
  const standing = async () => {
    const answer = await (await fetch(`${server.base}/api/missions`, { headers: { Authorization: `Bearer ${game.token}` } })).json();
    return answer.missions?.find((one) => one.mission === mission);
  };
  check("and the server takes it for that", await untilTrue(async () => (await standing())?.is_begun));
  await game.close();

  const filter = await withoutCourses(server.base);
  const stranger = new Game(screen, join(folder, "no-course"));
  await stranger.start("--server", `http://127.0.0.1:${filter.address().port}`, "--class", code, "--lang", "vi", "--seat", "8");
  check("without the course it says so, and the pupil may play alone",
    await until(() => stranger.errors.includes("plays a course that is not on this machine")) && await until(() => stranger.says("Bắt đầu: Bản sao trích lục khai sinh")), stranger.errors);
  await stranger.close();
  filter.closeAllConnections();
  filter.close();

  server.child.kill("SIGTERM");
  await server.ended;
  const known = game.log;
  await game.start(...words);
  check("without a network it goes on where it was, with what was kept",
    await until(() => game.page().log_bytes === Buffer.byteLength(known)) && game.log === known && game.errors === "", game.errors);
  await game.close();
}
