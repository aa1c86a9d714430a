// Offers what this browser kept and the server has not: after a crash, a lost network or an ended session.

import { post } from "./ask.js";
import { fieldsOf } from "./keeper.js";
import { make, timeText, word } from "./pen.js";

const openKey = async (sealed) => {
  const body = new FormData();
  body.set("sealed", sealed);
  const answer = await post("/admin/articles/pen/open", body);
  return answer.state === "ok" ? answer.value.key : null;
};

const valueOf = (fields, name) => {
  for (let index = 0; index < fields.length; index += 2) if (fields[index] === name) return fields[index + 1];
  return "";
};

/** The server had the same once: then what it has now, or no longer has, is what counts. */
const isKnown = (root, copy) => {
  if (!copy.serverAt) return false;
  const offered = root.querySelector(`[data-autosave="${CSS.escape(copy.story)}"]`);
  return !offered || Date.parse(offered.dataset.at) + 1_000 > Date.parse(copy.serverAt);
};

/** Sends the kept fields to where the form goes, which draws them again without saving. */
const take = (form, fields) => {
  const sent = make("form", { method: "post", action: form.action, hidden: true });
  const add = (name, value) => sent.append(make("input", { type: "hidden", name, value }));
  for (const name of ["__RequestVerificationToken", "writer"]) add(name, form.elements[name].value);
  for (let index = 0; index < fields.length; index += 2) add(fields[index], fields[index + 1]);
  add("do", "check");
  document.body.append(sent);
  sent.submit();
};

const offer = (form, copies, copy, content) => {
  const text = make("pre", { className: "offer__text" }, valueOf(content.fields, "body"));
  const taking = make("button", { type: "button", className: "button" }, word("AutosaveTake"));
  const dropping = make("button", { type: "button", className: "button button--plain" }, word("AutosaveDrop"));
  const box = make("section", { className: "notice offer" },
    make("p", {}, make("strong", {}, word("OfferHere", content.title || word("Untitled"), timeText(copy.at)))),
    make("details", {}, make("summary", {}, word("AutosaveLook")), text),
    make("p", { className: "actions" }, taking, " ", dropping));
  box.dataset.copy = copy.story;
  box.setAttribute("aria-label", word("AutosaveLabel"));
  text.lang = form.elements.body.lang;
  text.tabIndex = 0;
  taking.addEventListener("click", () => take(form, content.fields));
  dropping.addEventListener("click", async () => {
    await copies.drop(copy.story);
    box.remove();
  });
  form.before(box);
};

/** @param saved Key of the story that has just been saved; null when none was. */
export const attach = async (root, copies, saved) => {
  const form = root.querySelector("form#story");
  if (!form || !copies) return;
  if (saved) await copies.drop(saved);
  // What this page holds already came from a copy, or will be one.
  if (form.dataset.unsaved === "true") return;
  const shown = JSON.stringify(fieldsOf(form));
  const isNew = !form.dataset.story;
  for (const copy of await copies.list(openKey)) {
    const isHere = isNew ? copy.story.startsWith("new-") && copy.story !== form.elements.key.value : copy.story === form.elements.key.value;
    if (!isHere) continue;
    if (isKnown(root, copy)) {
      await copies.drop(copy.story);
      continue;
    }

    // What cannot be read now, since nobody is signed in or the server is away, is kept for the next time.
    const content = await copy.read();
    if (content !== null && JSON.stringify(content.fields) === shown) await copies.drop(copy.story);
    else if (content !== null) offer(form, copies, copy, content);
  }
};
