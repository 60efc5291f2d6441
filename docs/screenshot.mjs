// Holds a conversation on the page in a real browser, checks that it can be used by keyboard and on
// a small phone, and takes its picture.
//
//   apt-get install -y chromium && npm install --no-save --no-package-lock playwright-core
//   node docs/screenshot.mjs http://127.0.0.1:8080 docs/conversation.png
//
// With a third argument, a folder, it also leaves pictures of the dark, phone and error views there.

import { join } from "node:path";
import { becomes, check, finish, launch, PATIENCE } from "./browser.mjs";

const [address, picture, gallery] = process.argv.slice(2);
if (!address || !picture) {
  console.error("Usage: node docs/screenshot.mjs ADDRESS PICTURE.png [FOLDER]");
  process.exit(2);
}
const QUESTIONS = (process.env.QUESTIONS ??
  "How much aid has the US sent to Ukraine?|Who is holding up more?|How much has Poland given?")
  .split("|");

const browser = await launch();

async function open(options) {
  const context = await browser.newContext({ reducedMotion: "reduce", locale: "en-GB", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const strangers = [];
  const complaints = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(address)) strangers.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(address);
  await page.locator("#starters button").first().waitFor();
  return { page, context, strangers, complaints };
}

const replies = (page) => page.locator("#log .bot");

async function ask(page, text) {
  const before = await replies(page).count();
  await page.waitForFunction(() => document.activeElement?.id === "question");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await replies(page).nth(before).waitFor();
}

const focused = (page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
const sideways = (page) => page.evaluate(() => Math.max(
  document.documentElement.scrollWidth - document.documentElement.clientWidth,
  document.getElementById("scroll").scrollWidth - document.getElementById("scroll").clientWidth));
const keep = async (page, name) => gallery && page.screenshot({ path: join(gallery, name) });

// --- by keyboard alone, on a desk ------------------------------------------------------------
{
  const { page, context, strangers, complaints } = await open({
    viewport: { width: 820, height: 1010 }, deviceScaleFactor: 2, colorScheme: "light",
  });
  await keep(page, "welcome-light.png");
  await becomes("the question has the focus at once", async () => (await focused(page)) === "question");
  for (const question of QUESTIONS) await ask(page, question);
  await becomes("every question has a reply", async () => (await replies(page).count()) === QUESTIONS.length);
  await becomes("the focus stays in the question", async () => (await focused(page)) === "question");
  await page.screenshot({ path: picture });

  await page.keyboard.press("Shift+Tab");
  await page.waitForFunction(() => document.activeElement?.tagName === "BUTTON");
  const pressed = await focused(page);
  const before = await replies(page).count();
  await page.keyboard.press("Enter");
  await replies(page).nth(before).waitFor();
  await becomes(`a button is pressed by Tab and Enter (${pressed})`, async () => (await replies(page).count()) === before + 1);
  await becomes("its title stands as the question", async () => (await page.locator("#log .you").last().textContent()).includes(pressed));

  await ask(page, "<img src=x onerror=alert(1)><b>bold</b>");
  check("markup is shown as text", (await page.locator("#log img, #log b").count()) === 0);

  const count = await page.locator("#log article").count();
  await page.reload();
  await page.locator("#log article").nth(count - 1).waitFor();
  await becomes("a reload keeps the conversation", async () => (await page.locator("#log article").count()) === count);

  await page.getByRole("button", { name: "Start over" }).click();
  await becomes("start over empties it", async () => (await page.locator("#log article").count()) === 0);
  check("no other host is asked for anything", strangers.length === 0);
  check(`the browser has no complaint ${complaints}`, complaints.length === 0);
  await context.close();
}

// --- dark, and a small phone -----------------------------------------------------------------
for (const colorScheme of ["dark", "light"]) {
  const { page, context } = await open({
    viewport: { width: 360, height: 700 }, deviceScaleFactor: 2, colorScheme, isMobile: true, hasTouch: true,
  });
  await becomes(`360 px ${colorScheme}: nothing scrolls sideways at first`, async () => (await sideways(page)) <= 0);
  await keep(page, `phone-welcome-${colorScheme}.png`);
  await page.locator("#question").tap();
  for (const question of QUESTIONS) await ask(page, question);
  await ask(page, "w".repeat(120));
  await becomes(`360 px ${colorScheme}: nothing scrolls sideways with replies`, async () => (await sideways(page)) <= 0);
  const small = await page.locator("button:visible").evaluateAll((all) =>
    all.filter((button) => button.getBoundingClientRect().height < 44).map((button) => button.textContent));
  check(`360 px ${colorScheme}: buttons are large enough to touch ${small}`, small.length === 0);
  await keep(page, `phone-${colorScheme}.png`);
  await context.close();
}
if (gallery) {
  const { page, context } = await open({
    viewport: { width: 900, height: 860 }, deviceScaleFactor: 2, colorScheme: "dark",
  });
  await keep(page, "welcome-dark.png");
  for (const question of QUESTIONS) await ask(page, question);
  await keep(page, "dark.png");
  await context.close();
}

// --- when things go wrong ----------------------------------------------------------------------
{
  const { page, context } = await open({ viewport: { width: 900, height: 700 }, colorScheme: "light" });
  await context.setOffline(true);
  await page.waitForFunction(() => !navigator.onLine);
  await ask(page, QUESTIONS[0]);
  await becomes("being offline is told", async () => (await replies(page).last().textContent()).includes("offline"));
  await keep(page, "offline.png");
  await context.setOffline(false);
  await page.waitForFunction(() => navigator.onLine);
  await page.getByRole("button", { name: "Try again" }).click();
  await page.locator("#log .bot:not(.error)").waitFor();
  await becomes("trying again gets the answer", async () => (await page.locator("#log .error").count()) === 0);
  await page.route("**/api/messages", (route) => route.fulfill({ status: 429, json: { error: "x" } }));
  await ask(page, QUESTIONS[1]);
  await becomes("too many questions are told", async () => (await replies(page).last().textContent()).includes("Please wait"));
  await context.close();
}

await browser.close();
finish(`Wrote ${picture}`);
