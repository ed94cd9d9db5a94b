// The page that the first citation of an answer leads to, in the machine's own Chromium.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const address = "http://127.0.0.1:18090";
const question = "/when did Iran and Sweden exchange prisoners?";

export async function web(root, picture) {
  const { chromium } = createRequire(import.meta.url)(join(root, "artifacts/bin/ChatBot.Tests/release/.playwright/package"));
  const program = spawn("dotnet", [join(root, "artifacts/bin/ChatBot/release/ChatBot.dll"), "serve"], { env: { ...process.env, Web__Url: address }, stdio: "ignore" });
  const browser = await chromium.launch({ executablePath: ["/usr/bin/chromium", "/usr/bin/google-chrome"].find(existsSync), args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage({ viewport: { width: 860, height: 560 }, reducedMotion: "reduce" });
    await patiently(() => page.goto(`${address}/?q=${encodeURIComponent(question)}`));
    await page.locator("a.place").first().click();
    await page.getByLabel("names").check();
    await page.waitForURL(/show=names/);
    await page.screenshot({ path: picture });
  } finally {
    await browser.close();
    program.kill();
  }
}

// The program takes a moment to start.
async function patiently(visit) {
  for (let tries = 0; ; tries++) {
    try {
      return await visit();
    } catch (error) {
      if (tries === 100) {
        throw error;
      }
      await new Promise((next) => setTimeout(next, 100));
    }
  }
}
