// Writes into a text area as typing does, so that the browser's own undo takes it back.

/** Replaces what stands between two places and selects a part of the new text. */
export const replace = (area, start, end, text, from = text.length, to = from) => {
  area.focus();
  area.setSelectionRange(start, end);
  const command = text === "" ? "delete" : "insertText";
  if (start !== end || text !== "") {
    // The only way into a text area's undo list; deprecated, and kept by every browser for that.
    if (!document.execCommand(command, false, text)) {
      area.setRangeText(text, start, end, "end");
      area.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
    }
  }

  area.setSelectionRange(start + from, start + to);
};

/** Turns the text into another one by replacing only what differs. */
export const become = (area, text) => {
  const before = area.value;
  let start = 0;
  while (start < before.length && start < text.length && before[start] === text[start]) start += 1;
  let same = 0;
  while (same < before.length - start && same < text.length - start && before.at(-1 - same) === text.at(-1 - same)) same += 1;
  replace(area, start, before.length - same, text.slice(start, text.length - same));
};
