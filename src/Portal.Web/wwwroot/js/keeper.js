// Keeps what is typed, in this browser and on the server, and says so. Nothing is lost to a crash, a lost network or an ended session: what was
// kept is offered again (offers.js). A form is only sent when the server is there and knows who sends it.

import { post, refresh } from "./ask.js";
import { composed, isComposing } from "./ime.js";
import { make, timeText, word } from "./pen.js";

// Milliseconds. Both together stay far below the five seconds that may be lost.
const ToBrowser = 500;
const ToServer = 2_000;
const Again = 4_000;

const SentKey = "portal-sent";
const NotKept = new Set(["__RequestVerificationToken", "writer", "photo", "photoText", "do"]);

/** The form's fields as the server's autosave keeps them: names and values in turn. */
export const fieldsOf = (form) => [...new FormData(form)].filter(([name]) => !NotKept.has(name)).flat();

/** @param offered Resolves when older copies have been looked at; before that none is written over. */
export const attach = (root, copies, offered) => {
  const form = root.querySelector("form#story");
  if (!form) return;
  const story = form.elements.key.value;
  const path = form.dataset.story ? `/admin/articles/${form.dataset.story}/autosave` : "/admin/articles/autosave";
  const status = root.querySelector("[data-live=saved]");
  const banner = make("div", { className: "problems", hidden: true });
  banner.setAttribute("role", "alert");
  form.before(banner);

  // What a browser brings back by itself would be taken for what is saved; it is offered instead.
  form.autocomplete = "off";

  // As saved; null when the page already holds more than that.
  const saved = form.dataset.unsaved !== "true" ? JSON.stringify(fieldsOf(form)) : null;
  let keptHere = saved;
  let keptThere = saved;
  let timers = { here: 0, there: 0 };
  let sending = null;
  let waiting = null;
  let isLeaving = false;

  const now = () => JSON.stringify(fieldsOf(form));
  const isDirty = () => now() !== saved;
  const say = (text) => { if (status.textContent !== text) status.textContent = text; };

  const warn = (...content) => {
    banner.replaceChildren(...content);
    banner.hidden = content.length === 0;
  };

  const keepHere = async (serverAt = null) => {
    clearTimeout(timers.here);
    timers.here = 0;
    const text = now();
    if (!copies || (text === keptHere && serverAt === null)) return;
    try {
      await offered;
      await copies.put(story, { title: form.elements.title.value, fields: JSON.parse(text) }, Date.now(), serverAt);
      keptHere = text;
    } catch {
      // The disk is full or the browser keeps nothing; the server still does.
      copies = null;
    }
  };

  const tell = (answer) => {
    if (answer.state === "ok") {
      warn();
      say(word("KeptAt", timeText(Date.parse(answer.value.savedAtUtc))));
      return;
    }

    const here = copies ? word("KeptHere", timeText(Date.now())) : word("KeptNowhere");
    say(here);
    if (answer.state === "signed-out") {
      const link = make("a", { href: "/admin/sign-in?return=%2Fadmin%2Fsigned-in", target: "_blank", rel: "opener" }, word("SignInAgain"));
      warn(make("p", {}, word("SessionOver"), " ", here), make("p", {}, link));
    } else if (answer.state === "stranger") {
      warn(make("p", {}, word("SomebodyElse", answer.text), " ", here));
    } else if (answer.state === "refused") {
      warn(make("p", {}, word("KeepingRefused", answer.text), " ", here));
    } else if (answer.state === "away") {
      warn(make("p", {}, word("ServerAway"), " ", here));
    }
  };

  const sendNow = async () => {
    const text = now();
    if (text === keptThere) return { state: "ok", value: null };
    const answer = await post(path, new FormData(form));
    if (answer.state === "ok") {
      keptThere = text;
      if (text === now()) keepHere(answer.value.savedAtUtc);
    }

    tell(answer);
    if (answer.state === "ok" && waiting) {
      const submitter = waiting.isConnected ? waiting : null;
      waiting = null;
      form.requestSubmit(submitter);
    }

    // Whoever may not write here keeps what they typed in the browser; asking again changes nothing.
    if (answer.state === "away" || answer.state === "signed-out" || answer.state === "stranger") schedule("there", Again);
    return answer;
  };

  /** Never two at once. */
  const keepThere = async () => {
    clearTimeout(timers.there);
    timers.there = 0;
    while (sending) await sending;
    sending = sendNow();
    const answer = await sending;
    sending = null;
    return answer;
  };

  const Steps = { here: keepHere, there: keepThere };

  const schedule = (name, delay) => {
    timers[name] ||= setTimeout(async () => {
      timers[name] = 0;
      await composed();
      if (!isLeaving) await Steps[name]();
    }, delay);
  };

  const change = () => {
    if (isLeaving) return;
    schedule("here", ToBrowser);
    schedule("there", ToServer);
  };

  /** The browser's disk is waited for only where the server does not have it. */
  const flush = async () => {
    const here = keepHere();
    const answer = await keepThere();
    if (answer.state !== "ok") await here;
    return answer;
  };

  const back = async () => {
    if (isLeaving || banner.hidden) return;
    const answer = await refresh();
    if (answer.state !== "ok") return;
    keptThere = null;
    await keepThere();
  };

  form.addEventListener("input", (event) => { if (!isComposing(event)) change(); });
  form.addEventListener("change", change);
  form.addEventListener("compositionend", () => setTimeout(change));
  // What stands before the word that now begins is not to wait for it.
  form.addEventListener("compositionstart", () => { if (timers.here) keepHere(); if (timers.there) keepThere(); });
  // Rows and pasted findings come without a key being pressed.
  new MutationObserver(change).observe(form, { childList: true, subtree: true });

  form.addEventListener("submit", async (event) => {
    if (isLeaving) return;
    event.preventDefault();
    if (isComposing()) return;
    const submitter = event.submitter;
    waiting = null;
    if (isDirty()) {
      const answer = await flush();
      // The server says itself, on a page, why it refuses a form.
      if (answer.state !== "ok" && answer.state !== "refused") {
        waiting = submitter;
        return;
      }
    }

    isLeaving = true;
    Object.values(timers).forEach(clearTimeout);
    sessionStorage.setItem(SentKey, story);
    // What was kept already takes no time, and a form that is still telling of its submission takes no second one (HTML, form submission).
    setTimeout(() => form.requestSubmit(submitter));
  });

  window.addEventListener("beforeunload", (event) => { if (!isLeaving && isDirty()) event.preventDefault(); });
  // The page may come back as it was left, when its writer goes back to it.
  window.addEventListener("pageshow", (event) => { if (event.persisted) { isLeaving = false; change(); } });
  window.addEventListener("online", back);
  window.addEventListener("focus", back);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible") back(); else if (timers.there) keepThere(); });
  new BroadcastChannel("portal-desk").addEventListener("message", back);
  if (saved === null) change();
};

/** After a save that went through, as the address tells, the copy is of no use. @returns Which story was saved; null when none was. */
export const takeSent = () => {
  const story = sessionStorage.getItem(SentKey);
  sessionStorage.removeItem(SentKey);
  return new URLSearchParams(location.search).has("done") ? story : null;
};
