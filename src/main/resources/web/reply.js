// How the page shows a reply: in the chat, and to editors before it is published. Whatever comes from
// the server is put in as text, never as markup.

const day = new Intl.DateTimeFormat("en-GB", {
  day: "numeric", month: "long", year: "numeric", timeZone: "UTC",
});

export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "class") node.className = value;
    else if (key === "click") node.addEventListener("click", value);
    else node.setAttribute(key, value);
  }
  node.append(...children); // Strings become text nodes.
  return node;
}

function icon(path) {
  const ns = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(ns, "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(ns, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

function sourceName(source) {
  const date = new Date(`${source.date}T00:00:00Z`);
  const shown = Number.isNaN(date.getTime()) ? source.date : day.format(date).replaceAll(" ", "\u00a0");
  return `${source.publisher}, ${shown}`;
}

function sourceLink(source) {
  const name = sourceName(source);
  if (!/^https?:\/\//.test(source.link ?? "")) return document.createTextNode(name);
  return element("a", { href: source.link, target: "_blank", rel: "noopener noreferrer" },
    name, element("span", { class: "unseen" }, " (opens in a new tab)"));
}

export function sourceList(sources) {
  const seen = new Map(sources.map((source) => [sourceName(source) + (source.link ?? ""), source]));
  return [...seen.values()].flatMap((source, i) =>
    i === 0 ? [sourceLink(source)] : ["; ", sourceLink(source)]);
}

export function choices(suggestions, press, list = element("ul", { class: "choices", "aria-label": "What to ask next" })) {
  list.replaceChildren(...suggestions.map((suggestion) => element("li", {},
    element("button", { type: "button", click: () => press(suggestion) }, suggestion.title))));
  return list;
}

export function botSaid(reply, press) {
  const card = element("div", { class: "card" },
    element("span", { class: "unseen" }, "Answer: "),
    ...reply.text.split(/\n{2,}/).map((paragraph) => element("p", { class: "said" }, paragraph)));
  if (reply.sources?.length) {
    card.append(element("p", { class: "source" },
      icon("M5 2.8h7l3.2 3.2v11.2H5zM7.6 9.5h5M7.6 12.8h5"),
      element("span", {}, element("span", { class: "unseen" }, "Source: "), ...sourceList(reply.sources))));
  }
  const article = element("article", { class: `bot ${reply.outcome}` }, card);
  if (reply.suggestions?.length) article.append(choices(reply.suggestions, press));
  return article;
}
