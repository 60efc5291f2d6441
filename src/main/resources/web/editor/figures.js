// The facts that answers stand on, and a way to give one another figure.

import { busy, button, byId, element, plural, say } from "/editor/dom.js";
import { review } from "/editor/publish.js";
import { get, post } from "/editor/server.js";

const filter = element("input", { id: "figure-filter", type: "search", autocomplete: "off" });
const count = element("p", { class: "soft", role: "status" });
const body = element("tbody");
const form = element("form", { class: "sheet fields", hidden: "", "aria-labelledby": "figure-title" });
let facts = [];
let chosen = null;

const field = (id, label, attributes = {}) => element("div", {},
  element("label", { for: id }, label), element("input", { id, autocomplete: "off", ...attributes }));

export function build() {
  filter.addEventListener("input", draw);
  form.append(
    element("h3", { id: "figure-title", tabindex: "-1" }),
    field("figure", "Figure, as the source writes it", { required: "" }),
    field("publisher", "Publisher of the source", { required: "" }),
    field("date", "Published on", { type: "date", required: "" }),
    field("link", "Link (optional)", { type: "url", placeholder: "https://" }),
    field("about", "What the source is about (optional)"),
    element("div", { class: "row" }, element("button", { type: "submit", class: "main" }, "See what changes"),
      button("Cancel", close)));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  return [
    form,
    element("div", { class: "row" }, element("label", { for: "figure-filter" }, "Find"), filter), count,
    element("div", { class: "scroller", tabindex: "0", role: "group", "aria-label": "Facts, as a table" },
      element("table", { class: "list", "aria-label": "Facts" },
        element("thead", {}, element("tr", {}, ...["Fact", "As answers show it", "Source", "Change"].map((name) =>
          element("th", { scope: "col" }, name)))), body)),
  ];
}

export async function refresh() {
  facts = await get("facts");
  draw();
}

function draw() {
  const words = filter.value.toLowerCase().split(/\s+/);
  const found = facts.filter((fact) => words.every((word) =>
    `${fact.id} ${fact.shown} ${fact.source}`.toLowerCase().includes(word)));
  count.textContent = `${plural(found.length, "fact")} of ${facts.length}.`;
  body.replaceChildren(...found.map((fact) => element("tr", {},
    element("th", { scope: "row" }, fact.id), element("td", {}, fact.shown), element("td", {}, fact.source),
    element("td", {}, ...(fact.figure
      ? [button("Change", () => edit(fact), { "aria-label": `Change ${fact.id}` })] : [])))));
}

function edit(fact) {
  chosen = fact;
  byId("figure-title").textContent = `Another figure for ${fact.id}`;
  for (const id of ["publisher", "date", "link", "about"]) byId(id).value = "";
  byId("figure").value = fact.shown;
  form.hidden = false;
  form.scrollIntoView({ block: "nearest" });
  byId("figure").focus();
  byId("figure").select();
}

function close() {
  form.hidden = true;
  const back = [...body.querySelectorAll("button")].find((each) =>
    each.getAttribute("aria-label") === `Change ${chosen.id}`);
  (back ?? filter).focus();
}

function send() {
  busy(form, async () => {
    const outcome = await post("prepare/fact", {
      fact: chosen.id, figure: byId("figure").value, publisher: byId("publisher").value,
      date: byId("date").value, link: byId("link").value, about: byId("about").value,
    });
    if (await review(outcome)) {
      await refresh();
      close();
      say("Published. The figure is live now.");
    }
  });
}
