// Checks the walls between rooms by reading includes and file lists. Each check is one sentence, told as it passes or
// fails with every place that breaks it.
import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";

const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], { encoding: "utf8" })
  .split("\0").filter((name) => name && statSync(name, { throwIfNoEntry: false })?.isFile());
const isText = (name) => !/\.(png|jpg|woff2|ttf)$/.test(name);
const text = new Map(files.filter(isText).map((name) => [name, readFileSync(name, "utf8")]));
const code = files.filter((name) => /\.(cpp|hpp)$/.test(name));

// What each room may include from the project, and which libraries' headers it may name.
const rooms = [
  { room: "game/rules/", may: ["game/rules/"], libraries: [] },
  { room: "game/kit/", may: ["game/kit/", "build/generated/"], libraries: [/^imgui/] },
  { room: "game/session/", may: ["game/session/", "game/rules/"], libraries: [] },
  { room: "game/view/", may: ["game/view/", "game/rules/", "game/kit/"], libraries: [] },
  { room: "content/", may: ["content/", "game/rules/"], libraries: [/^yaml-cpp/] },
  { room: "web/server/", may: ["web/server/", "game/rules/", "content/"], libraries: [/^(drogon|trantor|brotli|sodium|sqlite3|qrencode|kainjow|CLI|spdlog|json)/] },
  { room: "platform/", may: ["platform/", "game/", "content/"], libraries: [/^(imgui_impl_|GLFW|GL|AL|curl|emscripten|imgui)/] },
];
const standard = /^[a-z_0-9]+$/;
const system = /^(sys\/|unistd\.h|fcntl\.h|ifaddrs\.h|net\/|arpa\/|netinet\/|signal\.h|stdlib\.h|errno\.h|dirent\.h|poll\.h|pthread\.h|termios\.h|limits\.h|netdb\.h|stdio\.h|string\.h|time\.h)/;

let passed = 0, failed = 0;
function check(sentence, broken) {
  if (broken.length === 0) { passed++; console.log(`ok    ${sentence}`); return; }
  failed++;
  console.log(`FAIL  ${sentence}`);
  for (const place of broken.slice(0, 20)) console.log(`      ${place}`);
}

function includes(name) {
  return [...text.get(name).matchAll(/^[ \t]*#[ \t]*include[ \t]*(["<])([^">]+)[">]/gm)].map(([, kind, path]) => ({ kind, path }));
}

for (const { room, may, libraries } of rooms) {
  const broken = [];
  for (const name of code.filter((one) => one.startsWith(room)))
    for (const { path } of includes(name)) {
      const isOurs = /^(game|content|platform|web|tests|assets|build)\//.test(path);
      const isAllowed = isOurs ? may.some((prefix) => path.startsWith(prefix))
        : standard.test(path) || libraries.some((library) => library.test(path)) || (room !== "game/rules/" && system.test(path)) || path === "icons.hpp";
      if (!isAllowed) broken.push(`${name} includes ${path}`);
    }
  check(`${room} includes only what its wall allows`, broken);
}

check("only the kit and the windows that show it name Dear ImGui",
  code.filter((name) => !/^(game\/kit|platform|tests)\//.test(name)).filter((name) => includes(name).some(({ path }) => /^imgui/.test(path))));
check("the law knows no clock, file, float, global state or exception",
  code.filter((name) => name.startsWith("game/rules/")).flatMap((name) => {
    const plain = text.get(name).replace(/\/\/.*$/gm, "").replace(/"(\\.|[^"\\])*"/g, '""');
    return [...plain.matchAll(/\b(float|double|throw|try|catch|chrono|fopen|ifstream|rand|time\s*\(|thread_local|mutable|reinterpret_cast)\b/g)].map(([word]) => `${name}: ${word}`);
  }));
check("every colour of the kit stands in theme.hpp and of the page in theme.css",
  [...text].filter(([name]) => /^game\/kit\/.*\.(cpp|hpp)$/.test(name) && name !== "game/kit/theme.hpp" || /^web\/page\/.*\.css$/.test(name) && name !== "web/page/theme.css")
    .flatMap(([name, body]) => [...body.matchAll(name.endsWith(".css") ? /#[0-9a-f]{3,8}\b(?=[^{}]*;)/gi : /\brgb\(|IM_COL32|\b0x[0-9A-F]{8}\b/g)].map(([found]) => `${name}: ${found}`)));
const drawn = [...text].filter(([name]) => /^(game|platform)\/.*\.(cpp|hpp)$/.test(name)).map(([, body]) => body).join("\n");
check("every icon that pupils fetch is drawn somewhere",
  text.get("assets/icons.txt").split("\n").filter((name) => /^[a-z]/.test(name) && !new RegExp(`\\bicon_${name.replace(/-/g, "_")}\\b`).test(drawn)));
check("the kit opens one window and draws all inside it: others have names with numbers, which the browser's game cannot write (lean_imgui.cpp)",
  [...text].filter(([name, body]) => /^game\/kit\//.test(name) && /\bImGui::Begin(Child|Popup|Tooltip|Menu|Combo|ListBox)\w*\(/.test(body)).map(([name]) => name));
check("the top level holds only the fixed entries",
  [...new Set(files.map((name) => name.split("/")[0]))].filter((name) => !/^(\..*|CMakeLists\.txt|game|content|web|platform|tests|assets|README\.md|LICENSE)$/.test(name)));
check("no source file is longer than 400 lines",
  files.filter((name) => /^(game|platform|web|content)\/.*\.(cpp|hpp|js|mjs)$/.test(name)).filter((name) => text.get(name).split("\n").length > 400));
check("every C++ file of the house opens by saying what it is, or its header does",
  code.filter((name) => name.endsWith(".hpp")).filter((name) => !/^\/\/ \S/.test(text.get(name))));
check("JavaScript stands only in web/, the browser's door and the tests",
  files.filter((name) => /\.(js|mjs|ts)$/.test(name)).filter((name) => !/^(web|tests|platform\/browser|assets)\//.test(name)));
check("nothing third-party and nothing built is committed",
  files.filter((name) => /(^|\/)(node_modules|third_party|vendor|build)\//.test(name) || /(^|\/)(imgui[^/]*\.(cpp|h)|doctest\.h|htmx[^/]*\.js)$/.test(name)));
check("every text is NFC",
  [...text].filter(([name, body]) => body !== body.normalize("NFC") && !name.startsWith("tests/")).map(([name]) => name));
check("no unfinished mark is left in the house",
  [...text].filter(([name, body]) => /^(game|platform|web|content|tests)\//.test(name) && name !== "tests/house/walls.mjs" && /\b(TODO|FIXME|XXX)\b/.test(body)).map(([name]) => name));

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
