// The chat. Whatever comes from the server or from the reader is put in as text, never as markup.

import { botSaid, choices, element, sourceList } from "/reply.js";

const byId = (id) => document.getElementById(id);
const log = byId("log");
const welcome = byId("welcome");
const typing = byId("typing");
const question = byId("question");
const send = byId("send");
const again = byId("again");

const SLOW_MS = 350; // Most replies come sooner: an indicator that flickers only unsettles.
const PATIENCE_MS = 30000;

let waiting = false;
let asked = 0;

// --- what the tab remembers ---------------------------------------------------------------

const memory = {
  read(name, otherwise) {
    try {
      return JSON.parse(sessionStorage.getItem(name)) ?? otherwise;
    } catch {
      return otherwise;
    }
  },
  write(name, value) {
    try {
      sessionStorage.setItem(name, JSON.stringify(value));
    } catch {
      // Storage is full or forbidden: the chat works without.
    }
  },
};

function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  // Only offered to secure pages; a bot on a local network may be served without TLS.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

let conversation = memory.read("conversation", null) ?? newId();
let past = memory.read("past", []);
memory.write("conversation", conversation);

function remember(entry) {
  past = [...past, entry].slice(-100);
  memory.write("past", past);
}

// --- building ------------------------------------------------------------------------------

function youSaid(text) {
  return element("article", { class: "you" },
    element("span", { class: "unseen" }, "You asked: "), element("p", {}, text));
}

function errorSaid(text, retry) {
  const card = element("div", { class: "card" }, element("p", { class: "said" }, text));
  const article = element("article", { class: "bot error" }, card);
  card.append(element("button", {
    type: "button", class: "retry",
    click: () => { article.remove(); question.focus(); retry(); },
  }, "Try again"));
  return article;
}

function show(article) {
  welcome.hidden = true;
  again.hidden = false;
  log.append(article);
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const tall = article.offsetHeight > byId("scroll").clientHeight;
  article.scrollIntoView({ block: tall ? "start" : "end", behavior: calm ? "auto" : "smooth" });
}

// --- asking --------------------------------------------------------------------------------

class Refused extends Error {}

async function post(what) {
  let response;
  try {
    response = await fetch("/api/messages", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(what.topic
        ? { conversation, topic: what.topic } : { conversation, text: what.text }),
      signal: AbortSignal.timeout ? AbortSignal.timeout(PATIENCE_MS) : undefined,
    });
  } catch (error) {
    throw new Refused(
      navigator.onLine === false ? "You seem to be offline. Your question is kept here."
        : error.name === "TimeoutError" ? "That took too long. Please try again."
          : "The bot cannot be reached just now. Please try again in a moment.");
  }
  const json = await response.json().catch(() => ({}));
  if (response.ok && typeof json.text === "string") return json;
  // The button's topic went with a reload of the answers: its title asks the same.
  if (response.status === 404 && what.topic) return post({ text: what.title });
  if (response.status === 429) {
    throw new Refused("That is a lot of questions at once. Please wait a minute and try again.");
  }
  throw new Refused(json.error ?? "Something went wrong here. Please try again.");
}

const press = ({ topic, title }) => ask({ topic, title }, title);

async function ask(what, shown) {
  if (waiting) return;
  show(youSaid(shown));
  remember({ you: shown });
  await answer(what);
}

async function answer(what) {
  waiting = true;
  const mine = ++asked;
  updateSend();
  const slow = setTimeout(() => { typing.textContent = "Looking it up"; }, SLOW_MS);
  let said;
  try {
    const reply = await post(what);
    if (mine === asked) {
      remember({ bot: reply });
      said = botSaid(reply, press);
    }
  } catch (error) {
    if (!(error instanceof Refused)) console.error(error);
    const text = error instanceof Refused ? error.message : "Something went wrong on this page.";
    if (mine === asked) said = errorSaid(text, () => answer(what));
  } finally {
    clearTimeout(slow);
    if (mine === asked) {
      typing.textContent = "";
      waiting = false;
      updateSend();
    }
  }
  if (said) show(said);
}

function startOver() {
  asked++; // An answer still on its way belongs to what is forgotten.
  waiting = false;
  typing.textContent = "";
  fetch(`/api/conversations/${encodeURIComponent(conversation)}`, { method: "DELETE" }).catch(() => {});
  conversation = newId();
  past = [];
  memory.write("conversation", conversation);
  memory.write("past", past);
  log.replaceChildren();
  welcome.hidden = false;
  again.hidden = true;
  question.value = "";
  fit();
  updateSend();
  question.focus();
}

// --- the field -----------------------------------------------------------------------------

function fit() {
  question.style.height = "auto";
  question.style.height = `${question.scrollHeight}px`;
}

function updateSend() {
  send.disabled = waiting || question.value.trim() === "";
}

function submit() {
  const text = question.value.trim();
  if (text === "" || waiting) return;
  question.value = "";
  fit();
  ask({ text }, text);
}

byId("form").addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
  question.focus();
});

question.addEventListener("input", () => { fit(); updateSend(); });

question.addEventListener("keydown", (event) => {
  // An Enter that ends the composing of a word (Japanese, Chinese) is no Enter that sends.
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    submit();
  }
  if (event.key === "ArrowUp" && question.value === "") {
    const last = past.findLast((entry) => entry.you);
    if (last) {
      event.preventDefault();
      question.value = last.you;
      fit();
      updateSend();
    }
  }
});

// Whoever pressed with a mouse or a key types on; on a phone the keyboard would hide the answer.
byId("scroll").addEventListener("click", (event) => {
  const byKey = event.detail === 0;
  if (event.target.closest("button") && (byKey || matchMedia("(pointer: fine)").matches)) question.focus();
});

again.addEventListener("click", startOver);

// --- beginning -----------------------------------------------------------------------------

async function about() {
  try {
    const response = await fetch("/api/about");
    if (!response.ok) return;
    const { sources, suggestions } = await response.json();
    if (sources.length > 0) {
      byId("sources").replaceChildren("Answers from ", ...sourceList(sources.slice(0, 3)),
        sources.length > 3 ? ` and ${sources.length - 3} more` : "");
    }
    choices(suggestions.slice(0, 6), press, byId("starters"));
  } catch {
    // The page works without; asking will tell what is wrong.
  }
}

for (const entry of past) {
  show(entry.you ? youSaid(entry.you) : botSaid(entry.bot, press));
}
about();
updateSend();
if (matchMedia("(pointer: fine)").matches) question.focus();
