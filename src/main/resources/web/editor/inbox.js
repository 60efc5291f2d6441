// What people asked in vain, and how to teach it.

import { busy, button, element, plural, say, topicSelect } from "/editor/dom.js";
import { review } from "/editor/publish.js";
import { get, post } from "/editor/server.js";

const list = element("ol", { class: "groups", "aria-label": "Questions without an answer" });
const count = element("p", { class: "soft" });
let topics = [];

export function build() {
  return [count, list];
}

export async function refresh() {
  const [groups, lines] = await Promise.all([get("unanswered"), get("topics")]);
  topics = lines;
  list.replaceChildren(...groups.map(card));
  tell();
}

function tell() {
  count.textContent = list.children.length === 0
    ? "Nothing waits. Every question that came got an answer, or was dealt with."
    : `${plural(list.children.length, "group")} of questions, the most asked first. Nobody's name is kept.`;
  list.hidden = list.children.length === 0;
}

function phrasing(text, i, group) {
  const box = element("input", { type: "checkbox", value: text });
  box.checked = true;
  return element("li", {}, element("label", { class: "check" }, box, " ", text));
}

function card(group, at) {
  const id = `group-${at}`;
  const texts = element("ul", { class: "bare" }, ...[group.text, ...group.others].map(phrasing));
  const more = group.others.length === 0 ? [] : [element("details", {},
    element("summary", {}, `${plural(group.others.length, "other wording")}: choose which to teach`), texts)];
  const select = topicSelect(topics, group.likeliest, { id: `${id}-topic` });
  const chosen = () => group.others.length === 0 ? [group.text]
    : [...texts.querySelectorAll("input:checked")].map((box) => box.value);
  const wrong = element("p", { class: "wrong", role: "alert" });
  const item = element("li", { class: "sheet", "aria-labelledby": id });
  const teach = button("Teach", () => {
    wrong.textContent = select.value === "" ? "Choose the topic that answers this question."
      : chosen().length === 0 ? "Choose at least one wording." : "";
    if (wrong.textContent !== "") {
      select.focus();
      return;
    }
    busy(teach, async () => {
      const outcome = await post("prepare/teaching", { topic: select.value, phrasings: chosen() });
      if (await review(outcome)) remove(item);
    });
  }, { class: "main", "aria-describedby": id });
  const dismiss = button("Dismiss", () => busy(dismiss, async () => {
    await post("settle", { text: group.text, others: group.others });
    say("Dismissed.");
    remove(item);
  }), { "aria-describedby": id });
  item.append(
    element("h3", { id, tabindex: "-1" }, group.text),
    element("p", { class: "soft" }, `Asked ${group.count === 1 ? "once" : plural(group.count, "time")}`), ...more,
    element("div", { class: "row" },
      element("label", { for: `${id}-topic` }, "Topic"), select, teach, dismiss), wrong);
  return item;
}

// The focus goes to the question that comes after the one that is gone.
function remove(item) {
  const next = item.nextElementSibling ?? item.previousElementSibling;
  item.remove();
  tell();
  (next?.querySelector("h3") ?? list.closest("section").querySelector("h2")).focus();
}
