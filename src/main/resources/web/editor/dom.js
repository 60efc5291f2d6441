// Small things that all sections need. Texts are put in as text; the only markup that is taken from
// the server is that of `safe`, and only what it knows.

import { element } from "/reply.js";
import { Refused } from "/editor/server.js";

export { element };
export const byId = (id) => document.getElementById(id);

const when = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
const number = new Intl.NumberFormat("en-GB");

export const shownTime = (instant) => when.format(new Date(instant));
export const shownNumber = (value) => number.format(value);
export const percent = (share) => `${Math.round(share * 100)}%`;
export const plural = (count, one, many = `${one}s`) => `${shownNumber(count)} ${count === 1 ? one : many}`;

export function button(text, click, attributes = {}) {
  return element("button", { type: "button", click, ...attributes }, text);
}

// Tells those who do not see what has changed.
export function say(text) {
  byId("said").textContent = "";
  requestAnimationFrame(() => { byId("said").textContent = text; });
}

export function alarm(text) {
  byId("alarm").textContent = text;
  byId("alarm").hidden = text === "";
}

// Does something that takes a moment, once at a time, and tells what goes wrong.
export async function busy(control, work) {
  if (control?.getAttribute("aria-busy") === "true") return undefined;
  control?.setAttribute("aria-busy", "true");
  alarm("");
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) console.error(error);
    if (error.status !== 401) {
      alarm(error instanceof Refused ? error.message : "Something went wrong on this page. Please load it again.");
    }
    return undefined;
  } finally {
    control?.removeAttribute("aria-busy");
  }
}

// A bar whose length is a share from 0 to 1. The number stands beside it as text.
export function bar(share, kind = "", limit = null) {
  const filled = element("span", { class: `filled ${kind}` });
  filled.style.inlineSize = `${Math.max(0, Math.min(1, share)) * 100}%`;
  const whole = element("span", { class: "bar", "aria-hidden": "true" }, filled);
  if (limit !== null) {
    const tick = element("span", { class: "limit" });
    tick.style.insetInlineStart = `${limit * 100}%`;
    whole.append(tick);
  }
  return whole;
}

const FILE = /^(?:---|\+\+\+) /;

// A unified diff. Its signs are read out as words.
export function diffView(diff) {
  const lines = diff.replace(/\n$/, "").split("\n").map((line) => {
    if (FILE.test(line)) return element("span", { class: "file" }, `${line}\n`);
    if (line.startsWith("@@")) return element("span", { class: "place" }, `${line}\n`);
    if (line.startsWith("+")) {
      return element("ins", {}, element("span", { class: "unseen" }, "added: "), `${line}\n`);
    }
    if (line.startsWith("-")) {
      return element("del", {}, element("span", { class: "unseen" }, "removed: "), `${line}\n`);
    }
    return element("span", {}, `${line}\n`);
  });
  return element("pre", { class: "diff", tabindex: "0", role: "group", "aria-label": "Lines that change" }, ...lines);
}

// What is wrong, each with a way to its place.
export function markList(marks, go, label = "What is wrong") {
  return element("ul", { class: "marks", "aria-label": label }, ...marks.map((mark) =>
    element("li", { class: mark.error ? "error" : "warning" },
      element("span", { class: "kind" }, mark.error ? "Error" : "Warning"),
      go === null ? element("span", { class: "place" }, `${mark.file}:${mark.line}`)
        : button(`${mark.file}:${mark.line}`, () => go(mark), { class: "link" }),
      element("span", { class: "text" }, mark.text))));
}

// Topics to choose from: the likeliest on top, then all by theme.
export function topicSelect(topics, likeliest, attributes) {
  const titles = new Map(topics.map((topic) => [topic.id, topic.title]));
  const option = (id) => element("option", { value: id }, titles.get(id));
  const likely = likeliest.filter((id) => titles.has(id));
  const themes = [...new Set(topics.map((topic) => topic.theme))];
  const select = element("select", attributes);
  if (likely.length === 0) select.append(element("option", { value: "" }, "Choose a topic"));
  else select.append(element("optgroup", { label: "Likeliest" }, ...likely.map(option)));
  for (const theme of themes) {
    const rest = topics.filter((topic) => topic.theme === theme && !likely.includes(topic.id));
    if (rest.length > 0) {
      select.append(element("optgroup", { label: theme }, ...rest.map((topic) => option(topic.id))));
    }
  }
  return select;
}

const KNOWN = new Set(["A", "B", "CODE", "DIV", "I", "S", "SPAN"]);
const CLASSES = new Set(["message", "buttons", "button"]);

// A platform's markup, copied tag by tag out of a document in which nothing runs or loads.
export function safe(html) {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const copy = (from, to) => {
    for (const node of from.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) {
        to.append(node.textContent);
      } else if (node.nodeType === Node.ELEMENT_NODE) {
        to.append(KNOWN.has(node.tagName) ? copy(node, known(node)) : document.createTextNode(node.textContent));
      }
    }
    return to;
  };
  return copy(parsed.body, document.createDocumentFragment());
}

function known(node) {
  const made = document.createElement(node.tagName);
  if (CLASSES.has(node.className)) made.className = node.className;
  if (node.tagName === "A" && /^https?:\/\//.test(node.getAttribute("href") ?? "")) {
    made.href = node.getAttribute("href");
    made.target = "_blank";
    made.rel = "noopener noreferrer";
  }
  return made;
}
