// Draws the README's pictures: the terminal from what the program writes, Discord and Slack from the payloads that the
// tests hold the renderers to, drawn after the platforms' looks, for a payload cannot be looked at otherwise offline; a page
// as the running program serves it.
//   dotnet build -c Release && node tests/pictures/draw.mjs
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { discord } from "./discord.mjs";
import { slack } from "./slack.mjs";
import { terminal } from "./terminal.mjs";
import { web } from "./web.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const sample = (platform, name) => JSON.parse(readFileSync(join(root, `tests/ChatBot.Tests/${platform}/Samples/${name}.json`), "utf8"));

// The program believes that it writes to a terminal: `script` gives it one.
const session = spawnSync("script", ["-qec", `stty cols 84; dotnet ${join(root, "artifacts/bin/ChatBot/release/ChatBot.dll")}`, "/dev/null"], {
  input: "/when did Iran and Sweden exchange prisoners?\n/who founded Apple Computer?\n/quit\n",
  env: { ...process.env, TERM: "xterm-256color" },
  encoding: "utf8",
}).stdout;

draw("terminal", terminal(session), 760, 370);
draw("discord", discord([sample("Discord", "answer-with-date"), sample("Discord", "quotations-private")]), 640, 610);
draw("slack", slack([sample("Slack", "answer-with-date"), sample("Slack", "quotations-private")]), 640, 560);
await web(root, join(here, "web.png"));

function draw(name, body, width, height) {
  const folder = mkdtempSync(join(tmpdir(), "picture-"));
  try {
    writeFileSync(join(folder, "page.html"), `<!doctype html><meta charset="utf-8"><style>body{margin:0;padding:16px}</style>${body}`);
    execFileSync(["/usr/bin/chromium", "/usr/bin/google-chrome"].find(existsSync), [
      "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", `--user-data-dir=${join(folder, "profile")}`,
      `--window-size=${width},${height}`, `--screenshot=${join(here, `${name}.png`)}`, join(folder, "page.html"),
    ], { stdio: "ignore" });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
