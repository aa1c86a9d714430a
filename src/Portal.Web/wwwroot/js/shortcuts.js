// Ctrl+S, ⌘S on a Mac, saves from wherever one is in the form.

import { isComposing } from "./ime.js";
import { make } from "./pen.js";
import { hasCommandKey, keyText } from "./toolbar.js";

export const attach = (root) => {
  const form = root.querySelector("form#story");
  const save = form?.querySelector("button[value=save]");
  if (!save) return;
  save.append(" ", make("kbd", {}, keyText("S")));
  save.setAttribute("aria-keyshortcuts", "Control+S Meta+S");
  root.addEventListener("keydown", (event) => {
    if (event.code !== "KeyS" || event.shiftKey || isComposing(event) || !hasCommandKey(event)) return;
    event.preventDefault();
    form.requestSubmit(save);
  });
};
