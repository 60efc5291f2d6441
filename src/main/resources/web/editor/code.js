// An editor for YAML: a plain text area, so that screen readers, undo and the keyboards of phones work
// as everywhere, over a copy of its text that shows colours, and beside the numbers of its lines.

import { element } from "/editor/dom.js";

const KEY = /^(\s*(?:- )*)([\p{L}\p{N}_.-]+)(:)(?=\s|$)/u;

function inked(line) {
  if (/^\s*#/.test(line)) return [element("span", { class: "comment" }, line)];
  const key = KEY.exec(line);
  if (key === null) return [line];
  return [key[1], element("span", { class: "key" }, key[2]), key[3] + line.slice(key[0].length)];
}

function replaceSelection(area, text) {
  // The one way that keeps the browser's undo.
  if (!document.execCommand("insertText", false, text)) {
    area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
    area.dispatchEvent(new Event("input"));
  }
}

function shift(area, out) {
  const { value, selectionStart: from, selectionEnd: to } = area;
  const begin = value.lastIndexOf("\n", from - 1) + 1;
  const end = value.indexOf("\n", Math.max(to - 1, from));
  area.setSelectionRange(begin, end < 0 ? value.length : end);
  const lines = value.slice(area.selectionStart, area.selectionEnd).split("\n");
  const text = lines.map((line) => out ? line.replace(/^ {1,2}/, "") : `  ${line}`).join("\n");
  replaceSelection(area, text);
  area.setSelectionRange(begin, begin + text.length);
}

export function codeEditor(attributes, changed, save) {
  const gutter = element("div", { class: "gutter", "aria-hidden": "true" });
  const ink = element("pre", { class: "ink", "aria-hidden": "true" });
  const area = element("textarea", {
    wrap: "off", spellcheck: "false", autocapitalize: "off", autocomplete: "off", autocorrect: "off", ...attributes,
  });
  const node = element("div", { class: "code" }, gutter, element("div", { class: "paper" }, ink, area));
  let marks = [];

  function draw() {
    const lines = area.value.split("\n");
    const worst = new Map();
    for (const mark of marks) {
      worst.set(mark.line, [...(worst.get(mark.line) ?? []), mark]);
    }
    const kind = (i) => {
      const here = worst.get(i + 1);
      return here === undefined ? "" : here.some((mark) => mark.error) ? "error" : "warning";
    };
    ink.replaceChildren(...lines.map((line, i) => element("span", { class: `line ${kind(i)}` }, ...inked(line), "\n")));
    gutter.replaceChildren(...lines.map((_, i) => {
      const number = element("span", { class: kind(i) }, String(i + 1));
      if (worst.has(i + 1)) {
        number.title = worst.get(i + 1).map((mark) => mark.text).join("\n");
        number.addEventListener("click", () => goTo(i + 1, worst.get(i + 1)[0].column));
      }
      return number;
    }));
    area.setAttribute("aria-invalid", String(marks.some((mark) => mark.error)));
  }

  function goTo(line, column = 1) {
    const before = area.value.split("\n").slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    const at = Math.min(area.value.length, before + column - 1);
    area.focus({ preventScroll: true });
    area.setSelectionRange(at, at);
    node.scrollTop = Math.max(0, ink.children[line - 1]?.offsetTop - node.clientHeight / 3);
    node.scrollLeft = 0;
    node.scrollIntoView({ block: "nearest" });
  }

  function nextMark() {
    const here = area.value.slice(0, area.selectionStart).split("\n").length;
    const next = marks.find((mark) => mark.line > here) ?? marks[0];
    if (next) goTo(next.line, next.column);
  }

  area.addEventListener("input", () => {
    // A mark stays at its line's number until the checker has looked again.
    draw();
    changed();
  });
  area.addEventListener("keydown", (event) => {
    const control = event.ctrlKey || event.metaKey;
    const act = event.key === "Enter" && !control && !event.isComposing ? () => {
      const line = area.value.slice(area.value.lastIndexOf("\n", area.selectionStart - 1) + 1, area.selectionStart);
      replaceSelection(area, `\n${/^ */.exec(line)[0]}`);
    } : control && event.key === "]" ? () => shift(area, false)
      : control && event.key === "[" ? () => shift(area, true)
        : control && event.key.toLowerCase() === "s" ? save
          : event.key === "F8" ? nextMark : null;
    if (act !== null && !area.readOnly) {
      event.preventDefault();
      act();
    }
  });

  return {
    node,
    goTo,
    get value() { return area.value; },
    set value(text) {
      area.value = text;
      marks = [];
      draw();
      area.setSelectionRange(0, 0);
      node.scrollTo(0, 0);
    },
    name(label) { area.setAttribute("aria-label", label); },
    mark(found) {
      marks = [...found].sort((a, b) => a.line - b.line || a.column - b.column);
      draw();
    },
  };
}
