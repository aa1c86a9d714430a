// Buttons and keys for the signs of Markdown in the story's text.

import { isComposing } from "./ime.js";
import { make, word } from "./pen.js";
import { become, replace } from "./typing.js";

const isMac = /mac|iphone|ipad/i.test(navigator.platform);

/** Surrounds the selection, or takes the signs away again. */
const wrap = (sign) => (area) => {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const size = sign.length;
  if (value.slice(start - size, start) === sign && value.slice(end, end + size) === sign) {
    replace(area, start - size, end + size, value.slice(start, end), 0, end - start);
  } else {
    replace(area, start, end, sign + value.slice(start, end) + sign, size, size + end - start);
  }
};

/** Puts a sign before every line of the selection that has words, or takes it away again. */
const lines = (signOf, pattern, gap = "") => (area) => {
  const { selectionStart, selectionEnd, value } = area;
  const start = value.lastIndexOf("\n", selectionStart - 1) + 1;
  const stop = value.indexOf("\n", Math.max(selectionEnd - (selectionEnd > selectionStart ? 1 : 0), start));
  const end = stop < 0 ? value.length : stop;
  const rows = value.slice(start, end).split("\n");
  const isOn = rows.some((row) => row.trim()) && rows.every((row) => !row.trim() || pattern.test(row));
  let number = 0;
  const text = rows.map((row) => {
    if (isOn) return row.trim() ? row.replace(pattern, "") : row.replace(/^>\s*$/, "");
    if (!row.trim() && rows.length > 1) return gap;
    return signOf(number += 1) + row.replace(/^(#{1,6}|[-*]|\d{1,3}[.)])\s+/, "");
  }).join("\n");
  replace(area, start, end, text, rows.length > 1 ? 0 : text.length, text.length);
};

const link = (area) => {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const chosen = value.slice(start, end);
  if (/^https?:\/\/\S+$/.test(chosen)) replace(area, start, end, `[](${chosen})`, 1);
  else replace(area, start, end, `[${chosen}](https://)`, chosen.length + 3, chosen.length + 11);
};

/** A line by itself. */
const rule = (area) => {
  const { selectionEnd: at, value } = area;
  const before = value.slice(0, at).trimEnd();
  const after = value.slice(at).trimStart();
  become(area, `${before}${before ? "\n\n" : ""}---\n\n${after}`);
};

// A key of null has no shortcut. Digits are told by their place on the keyboard, since Shift makes other signs of them.
const Tools = [
  { name: "ToolBold", key: "B", code: "KeyB", run: wrap("**") },
  { name: "ToolHeading", key: "⇧2", code: "Digit2", shift: true, run: lines(() => "## ", /^#{1,6}\s+/) },
  { name: "ToolQuote", key: "⇧9", code: "Digit9", shift: true, run: lines(() => "> ", /^>\s?/, ">") },
  { name: "ToolList", key: "⇧8", code: "Digit8", shift: true, run: lines(() => "- ", /^[-*]\s+/) },
  { name: "ToolNumbers", key: "⇧7", code: "Digit7", shift: true, run: lines((number) => `${number}. `, /^\d{1,3}[.)]\s+/) },
  { name: "ToolLink", key: "K", code: "KeyK", run: link },
  { name: "ToolRule", key: null, run: rule },
];

/** As people read it: ⌘B, Ctrl+Shift+2. */
export const keyText = (key) => isMac
  ? `${key.startsWith("⇧") ? "⇧" : ""}⌘${key.replace("⇧", "")}`
  : `Ctrl+${key.replace("⇧", "Shift+")}`;

const ariaKey = (key) => `${isMac ? "Meta" : "Control"}+${key.replace("⇧", "Shift+")}`;

export const hasCommandKey = (event) => (isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey) && !event.altKey;

const button = (tool, area) => {
  const made = make("button", { type: "button", className: "tool" }, word(tool.name));
  if (tool.key) {
    made.append(" ", make("kbd", {}, keyText(tool.key)));
    made.setAttribute("aria-keyshortcuts", ariaKey(tool.key));
  }

  made.addEventListener("click", () => tool.run(area));
  return made;
};

export const attach = (root) => {
  const area = root.querySelector("[data-body] textarea");
  if (!area) return;
  const bar = make("div", { className: "tools" }, ...Tools.map((tool) => button(tool, area)));
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", word("Tools"));
  area.before(bar);
  area.addEventListener("keydown", (event) => {
    if (isComposing(event) || !hasCommandKey(event)) return;
    const tool = Tools.find((one) => one.code === event.code && Boolean(one.shift) === event.shiftKey);
    if (tool) {
      event.preventDefault();
      tool.run(area);
    }
  });
};
