// The desktop program in a class of the real server: a whole mission in a window, closed in the middle and gone on with,
// the server away for a while; then the server has the log that is on the disk, and the teacher's board its points.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { freePort, newClass, newTeacher, prefix, sendLog, startServer } from "../server/client.mjs";
import { Game, actionsOf, program, until } from "./game.mjs";

const seat = 7;

const send = async (server, game, log) => (await sendLog(server, { attempt: game, token: game.token }, log)).json();

// The log as the server has it: a packet that comes too late is answered with it, and changes nothing.
const storedLog = async (server, game) => (await send(server, game, prefix(game.log, 1))).log;

async function untilStored(server, game, ms = 40_000) {
  let stored;
  for (const end = Date.now() + ms; Date.now() < end;) {
    stored = await storedLog(server, game);
    if (stored === game.log) return true;
    await new Promise((done) => setTimeout(done, 200));
  }
  return false;
}

// The seat's line on the teacher's page, its cells as text.
async function boardLine(teacher, address) {
  const { text } = await teacher.page(address);
  const line = text.split("<tr").find((row) => row.includes(`class="number">${seat}</th>`));
  return line.split("<td").slice(1).map((cell) => cell.replace(/^[^>]*>/, "").replace(/<[^>]*>/g, "").trim());
}

export async function plays_in_a_class(screen, folder, check) {
  const world = { data: join(folder, "server"), port: await freePort() };
  mkdirSync(world.data);
  let server = await startServer(world);
  const teacher = await newTeacher(server);
  const { address, code } = await newClass(teacher, { name: "6A1", seats: 10 });
  const data = join(folder, "class");
  const words = ["--server", server.base, "--class", code, "--lang", "vi", "--mission", "birth-extract"];
  const stop = async () => { server.child.kill("SIGTERM"); await server.ended; };

  const nobody = spawnSync(program, ["--data", data, ...words], { env: screen.environment, encoding: "utf8" });
  check("without a seat the program says what is missing", nobody.status === 1 && nobody.stderr.includes("--seat"), nobody.stderr);

  const game = new Game(screen, data);
  await game.start(...words, "--seat", String(seat));
  check("it takes the seat and is given an attempt", game.token !== "" && game.attempt?.length > 8, game.errors);
  await game.play(12);
  const closed = await game.close();
  check("the window is closed in the middle, and the program ends in order", closed.code === 0, JSON.stringify(closed));
  check("what was played until then is on the disk and at the server", actionsOf(game.log) === 12 && await storedLog(server, game) === game.log);

  const known = game.log;
  await game.start(...words);
  check("it comes back to its seat without being told, and to the same page", game.log === known && game.page().log_bytes === Buffer.byteLength(known));
  await game.play(18);
  check("what is played on arrives", await untilStored(server, game));

  const sent = game.log;
  await stop();
  await game.play(20);
  check("without the server play goes on, kept on the disk", actionsOf(game.log) === 20 && game.log.startsWith(sent));
  check("and the page says so", await until(() => game.says("Mất kết nối")));
  const away = await game.close();
  await game.start(...words);
  await game.play(22);
  check("closed and opened without the server it goes on too", away.code === 0 && actionsOf(game.log) === 22, game.errors);
  server = await startServer(world);
  check("when the server is back it is sent what it missed", await untilStored(server, game));

  check("the mission is played to its end", await game.play() && game.page().id === "finished", game.page().id);
  check("the server's log is the one on the disk", await untilStored(server, game));
  check("the page says that the teacher has it", await until(() => game.says("Cô thầy đã nhận được bài của em")));
  const result = await send(server, game, game.log);  // sent twice: answered with what is stored
  teacher.base = server.base;
  const line = await boardLine(teacher, address);
  check("the teacher's board shows the points that the server derived for this seat: all there are",
    result.is_finished && result.points > 0 && result.points === result.points_max && line[2] === `${result.points}/${result.points_max}` &&
      line[3] === `${result.stars}/${result.stars_max}`, `${JSON.stringify(line)} ${JSON.stringify(result)}`);
  await game.close();
  await stop();
}
