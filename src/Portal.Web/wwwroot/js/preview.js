// Shows beside the form what readers will get: the server renders it, by what renders public pages, while it is typed.

import { post } from "./ask.js";
import { composed, isComposing } from "./ime.js";
import { become } from "./typing.js";

const Pause = 350;
const Longest = 1_500;

export const attach = (root) => {
  const form = root.querySelector("form#story");
  if (!form) return;
  let timer = 0;
  let since = 0;
  let asking = null;

  const live = (name) => root.querySelector(`[data-live=${name}]`);

  const show = (value) => {
    for (const element of root.querySelectorAll("[data-story-language]")) element.lang = value.language;
    live("body").innerHTML = value.body;
    live("dateline").innerHTML = value.dateline ?? "";
    live("dateline").hidden = value.dateline === null;
    live("no-dateline").hidden = value.dateline !== null;
    live("count").textContent = value.count;
    live("kicker").textContent = value.kicker;
    live("title").textContent = value.title;
    const summary = live("summary");
    summary.textContent = value.summary;
    summary.closest("[data-proposal]").hidden = value.summary === "";
    for (const { field, text, isOver } of value.titles) {
      const count = root.querySelector(`[data-count="${field}"]`);
      count.textContent = text;
      count.classList.toggle("count--over", isOver);
    }
  };

  const ask = async () => {
    clearTimeout(timer);
    timer = since = 0;
    asking?.abort();
    const mine = asking = new AbortController();
    const answer = await post("/admin/articles/preview", new FormData(form), { signal: mine.signal });
    if (answer.state !== "ok" || mine.signal.aborted) return false;
    await composed();
    if (!mine.signal.aborted) show(answer.value);
    return true;
  };

  /** Soon after the last key, and in the midst of typing without a pause. */
  const soon = () => {
    since ||= Date.now();
    clearTimeout(timer);
    timer = setTimeout(ask, Math.max(0, Math.min(Pause, since + Longest - Date.now())));
  };

  form.addEventListener("input", (event) => { if (!isComposing(event)) soon(); });
  form.addEventListener("change", soon);
  form.addEventListener("compositionend", () => setTimeout(soon));
  form.addEventListener("click", async (event) => {
    const take = event.target.closest("button[value=summary-take]");
    if (!take || event.defaultPrevented) return;
    event.preventDefault();
    await ask();
    become(form.elements.summary, live("summary").textContent);
  });
};
