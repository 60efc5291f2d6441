// The one way by which anything goes live: see what a change does, say why, confirm.

import { byId, busy, diffView, element, markList, plural, say } from "/editor/dom.js";
import { post, Refused } from "/editor/server.js";

const dialog = byId("publish");
const form = byId("publish-form");

const MOST_MARKS = 12;

function text(kind, said) {
  return element("div", { class: kind },
    element("span", { class: "kind" }, kind === "before" ? "Now" : "Then"),
    element("p", {}, said === "" ? (kind === "before" ? "(nothing yet)" : "(no answer any more)") : said));
}

function changes(title, changed, open) {
  if (changed.length === 0) return [];
  return [element("h3", {}, title), ...changed.map(({ name, before, after }) => {
    const one = element("details", {}, element("summary", {}, name), text("before", before), text("after", after));
    one.open = open;
    return one;
  })];
}

function effect(draft) {
  const told = draft.told === 0 ? "Nobody is told of it."
    : `${plural(draft.told, "chat")} will be told that a figure they were given has changed.`;
  const none = draft.answers.length === 0 && draft.questions.length === 0
    ? [element("p", {}, "No answer reads differently, and every known question is answered as before.")] : [];
  return [
    ...none,
    ...changes(`${plural(draft.answers.length, "answer reads", "answers read")} differently`, draft.answers, draft.answers.length < 4),
    ...changes(`${plural(draft.questions.length, "question is", "questions are")} answered differently`, draft.questions, false),
    element("p", { class: draft.told > 0 ? "note" : "soft" }, told),
    ...(draft.marks.length > 0 ? [element("h3", {}, "Warnings"), markList(draft.marks, null, "Warnings")] : []),
    element("h3", {}, "Lines that change"),
    diffView(draft.diff),
  ];
}

function open(title, body) {
  byId("publish-title").textContent = title;
  byId("publish-body").replaceChildren(...body);
  byId("publish-wrong").textContent = "";
  dialog.showModal();
  dialog.scrollTop = 0;
  byId("publish-title").focus();
}

// A dialog closes as a promise: with what the listener chosen returns.
function closed(wire) {
  return new Promise((resolve) => {
    const stop = new AbortController();
    const done = (value) => {
      stop.abort();
      if (dialog.open) dialog.close();
      resolve(value);
    };
    // Signing out closes it, too.
    dialog.addEventListener("close", () => done(false), { signal: stop.signal });
    wire(done, stop.signal);
  });
}

function refuse(refused) {
  form.hidden = true;
  byId("publish-refused").hidden = false;
  open("This cannot be published", [
    element("p", {}, refused.why),
    ...(refused.marks.length > 0 ? [markList(refused.marks, null)] : []),
  ]);
  return closed((done, signal) => {
    byId("publish-close").addEventListener("click", () => done(false), { signal });
    dialog.addEventListener("cancel", () => done(false), { signal });
  });
}

async function confirm(draft, done) {
  byId("publish-wrong").textContent = "";
  await busy(form, async () => {
    let outcome;
    try {
      outcome = await post("publish", { draft: draft.id, why: byId("why").value });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      byId("publish-wrong").textContent = error.message;
      if (error.status === 401) done(false);
      return;
    }
    if (outcome.outcome === "published") {
      say("Published. It is live now.");
      done(true);
    } else {
      byId("publish-wrong").textContent = [outcome.why, ...outcome.marks.slice(0, MOST_MARKS)
        .map((mark) => `${mark.file}:${mark.line}: ${mark.text}`)].join(" ");
    }
  });
}

function offer(draft) {
  form.hidden = false;
  byId("publish-refused").hidden = true;
  byId("why").value = "";
  open(draft.title, effect(draft));
  return closed((done, signal) => {
    const discard = () => {
      post("discard", { draft: draft.id }).catch(() => {}); // It is forgotten by itself, too.
      say("Discarded. Nothing has changed.");
      done(false);
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      confirm(draft, done);
    }, { signal });
    byId("publish-discard").addEventListener("click", discard, { signal });
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      discard();
    }, { signal });
  });
}

// Shows what came of preparing a change; true when it was published.
export async function review(outcome) {
  const back = document.activeElement;
  const published = outcome.outcome === "draft" ? await offer(outcome) : await refuse(outcome);
  if (document.contains(back)) back.focus();
  return published;
}
