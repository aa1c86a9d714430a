// Text with markup, as Word, WeChat and web pages put it on the clipboard, becomes clean Markdown: the server cleans it as it cleans imports.
// What it changed is listed, and each change can be taken back.

import { post } from "./ask.js";
import { composed } from "./ime.js";
import { make, word } from "./pen.js";
import { become, replace } from "./typing.js";

// More need no look one by one; each can still be found by the browser's own undo, or when the version is saved.
const Listed = 200;

const isRich = (clipboard) => {
  const html = clipboard?.getData("text/html") ?? "";
  return /<(p|div|section|span|b|strong|em|i|a|h[1-6]|ul|ol|li|blockquote|table|br|img)[\s>/]/i.test(html) ? html : null;
};

/** Blank signs cannot be seen: ␣ for each of them. */
const visible = (text) => text.replace(/\s/gu, "␣") || "∅";

/** The text that goes in, apart from what stands around it as blocks are. */
const fit = (area, markdown) => {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const isBlocks = markdown.includes("\n") || /^(#{1,6} |> |- |\d+\. )/.test(markdown);
  const before = value.slice(0, start);
  const after = value.slice(end);
  const lead = !isBlocks || before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const trail = !isBlocks || after === "" || after.startsWith("\n\n") ? "" : after.startsWith("\n") ? "\n" : "\n\n";
  return lead + markdown + trail;
};

export const attach = (root) => {
  const form = root.querySelector("form#story");
  const area = root.querySelector("[data-body] textarea");
  if (!form || !area) return;
  const list = make("div", { className: "pasted" });
  const status = make("p", { className: "hint" });
  status.setAttribute("role", "status");
  area.after(status, list);

  const finding = (item, kept, index) => {
    const undo = make("button", { type: "button", className: "button button--plain" }, word("PasteUndo"));
    const row = make("li", {}, `${item.rule}${word("Colon")}`, make("del", {}, visible(item.before)), " → ", make("ins", {}, visible(item.after)), " ", undo);
    undo.setAttribute("aria-label", word("PasteUndoOf", item.rule, visible(item.before), visible(item.after)));
    undo.addEventListener("click", async () => {
      const body = new FormData();
      body.set("body", area.value);
      body.set("pasted", kept.value);
      body.set("index", index);
      const answer = await post("/admin/articles/paste/undo", body);
      if (answer.state === "ok") {
        await composed();
        become(area, answer.value.body);
        kept.value = answer.value.pasted;
        row.remove();
        status.textContent = word("PasteUndone");
        area.focus();
      } else {
        status.textContent = answer.status === 409 ? word("PasteUndoLost") : answer.text || word("PasteUndoFailed");
      }
    });
    return row;
  };

  const show = ({ findings, pasted, photos }) => {
    list.replaceChildren();
    status.textContent = [word("PasteDone", findings.length), photos > 0 ? word("PastePhotos", photos) : ""].join(" ");
    if (findings.length === 0) return;
    const kept = make("input", { type: "hidden", name: "pastes", value: pasted });
    form.append(kept);
    const rows = findings.slice(0, Listed).map((item, index) => finding(item, kept, index));
    list.append(make("details", { open: findings.length <= 8 }, make("summary", {}, word("PasteFindings", findings.length)), make("ul", {}, ...rows)));
  };

  const insert = async (text) => {
    await composed();
    replace(area, area.selectionStart, area.selectionEnd, text);
  };

  area.addEventListener("paste", async (event) => {
    const html = isRich(event.clipboardData);
    if (!html) return;
    event.preventDefault();
    const plain = event.clipboardData.getData("text/plain");
    const body = new FormData();
    body.set("html", html);
    body.set("language", area.lang);
    status.textContent = word("PasteWaits");
    const answer = await post("/admin/articles/paste", body);
    if (answer.state === "ok" && answer.value.markdown) {
      await insert(fit(area, answer.value.markdown));
      show(answer.value);
    } else {
      await insert(plain);
      status.textContent = answer.state === "ok" ? "" : `${word("PastePlain")} ${answer.text}`;
    }
  });
};
