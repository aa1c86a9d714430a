// Says that this article is open here, and shows who else has it open.

import { post } from "./ask.js";
import { make, word } from "./pen.js";

const Every = 25_000;

export const attach = (root) => {
  const form = root.querySelector("form#story");
  const shown = root.querySelector("[data-live=presence]");
  if (!form?.dataset.story || !shown) return;
  const path = `/admin/articles/${form.dataset.story}/presence`;
  let told = null;

  const mark = async () => {
    if (document.visibilityState !== "visible") return;
    const answer = await post(path, new FormData());
    if (answer.state !== "ok") return;
    const texts = answer.value.others.map(({ name, time }) => `● ${word("IsHere", name)} ${time}`);
    // Read out only when somebody has come or gone.
    const names = JSON.stringify(answer.value.others.map(({ name }) => name));
    if (names !== told) shown.replaceChildren(...texts.map((text) => make("p", {}, text)));
    told = names;
  };

  setInterval(mark, Every);
  document.addEventListener("visibilitychange", mark);
  window.addEventListener("pagehide", () => {
    const body = new FormData();
    body.set("__RequestVerificationToken", form.elements.__RequestVerificationToken.value);
    navigator.sendBeacon(`${path}/leave`, body);
  });
};
