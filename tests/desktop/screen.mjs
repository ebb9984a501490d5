// A screen of its own for a test: Xvfb on a free number, pictures of it as pixels, keys and mouse through xdotool.
import { spawn, execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

export async function openScreen(width, height) {
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", `${width}x${height}x24`, "-nolisten", "tcp", "-noreset"],
    { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const number = await new Promise((done, fail) => {
    server.stdio[3].once("data", (bytes) => done(String(bytes).trim()));
    server.once("exit", () => fail(new Error("Xvfb did not start: is the package xvfb installed?")));
    server.once("error", fail);
  });
  const environment = { ...process.env, DISPLAY: `:${number}`, LIBGL_ALWAYS_SOFTWARE: "1" };
  const run = (program, ...words) => execFileSync(program, words, { env: environment, encoding: "utf8" });
  // Every accented letter of Vietnamese, small and capital by turns, has a key.
  const tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
  const letters = [..."aăâeêioôơuưy"].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize("NFC")));
  run("python3", "tests/desktop/x11.py", "letters", ["đ", ...letters].filter((letter) => letter > "z").map((letter) => letter + letter.toUpperCase()).join(""));
  return {
    environment,
    keys: (...names) => run("xdotool", "key", "--delay", "60", ...names),
    type: (text) => run("xdotool", "type", "--delay", "40", text),
    click: (x, y) => run("xdotool", "mousemove", String(x), String(y), "click", "1"),
    hasWindow: (name) => { try { return run("xdotool", "search", "--name", name).trim() !== ""; } catch { return false; } },
    // False while the window is not there yet, or not yet shown.
    focusWindow: (name) => { try { run("xdotool", "search", "--onlyvisible", "--name", name, "windowfocus"); return true; } catch { return false; } },
    wheel: (way) => run("xdotool", "mousemove", String(width / 2), String(height / 2), "click", way === "up" ? "4" : "5"),
    closeWindow: (name) => run("python3", "tests/desktop/x11.py", "close", run("xdotool", "search", "--onlyvisible", "--name", name).trim().split("\n")[0]),
    shot(path) {
      run("import", "-window", "root", "-depth", "8", path);
      return readPicture(run, path);
    },
    close: () => server.kill(),
  };
}

function readPicture(run, path) {
  const plain = `${path}.ppm`;
  run("convert", path, "-depth", "8", plain);
  const bytes = readFileSync(plain);
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString("latin1"));
  return new Picture(Number(head[1]), Number(head[2]), bytes.subarray(head[0].length));
}

export class Picture {
  constructor(width, height, pixels) { Object.assign(this, { width, height, pixels }); }

  at(x, y) {
    const start = (y * this.width + x) * 3;
    return [this.pixels[start], this.pixels[start + 1], this.pixels[start + 2]];
  }

  is(x, y, colour, tolerance = 6) {
    return this.at(x, y).every((part, i) => Math.abs(part - colour[i]) <= tolerance);
  }

  // Share of pixels of a region that are nearly this colour.
  share({ x, y, width, height }, colour, tolerance = 40) {
    let count = 0;
    for (let row = y; row < y + height; row++)
      for (let column = x; column < x + width; column++) if (this.is(column, row, colour, tolerance)) count++;
    return count / (width * height);
  }

  // Share of all pixels that differ visibly from another picture's.
  difference(other) {
    let count = 0;
    for (let i = 0; i < this.pixels.length; i += 3)
      if (Math.abs(this.pixels[i] - other.pixels[i]) + Math.abs(this.pixels[i + 1] - other.pixels[i + 1]) + Math.abs(this.pixels[i + 2] - other.pixels[i + 2]) > 24) count++;
    return count / (this.pixels.length / 3);
  }
}
