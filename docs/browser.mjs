// What the scripts that work on a page in a real browser share.

import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

// Nothing here is a matter of time: each step waits for a state, and only a fault waits so long.
export const PATIENCE = 120000;

let failures = 0;

export function launch() {
  const executablePath = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .find((path) => path && existsSync(path));
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

export function check(what, holds) {
  console.log(`${holds ? "ok  " : "FAIL"} ${what}`);
  if (!holds) failures++;
}

// Looks until it holds.
export async function becomes(what, holds) {
  const end = Date.now() + PATIENCE;
  let held = await holds();
  while (!held && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    held = await holds();
  }
  check(what, held);
}

// Ends the program: with 0 when all held.
export function finish(done) {
  console.log(failures === 0 ? done : `${failures} failed`);
  process.exit(failures === 0 ? 0 : 1);
}
