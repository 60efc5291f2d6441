// Works on the editors' page in a real browser as an editor does: by keyboard, by accessible names, on
// a small phone and in the dark; and takes pictures of it.
//
//   apt-get install -y chromium && npm install --no-save --no-package-lock playwright-core axe-core
//   node docs/editor.mjs http://127.0.0.1:8080 NAME PASSWORD docs
//
// What it publishes it takes back, so that the files are at the end as they were before; only the
// history is longer. The bot must have been asked something that it could not answer.

import axe from "axe-core";
import { join } from "node:path";
import { becomes, check, finish, launch, PATIENCE } from "./browser.mjs";

const [given, name, password, folder] = process.argv.slice(2);
if (!folder) {
  console.error("Usage: node docs/editor.mjs ADDRESS NAME PASSWORD FOLDER");
  process.exit(2);
}
const address = given.replace(/\/$/, "");
const FILE = process.env.FILE ?? "topics/us-aid.yaml";
const QUESTION = process.env.QUESTION ?? "How much aid has the US sent to Ukraine?";

const browser = await launch();

const strangers = [];
const complaints = [];

async function open(options) {
  const context = await browser.newContext({ reducedMotion: "reduce", locale: "en-GB", timezoneId: "UTC", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on("request", (request) => {
    if (!request.url().startsWith(address)) strangers.push(request.url());
  });
  page.on("console", (message) => {
    // That a password or a session was refused is logged by the browser itself, and when it likes.
    if (message.type() === "error" && !message.text().includes("status of 401")) {
      complaints.push(`${message.text()} ${message.location().url}`);
    }
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  return { page, context };
}

const picture = (page, file, options = {}) => page.screenshot({ path: join(folder, `editor-${file}.png`), ...options });
const focused = (page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || document.activeElement?.tagName);
const sideways = (page) => page.evaluate(() =>
  document.documentElement.scrollWidth - document.documentElement.clientWidth);
// The page marks what waits for the bot: a section that loads, a button at work, a text not yet checked.
const settled = (page) => page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
const hasFocus = (page, id) => page.waitForFunction((id) => document.activeElement?.id === id, id);

async function signIn(page) {
  await page.goto(`${address}/editor`);
  await hasFocus(page, "name");
  await page.keyboard.type(name);
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await hasFocus(page, "overview-title");
  await settled(page);
}

// Moves on by Tab until something has the focus, as somebody without a mouse does.
async function tabTo(page, locator, most = 200) {
  for (let i = 0; i < most; i++) {
    if (await locator.evaluate((node) => node === document.activeElement)) return true;
    await page.keyboard.press("Tab");
  }
  return false;
}

async function section(page, title) {
  await page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: title }).click();
  // The link has the focus until the page has turned to the section, and begun to load it.
  const heading = page.getByRole("heading", { level: 2, name: title });
  await heading.waitFor();
  await page.waitForFunction((node) => node === document.activeElement, await heading.elementHandle());
  await settled(page);
}

// What axe, the usual judge of accessibility, finds against WCAG 2.2 AA: names, roles, contrast, order.
async function sound(page, where) {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => window.axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  }));
  const faults = found.violations.map((each) =>
    `${each.id}: ${each.nodes.slice(0, 3).map((node) => node.target.join(" ")).join(", ")}`);
  check(`${where}: axe finds nothing wrong ${faults.join("; ")}`, faults.length === 0);
}

const dialog = (page) => page.getByRole("dialog");

async function publish(page, why) {
  await dialog(page).waitFor();
  await dialog(page).getByLabel("Reason, for the history").fill(why);
  await dialog(page).getByRole("button", { name: "Publish" }).click();
  await dialog(page).waitFor({ state: "hidden" });
  await settled(page);
}

// --- on a desk ---------------------------------------------------------------------------------
{
  const { page, context } = await open({ viewport: { width: 1180, height: 900 }, deviceScaleFactor: 1.5, colorScheme: "light" });

  await page.goto(`${address}/editor`);
  await page.getByLabel("Name").waitFor();
  await becomes("the name has the focus at once", async () => (await focused(page)) === "name");
  await sound(page, "sign-in");
  await page.keyboard.type(name);
  await page.keyboard.press("Tab");
  await page.keyboard.type("not the password");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").filter({ hasText: "Name or password is not right." }).waitFor();
  check("a wrong password is told as an alert", true);
  await signIn(page);
  check("signing in by keyboard leads to the overview", (await focused(page)) === "overview-title");
  const cookies = await context.cookies(`${address}/editor`);
  check("no script can read the session", cookies.every((each) => each.httpOnly && each.sameSite === "Strict")
    && !(await page.evaluate(() => document.cookie)).includes("war-aid"));

  await page.getByRole("table", { name: "What people ask" }).waitFor();
  await settled(page);
  // What was asked is counted and kept a moment later than it is answered.
  await becomes("what was asked has a bar", async () => {
    const bars = await page.locator(".chart .filled").evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().width > 0).length);
    if (bars === 0) await section(page, "History").then(() => section(page, "Overview"));
    return bars > 0;
  });
  await sound(page, "overview");
  await picture(page, "overview");

  // Inbox: teach one question by keyboard alone.
  await section(page, "Inbox");
  const groups = page.getByRole("list", { name: "Questions without an answer" }).locator("> li");
  await becomes("questions wait", async () => {
    const some = (await groups.count()) > 0;
    if (!some) await section(page, "Overview").then(() => section(page, "Inbox"));
    return some;
  });
  const waiting = await groups.count();
  await sound(page, "inbox");
  await picture(page, "inbox");
  const first = groups.first();
  const asked = await first.getByRole("heading").textContent();
  const topic = first.getByLabel("Topic");
  if ((await topic.inputValue()) === "") await topic.selectOption({ index: 1 });
  const teach = first.getByRole("button", { name: "Teach" });
  check("Teach is reached by Tab", await tabTo(page, teach));
  await page.keyboard.press("Enter");
  await dialog(page).waitFor();
  await becomes("the dialog's title has the focus", async () => (await focused(page)) === "publish-title");
  check("the question stands in the diff", (await dialog(page).locator(".diff ins").allTextContents()).some((line) => line.includes(asked)));
  await sound(page, "publishing");
  await picture(page, "publish");
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "hidden" });
  await settled(page);
  check("Escape changes nothing", (await groups.count()) === waiting);
  await becomes("the focus is back at Teach", () => teach.evaluate((node) => node === document.activeElement));
  await page.keyboard.press("Enter");
  await publish(page, "Asked in the chat");
  await page.getByText("Published. It is live now.").waitFor({ state: "attached" });
  await becomes("a taught question is gone from the inbox",
    async () => !(await groups.allTextContents()).some((text) => text.startsWith(asked)));

  // Files: an error is marked as one types, mended, and published.
  await section(page, "Files");
  await page.getByLabel("File", { exact: true }).selectOption(FILE);
  const content = page.getByRole("textbox", { name: `Content of ${FILE}` });
  await content.waitFor();
  await settled(page);
  const before = await content.inputValue();
  check("the file's text is there", before.length > 0);
  await content.focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("oops: [\n");
  const mark = page.getByRole("list", { name: "What is wrong" }).getByRole("button").first();
  await settled(page);
  await mark.waitFor();
  await becomes("an error is marked while one types", async () => (await page.locator(".gutter .error").count()) > 0
    && (await content.getAttribute("aria-invalid")) === "true");
  await becomes("how many is told", async () => /error/.test(await page.locator("#file-state").textContent()));
  await sound(page, "files");
  await picture(page, "files");
  await page.keyboard.press("Control+End");
  const line = Number((await mark.textContent()).split(":").pop());
  await mark.click();
  await becomes("a mark leads to its line", async () => line === await content.evaluate((area) =>
    area === document.activeElement && area.value.slice(0, area.selectionStart).split("\n").length));
  await content.focus();
  await page.keyboard.press("Tab");
  await becomes("Tab leaves the text", async () => (await focused(page)) !== "content");
  await content.focus();
  for (let i = 0; i < 12 && (await content.inputValue()) !== before; i++) await page.keyboard.press("Control+z");
  await becomes("undo is the browser's own", async () => (await content.inputValue()) === before);
  await settled(page);
  await page.locator("#file-state:is(.good, .warned)").waitFor();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("# Looked through by the editors\n");
  await settled(page);
  const edited = await content.inputValue();
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByRole("heading", { name: /Preview|differently/ }).waitFor();
  const all = page.getByText(/^Show the answers/);
  if (await all.count()) await all.click();
  await becomes("a preview shows every platform",
    async () => (await page.locator(".previews figcaption").allTextContents()).join().startsWith("Telegram,Slack,Page"));
  await page.locator(".previews").scrollIntoViewIfNeeded();
  await picture(page, "preview", { fullPage: true });
  await content.focus();
  await settled(page);
  await page.route("**/editor/api/file?*", (route) => route.fulfill({ json: { file: FILE, content: "theirs" } }));
  const asking = page.waitForEvent("dialog").then(async (asked) => {
    await asked.dismiss();
    return asked.message();
  });
  await page.keyboard.press("Control+s");
  const warned = await asking;
  await settled(page);
  await page.unroute("**/editor/api/file?*");
  check("somebody else's change is told before it is undone", warned.includes("Somebody else has changed")
    && !(await dialog(page).isVisible()));
  await content.focus();
  await page.keyboard.press("Control+s");
  await publish(page, "Note that it was looked through");
  await becomes("what was published is the text", async () => (await content.inputValue()) === edited);
  await becomes("nothing is left to publish", () => page.getByRole("button", { name: "Publish…" }).isDisabled());

  // Figures: the form is filled and left.
  await section(page, "Figures");
  await page.getByRole("table", { name: "Facts" }).waitFor();
  await page.getByRole("button", { name: /^Change / }).first().click();
  await becomes("a figure can be changed", () => page.getByLabel("Figure, as the source writes it").isVisible());
  await sound(page, "figures");
  await picture(page, "figures");
  await page.getByRole("button", { name: "Cancel" }).click();

  // Try a question.
  await section(page, "Try a question");
  await page.getByLabel("A question, as people ask it").fill(QUESTION);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Topics that it may mean" }).waitFor();
  const why = page.locator(".candidates summary").first();
  await settled(page);
  await why.click();
  await becomes("signals are told as numbers", async () => /\d+%/.test(await page.locator(".signals").first().textContent()));
  await becomes("the nearest phrasings are named", () => page.getByRole("heading", { name: "Nearest phrasings" }).first().isVisible());
  await sound(page, "try");
  await picture(page, "try", { fullPage: true });

  // History, and back.
  await section(page, "History");
  const entries = page.getByRole("list", { name: "Published changes, the latest first" }).locator("> li");
  await becomes("the history names who and why", async () => (await entries.first().textContent()).includes(`by ${name}`)
    && (await entries.first().textContent()).includes("Note that it was looked through"));
  await entries.first().getByText("Lines that changed").click();
  await becomes("it shows the lines", async () => (await entries.first().locator(".diff ins").count()) > 0);
  await sound(page, "history");
  await picture(page, "history");
  const count = await entries.count();
  await entries.nth(2).getByRole("button", { name: "Go back to this" }).click();
  await publish(page, "Taken back");
  await becomes("going back is an entry, too", async () => (await entries.count()) === count + 1);
  await page.goto(`${address}/editor#files/${FILE}:2`);
  await content.waitFor();
  await settled(page);
  await page.reload();
  await content.waitFor();
  await settled(page);
  check("what was published is taken back", !(await content.inputValue()).includes("Looked through")
    && !(await content.inputValue()).includes(asked));

  // Idle for too long: what was written is still there.
  await content.focus();
  await page.keyboard.press("Control+Home");
  await context.clearCookies();
  // At once, not key by key: what is typed is checked meanwhile, and that is what finds the session over.
  await page.keyboard.insertText("# kept\n");
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await settled(page);
  await becomes("being signed out is told", async () => /still here/.test(await page.locator("#door-why").textContent()));
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Password").fill(password);
  await page.keyboard.press("Enter");
  await content.waitFor();
  await settled(page);
  await becomes("and keeps what was written", async () => (await content.inputValue()).startsWith("# kept\n"));
  page.on("dialog", (asked) => asked.accept());
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await context.close();
}

// --- dark, and a small phone ------------------------------------------------------------------
{
  const { page, context } = await open({ viewport: { width: 1180, height: 900 }, deviceScaleFactor: 1.5, colorScheme: "dark" });
  await signIn(page);
  for (const title of ["Overview", "Inbox", "Files", "Figures", "Try a question", "History"]) {
    await section(page, title);
    await sound(page, `dark ${title}`);
  }
  await section(page, "Files");
  await picture(page, "dark");
  await context.close();
}
{
  const { page, context } = await open({
    viewport: { width: 360, height: 740 }, deviceScaleFactor: 1.5, colorScheme: "light", isMobile: true, hasTouch: true,
  });
  await signIn(page);
  for (const title of ["Overview", "Inbox", "Files", "Figures", "Try a question", "History"]) {
    await section(page, title);
    await becomes(`360 px: ${title} does not scroll sideways`, async () => (await sideways(page)) <= 0);
    const small = await page.locator("main :is(button, select, input:not([type=checkbox])):visible").evaluateAll((all) =>
      all.filter((each) => each.getBoundingClientRect().height < 36).map((each) => each.textContent));
    check(`360 px: ${title} can be touched ${small}`, small.length === 0);
    await sound(page, `360 px ${title}`);
  }
  await section(page, "Try a question");
  await page.getByLabel("A question, as people ask it").fill(QUESTION);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Topics that it may mean" }).waitFor();
  await settled(page);
  await becomes("360 px: an explanation does not scroll sideways", async () => (await sideways(page)) <= 0);
  await section(page, "Overview");
  await picture(page, "phone");
  await context.close();
}

await browser.close();
check(`no other host is asked for anything ${strangers}`, strangers.length === 0);
check(`the browser has no complaint ${complaints}`, complaints.length === 0);
finish(`Wrote ${join(folder, "editor-*.png")}`);
