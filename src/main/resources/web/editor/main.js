// The page's frame: signing in, and the sections by the part of the address after "#".

import { alarm, busy, byId, element } from "/editor/dom.js";
import { Refused, session, signIn, signOut, whenSignedOut } from "/editor/server.js";
import * as overview from "/editor/overview.js";
import * as inbox from "/editor/inbox.js";
import * as files from "/editor/files.js";
import * as figures from "/editor/figures.js";
import * as trying from "/editor/try.js";
import * as past from "/editor/history.js";

const SECTIONS = {
  overview: ["Overview", overview], inbox: ["Inbox", inbox], files: ["Files", files],
  figures: ["Figures", figures], try: ["Try a question", trying], history: ["History", past],
};
const built = new Map();
let loading = 0;

const goTo = (mark) => {
  const there = `#files/${mark.file}:${mark.line}`;
  if (location.hash === there) show();
  else location.hash = there;
};

function section(id) {
  if (!built.has(id)) {
    const [title, module] = SECTIONS[id];
    const node = element("section", { id: `at-${id}`, "aria-labelledby": `${id}-title` },
      element("h2", { id: `${id}-title`, tabindex: "-1" }, title), ...module.build(goTo));
    byId("desk").append(node);
    built.set(id, node);
  }
  return built.get(id);
}

function where() {
  let written = location.hash.slice(1);
  try {
    written = decodeURIComponent(written);
  } catch {
    // Somebody's own "%": taken as it stands.
  }
  const [id, ...rest] = written.split("/");
  return id in SECTIONS ? [id, rest.join("/")] : ["overview", ""];
}

async function show(focus = true) {
  const [id, argument] = where();
  section(id);
  for (const [other, each] of built) each.hidden = other !== id;
  for (const link of byId("sections").querySelectorAll("a")) {
    if (link.hash === `#${id}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  document.title = `${SECTIONS[id][0]} · Editors · War Aid Bot`;
  if (focus) {
    byId(`${id}-title`).focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }
  loading++;
  byId("main").setAttribute("aria-busy", "true");
  await busy(null, () => SECTIONS[id][1].refresh(argument));
  if (--loading === 0) byId("main").removeAttribute("aria-busy");
}

function enter(editor) {
  byId("who").textContent = editor;
  for (const id of ["me", "sections", "desk"]) byId(id).hidden = false;
  byId("door").hidden = true;
  alarm("");
  show();
}

function leave(why) {
  for (const id of ["me", "sections", "desk"]) byId(id).hidden = true;
  if (byId("publish").open) byId("publish").close();
  byId("door").hidden = false;
  byId("door-why").textContent = why;
  document.title = "Sign in · Editors · War Aid Bot";
  byId(byId("name").value === "" ? "name" : "password").focus();
}

byId("sign-in").addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.currentTarget;
  byId("door-wrong").textContent = "";
  await busy(form, async () => {
    try {
      const editor = await signIn(byId("name").value, byId("password").value);
      byId("password").value = "";
      enter(editor);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      byId("door-wrong").textContent = error.message;
      byId("password").select();
      byId("password").focus();
    }
  });
});

byId("sign-out").addEventListener("click", () => busy(byId("sign-out"), async () => {
  if (files.isChanged() && !confirm("What you changed in a file is not published. Sign out and lose it?")) return;
  await signOut();
  location.replace("/editor"); // Nothing of the desk stays in the page for whoever comes next.
}));

whenSignedOut((why) => leave(`${why} What you wrote is still here.`));
window.addEventListener("hashchange", () => { if (byId("door").hidden) show(); });

const editor = await session();
if (editor === null) leave("For those who edit the answers.");
else enter(editor);
