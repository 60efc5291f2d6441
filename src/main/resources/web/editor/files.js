// A file, what is wrong with it as one types, and what it would change.

import { busy, button, byId, element, markList, plural, say } from "/editor/dom.js";
import { codeEditor } from "/editor/code.js";
import { review } from "/editor/publish.js";
import { get, post } from "/editor/server.js";
import { shownReply } from "/editor/shown.js";

const TYPING_MS = 300;

const choice = element("select", { id: "file" });
const name = element("input", { id: "new-file", placeholder: "topics/winter.yaml", autocomplete: "off", spellcheck: "false" });
const summary = element("p", { id: "file-state", class: "state", role: "status" });
const marks = element("div");
const preview = element("div", { class: "previews" });
const code = codeEditor({ id: "content", "aria-label": "Content of the file", "aria-describedby": "keys file-state" }, typed, () => publish());
const publishing = button("Publish…", () => publish(), { class: "main" });
const showing = button("Preview", () => showPreview());
const undoing = button("Undo all changes", undo);

let file = "";
let saved = "";
let isNew = false;
let timer = 0;
let checking = new AbortController();
let before = null;
let goTo = () => {};

export function build(go) {
  goTo = go;
  choice.addEventListener("change", () => { location.hash = `#files/${choice.value}`; });
  const add = element("form", { class: "row" },
    element("label", { for: "new-file" }, "New file"), name, element("button", { type: "submit" }, "Begin"));
  add.addEventListener("submit", (event) => {
    event.preventDefault();
    begin();
  });
  window.addEventListener("beforeunload", (event) => {
    if (isChanged()) event.preventDefault();
  });
  return [
    element("div", { class: "row" }, element("label", { for: "file" }, "File"), choice,
      element("details", {}, element("summary", {}, "Begin a new file"), add)),
    code.node,
    element("div", { class: "row" }, publishing, showing, undoing, summary),
    marks,
    element("p", { id: "keys", class: "soft keys" },
      "Tab leaves the text. Ctrl + ] and Ctrl + [ indent, F8 goes to the next mark, Ctrl + S publishes."),
    preview,
  ];
}

export const isChanged = () => file !== "" && (code.value !== saved || isNew);

export async function refresh(argument) {
  const names = await get("files");
  const [wanted, line] = place(argument);
  choice.replaceChildren(...names.map((each) => element("option", { value: each }, each)));
  const next = wanted !== "" ? wanted : file !== "" ? file : names.find((each) => each.startsWith("topics/")) ?? names[0];
  // What was changed here stays, unless another file is wanted instead.
  if (next !== undefined && (!isChanged() || (next !== file && leave()))) await open(next);
  if (isNew) choice.prepend(element("option", { value: file }, `${file} (new)`));
  choice.value = file;
  if (line > 0) code.goTo(line);
}

function place(argument) {
  const parts = /^(.*?)(?::(\d+))?$/.exec(argument ?? "");
  return [parts[1], Number(parts[2] ?? 0)];
}

const leave = () => confirm(`What you changed in ${file} is not published. Leave it and lose the changes?`);

async function open(next) {
  const { content } = await get("file", { name: next });
  if (next !== file || content !== saved) take(next, content, false);
}

function take(next, content, fresh) {
  file = next;
  saved = content;
  isNew = fresh;
  before = null;
  code.name(`Content of ${file}`);
  code.value = content;
  preview.replaceChildren();
  settle();
  check();
}

function begin() {
  const wanted = name.value.trim();
  if (!/^[\w-]+(\/[\w-]+)*\.yaml$/.test(wanted)) {
    say("A file's name is such as topics/winter.yaml.");
    name.setAttribute("aria-invalid", "true");
    name.focus();
    return;
  }
  name.removeAttribute("aria-invalid");
  if ([...choice.options].some((option) => option.value === wanted)) {
    location.hash = `#files/${wanted}`;
    return;
  }
  if (isChanged() && !leave()) return;
  choice.prepend(element("option", { value: wanted }, `${wanted} (new)`));
  choice.value = wanted;
  take(wanted, "", true);
  byId("content").focus();
}

function typed() {
  settle();
  // Until the checker has looked again, what is told is of another text.
  summary.setAttribute("aria-busy", "true");
  clearTimeout(timer);
  timer = setTimeout(check, TYPING_MS);
}

function settle() {
  undoing.disabled = !isChanged();
  publishing.disabled = !isChanged();
}

async function check() {
  clearTimeout(timer);
  checking.abort();
  checking = new AbortController();
  const { signal } = checking;
  const checked = file;
  summary.setAttribute("aria-busy", "true");
  try {
    const found = await post("check", { file, content: code.value }, signal);
    if (!signal.aborted && checked === file) show(found);
  } catch (error) {
    if (error.name !== "AbortError") summary.textContent = error.message;
  } finally {
    if (!signal.aborted) summary.removeAttribute("aria-busy");
  }
}

function show(found) {
  const here = found.filter((mark) => mark.file === file);
  const errors = found.filter((mark) => mark.error).length;
  const warnings = found.length - errors;
  code.mark(here);
  const counts = [errors > 0 ? plural(errors, "error") : "", warnings > 0 ? plural(warnings, "warning") : ""];
  const text = counts.filter((each) => each !== "").join(", ") || "Nothing is wrong.";
  // Said again only when it is news, or every key would be followed by words.
  if (summary.textContent !== text) summary.textContent = text;
  summary.className = `state ${errors > 0 ? "bad" : warnings > 0 ? "warned" : "good"}`;
  marks.replaceChildren(...(found.length > 0 ? [markList(found, jump)] : []));
}

function jump(mark) {
  if (mark.file === file) code.goTo(mark.line, mark.column);
  else goTo(mark);
}

function undo() {
  busy(undoing, async () => {
    const content = isNew ? "" : (await get("file", { name: file })).content;
    take(file, content, isNew);
    say("The file is as it is published.");
    byId("content").focus();
  });
}

// Whether nobody else has published the file meanwhile, or the editor knows and goes on.
async function stillOurs() {
  if (isNew) return true;
  const { content } = await get("file", { name: file });
  return content === saved || confirm(`Somebody else has changed ${file} since you opened it. `
    + "Publishing yours undoes that: the lines that change will show it. Go on?");
}

function publish() {
  if (!isChanged()) {
    say("There is nothing to publish: the file is as it was.");
    return;
  }
  busy(publishing, async () => {
    const content = code.value;
    if (!(await stillOurs())) return;
    if (await review(await post("prepare/file", { file, content }))) {
      saved = content;
      isNew = false;
      before = null;
      preview.replaceChildren();
      await refresh("");
      settle();
      check();
    }
  });
}

const topicOf = (shown) => shown.reply.intent ?? shown.reply.text;

function showPreview() {
  busy(showing, async () => {
    before ??= isNew ? [] : await post("preview", { file, content: saved });
    const after = await post("preview", { file, content: code.value });
    const was = new Map(before.map((shown) => [topicOf(shown), JSON.stringify(shown)]));
    const changed = after.filter((shown) => was.get(topicOf(shown)) !== JSON.stringify(shown));
    draw(after, changed);
    preview.querySelector("h3").focus();
  });
}

function draw(after, changed) {
  const rows = (shown) => shown.map((each) => element("article", {},
    element("h4", {}, topicOf(each)), shownReply(each)));
  const title = (text) => element("h3", { tabindex: "-1" }, text);
  if (after.length === 0) {
    preview.replaceChildren(title("Preview"), element("p", { class: "soft" },
      "There is no answer to show: the file has none, or an error keeps it from being read."));
  } else if (changed.length === 0) {
    const all = element("details", {}, element("summary", {}, `Show the answers of this file (${after.length})`), ...rows(after));
    preview.replaceChildren(title("Preview"), element("p", { class: "soft" }, "No answer reads differently."), all);
  } else {
    preview.replaceChildren(title(`${plural(changed.length, "answer reads", "answers read")} differently`), ...rows(changed));
  }
}
