// A reply as each platform shows it, side by side.

import { botSaid } from "/reply.js";
import { element, safe, say } from "/editor/dom.js";

const nowhere = () => say("Buttons do nothing in a preview.");

export function shownReply({ reply, platforms }) {
  return element("div", { class: "platforms" },
    ...platforms.map(({ platform, html }) => element("figure", { class: platform.toLowerCase() },
      element("figcaption", {}, platform), safe(html))),
    element("figure", { class: "page" }, element("figcaption", {}, "Page"), botSaid(reply, nowhere)));
}
