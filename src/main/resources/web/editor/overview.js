// How things are: what is in force, what is wrong, and what people ask.

import { bar, busy, button, element, markList, plural, say, shownNumber, shownTime } from "/editor/dom.js";
import { get, post } from "/editor/server.js";

const LEARNING_MS = 3000;
const MOST = 10;

const facts = element("dl", { class: "facts" });
const state = element("p", { class: "note", role: "status" });
const marks = element("div");
const charts = element("div", { class: "charts" });
const order = element("select", { id: "order" },
  element("option", { value: "asked" }, "Asked most"),
  element("option", { value: "down" }, "Did not help most"),
  element("option", { value: "never" }, "Never asked"));
const all = element("input", { type: "checkbox", id: "all-topics" });
let topics = [];
let waiting = [];
let goTo = () => {};

export function build(go) {
  goTo = go;
  order.addEventListener("change", draw);
  all.addEventListener("change", draw);
  const reload = button("Read the files again", () => busy(reload, async () => {
    show(await post("reload"));
    say("The files were read again.");
  }));
  return [
    state, facts,
    element("h3", {}, "What is wrong now"), marks, element("div", { class: "row" }, reload),
    element("h3", { id: "asked-title" }, "What people ask"),
    element("div", { class: "row" },
      element("label", { for: "order" }, "Order"), order,
      element("label", { class: "check" }, all, " Show all topics")),
    charts,
  ];
}

export async function refresh() {
  const [status, lines, groups] = await Promise.all([get("status"), get("topics"), get("unanswered")]);
  topics = lines;
  waiting = groups;
  show(status);
  draw();
}

const sum = (list, name) => list.reduce((total, each) => total + each[name], 0);

function show(status) {
  state.className = status.behind ? "note bad" : "note good";
  state.textContent = status.behind
    ? "The files have an error. Answers come from the files as they were before."
    : status.training
      ? "The files are in force. New phrasings are still being learned; the answers work meanwhile."
      : "The files are in force.";
  facts.replaceChildren(...[
    ["In force since", shownTime(status.since)],
    ["Version", status.version.slice(0, 12)],
    ["Topics", shownNumber(status.topics)],
    ["Phrasings", shownNumber(status.phrasings)],
    ["Questions answered", shownNumber(sum(topics, "asked"))],
    ["Helped", `${shownNumber(sum(topics, "up"))} of ${shownNumber(sum(topics, "up") + sum(topics, "down"))}`],
    ["Without an answer", element("a", { href: "#inbox" }, plural(sum(waiting, "count"), "question"))],
  ].map(([name, value]) => element("div", {}, element("dt", {}, name), element("dd", {}, value))));
  marks.replaceChildren(status.marks.length === 0
    ? element("p", { class: "soft" }, "Nothing is wrong with the files.") : markList(status.marks, goTo));
  if (status.training) setTimeout(again, LEARNING_MS);
}

function again() {
  if (!state.isConnected || state.closest("section").hidden || document.hidden) return;
  get("status").then(show, () => {});
}

function chosen() {
  const sorted = order.value === "never"
    ? topics.filter((topic) => topic.asked === 0)
    : [...topics].sort((a, b) => b[order.value] - a[order.value] || b.asked - a.asked);
  return all.checked ? sorted : sorted.slice(0, MOST);
}

function draw() {
  const rows = chosen();
  const most = Math.max(1, ...topics.map((topic) => topic.asked));
  const votes = Math.max(1, ...topics.map((topic) => Math.max(topic.up, topic.down)));
  if (rows.length === 0) {
    charts.replaceChildren(element("p", { class: "soft" },
      order.value === "never" ? "Every topic was asked about." : "There are no topics yet."));
    return;
  }
  const cell = (value, most, kind, label) => element("td", { "data-label": label },
    bar(value / most, kind), element("span", { class: "value" }, shownNumber(value)));
  charts.replaceChildren(element("table", { class: "chart", "aria-labelledby": "asked-title" },
    element("thead", {}, element("tr", {}, ...["Topic", "Answered", "Helped", "Did not help"].map((name) =>
      element("th", { scope: "col" }, name)))),
    element("tbody", {}, ...rows.map((topic) => element("tr", {},
      element("th", { scope: "row" },
        element("a", { href: `#files/${topic.file}` }, topic.title),
        element("span", { class: "soft" }, topic.theme)),
      cell(topic.asked, most, "", "Answered"),
      cell(topic.up, votes, "good", "Helped"),
      cell(topic.down, votes, "bad", "Did not help"))))),
  element("p", { class: "soft" }, `${plural(rows.length, "topic")} of ${shownNumber(topics.length)}.`));
}
