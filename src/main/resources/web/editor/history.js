// What was published, by whom, and the way back.

import { busy, button, diffView, element, shownTime } from "/editor/dom.js";
import { review } from "/editor/publish.js";
import { get, post } from "/editor/server.js";

const list = element("ol", { class: "entries", "aria-label": "Published changes, the latest first" });
const none = element("p", { class: "soft" }, "Nothing was published yet.");

export function build() {
  return [none, list];
}

export async function refresh() {
  const entries = await get("history");
  none.hidden = entries.length > 0;
  list.replaceChildren(...entries.map(entry));
}

function entry({ id, at, who, why, diff }, place) {
  const title = why === "" ? "Without a reason" : why;
  const name = `entry-${place}`;
  const back = button("Go back to this", () => busy(back, async () => {
    if (await review(await post("prepare/rollback", { entry: id }))) {
      await refresh();
      list.querySelector("h3")?.focus();
    }
  }), { "aria-describedby": name });
  return element("li", { class: "sheet" },
    element("h3", { id: name, tabindex: "-1" }, title),
    element("p", { class: "soft" }, element("time", { datetime: at }, shownTime(at)), ` by ${who}`),
    element("details", {}, element("summary", {}, "Lines that changed"), diffView(diff)),
    ...(place === 0 ? [element("p", { class: "soft" }, "This is in force now.")]
      : [element("div", { class: "row" }, back)]));
}
