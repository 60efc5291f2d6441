// Ask, and see why it was understood so.

import { bar, busy, button, element, percent, say, topicSelect } from "/editor/dom.js";
import { review } from "/editor/publish.js";
import { get, post } from "/editor/server.js";
import { shownReply } from "/editor/shown.js";

const question = element("input", { id: "try-question", autocomplete: "off", maxlength: "10000", required: "" });
const result = element("div", { class: "result" });
let topics = [];

export function build() {
  const form = element("form", { class: "ask" },
    element("label", { for: "try-question" }, "A question, as people ask it"),
    element("div", { class: "row" }, question, element("button", { type: "submit", class: "main" }, "Try it")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    explain();
  });
  return [form, result];
}

export async function refresh() {
  topics = await get("topics");
}

function explain() {
  const asked = question.value.trim();
  if (asked === "") return;
  busy(question, async () => {
    const explanation = await post("explain", { question: asked });
    draw(asked, explanation);
    result.querySelector("h3").focus();
  });
}

const titleOf = (id) => topics.find((topic) => topic.id === id)?.title ?? id;

function draw(asked, { read, candidates, shown }) {
  const intent = shown.reply.intent;
  result.replaceChildren(
    element("h3", { tabindex: "-1" }, outcome(shown.reply)),
    shownReply(shown),
    element("h3", {}, "What was read"),
    read.length === 0 ? element("p", { class: "soft" }, "Nothing that the bot knows.")
      : element("ul", { class: "read" }, ...read.map((part) => element("li", {}, part))),
    element("h3", {}, "Topics that it may mean"),
    candidates.length === 0 ? element("p", { class: "soft" }, "None.")
      : element("ol", { class: "candidates" }, ...candidates.map((each) => candidate(each, intent))),
    teaching(asked, candidates));
}

function outcome(reply) {
  return {
    answer: `Answered: ${titleOf(reply.intent)}`, passage: "Answered with a sentence of the source",
    decline: "Declined", smalltalk: "Small talk", help: "Asked back",
  }[reply.outcome] ?? reply.outcome;
}

function listed(title, texts) {
  return texts.length === 0 ? [] : [
    element("h5", {}, title), element("ul", {}, ...texts.map((text) => element("li", {}, text)))];
}

function candidate(each, intent) {
  const enough = each.confidence >= each.needed;
  return element("li", { class: each.topic === intent ? "sheet chosen" : "sheet" },
    element("h4", {}, titleOf(each.topic)),
    bar(each.confidence, enough ? "good" : "", each.needed),
    element("p", {}, `${percent(each.confidence)} sure; answered from ${percent(each.needed)}.`),
    ...(each.against.length > 0
      ? [element("p", { class: "wrong" }, `Against it: ${each.against.join(", ")}. The topic does not know this.`)] : []),
    element("details", {}, element("summary", {}, `Why: ${titleOf(each.topic)}`),
      element("table", { class: "signals", "aria-label": `Signals for ${titleOf(each.topic)}` },
        element("tbody", {}, ...each.signals.map((signal) => element("tr", {},
          element("th", { scope: "row" }, signal.name),
          element("td", {}, bar(signal.value), element("span", { class: "value" }, percent(signal.value))))))),
      ...listed("Nearest phrasings", each.nearest)));
}

function teaching(asked, candidates) {
  const select = topicSelect(topics, candidates.map((each) => each.topic).slice(0, 3), { id: "try-topic" });
  const teach = button("Teach", () => {
    if (select.value === "") {
      say("Choose a topic first.");
      select.focus();
      return;
    }
    busy(teach, async () => {
      const outcome = await post("prepare/teaching", { topic: select.value, phrasings: [asked] });
      if (await review(outcome)) explain();
    });
  });
  return element("div", { class: "row" },
    element("label", { for: "try-topic" }, "It ought to be answered by"), select, teach);
}
