// Sends photos one by one, from a picker, the clipboard or a drag, with progress for each. One that fails can be sent again without losing the
// others; when the network comes back, those that waited for it go by themselves.

import { currentToken, refresh } from "./ask.js";
import { make, pen, word } from "./pen.js";

const Path = "/admin/photos/new";
const AtOnce = 2;

/** @returns { status, value }; status 0 when the server cannot be reached. */
const send = (file, tell) => new Promise((resolve) => {
  const request = new XMLHttpRequest();
  const body = new FormData();
  body.set("files", file);
  request.open("POST", Path);
  request.responseType = "json";
  request.setRequestHeader("Accept", "application/json");
  request.setRequestHeader("RequestVerificationToken", currentToken());
  request.upload.onprogress = (event) => { if (event.lengthComputable) tell(event.loaded / event.total); };
  request.onloadend = () => resolve({ status: request.status, value: request.response });
  request.send(body);
});

/** The token of the page may be that of a session that has ended since. */
const sendAgain = async (file, tell) => {
  const answer = await send(file, tell);
  if (answer.status !== 400 && answer.status !== 403) return answer;
  return (await refresh()).state === "ok" ? send(file, tell) : { status: 401, value: null };
};

const rowOf = (name, again) => {
  const bar = make("progress", { max: 1, value: 0 });
  bar.setAttribute("aria-label", name);
  const text = make("span", { className: "hint" }, word("PhotoUploadWaits"));
  const retry = make("button", { type: "button", className: "button button--plain", hidden: true, onclick: again }, word("PhotoUploadAgain"));
  retry.setAttribute("aria-label", `${word("PhotoUploadAgain")} ${name}`);
  const row = make("li", { className: "upload__row" }, make("span", { className: "upload__name" }, name), bar, text, retry);
  return {
    row,
    wait: () => { retry.hidden = true; bar.hidden = false; bar.value = 0; text.className = "hint"; text.textContent = word("PhotoUploadWaits"); },
    tell: (part) => { bar.value = part; text.textContent = part < 1 ? word("PhotoUploadSending", Math.floor(part * 100)) : word("PhotoUploadWorks"); },
    fail: (sentence, isFinal) => { bar.hidden = true; text.className = "problem"; text.textContent = sentence; retry.hidden = isFinal; },
    done: ({ isNew, alike }) => {
      bar.hidden = true;
      text.className = alike.length > 0 || !isNew ? "problem" : "hint";
      text.textContent = !isNew ? word("PhotoUploadKnown") : alike.length > 0 ? word("PhotoUploadAlike", alike.join(" / ")) : `✓ ${word("PhotoUploadDone")}`;
    },
  };
};

/** @param list Where rows go. @param taken Told of each photo that was taken. @param settled Told when nothing is under way. */
const queueOf = (list, taken, settled) => {
  const waiting = [];
  let active = 0;

  const fail = (job, { status, value }) => {
    job.isAway = status === 0 || status >= 500 || status === 429;
    const sentence = status === 401 ? word("PhotoUploadSignIn") : job.isAway ? word("PhotoUploadAway") : value?.detail ?? word("PhotoUploadAway");
    job.view.fail(sentence, status === 422);
    job.isFailed = status !== 422;
  };

  const next = async () => {
    if (active >= AtOnce || waiting.length === 0) {
      if (active === 0) settled();
      return;
    }

    const job = waiting.shift();
    active += 1;
    const answer = await sendAgain(job.file, job.view.tell);
    active -= 1;
    if (answer.status === 200 && answer.value) {
      job.view.done(answer.value);
      taken(answer.value);
    } else {
      fail(job, answer);
    }

    next();
  };

  const start = (job) => {
    job.isFailed = job.isAway = false;
    job.view.wait();
    waiting.push(job);
    next();
  };

  const jobs = [];
  window.addEventListener("online", () => jobs.filter((job) => job.isFailed && job.isAway).forEach(start));
  window.addEventListener("beforeunload", (event) => { if (active > 0 || waiting.length > 0) event.preventDefault(); });

  return (files) => {
    for (const file of files) {
      const job = { file };
      job.view = rowOf(file.name, () => start(job));
      list.append(job.view.row);
      if (file.size > pen.mostBytes) {
        job.view.fail(word("PhotoUploadTooLarge", file.name), true);
      } else {
        jobs.push(job);
        start(job);
      }
    }
  };
};

const filesOf = (transfer) => [...(transfer?.files ?? [])];

/** Drops anywhere on the page, so that a drop beside the mark does not leave it; pastes of pictures, not of text that has some. */
const listen = (add, zone) => {
  document.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    zone.classList.add("upload--over");
  });
  document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) zone.classList.remove("upload--over"); });
  document.addEventListener("drop", (event) => {
    zone.classList.remove("upload--over");
    const files = filesOf(event.dataTransfer);
    if (files.length === 0) return;
    event.preventDefault();
    add(files);
  });
  document.addEventListener("paste", (event) => {
    const files = filesOf(event.clipboardData);
    if (files.length === 0 || event.clipboardData.types.includes("text/html")) return;
    event.preventDefault();
    add(files);
  });
};

const listUnder = (element) => {
  const list = make("ul", { className: "upload" });
  list.setAttribute("aria-live", "polite");
  element.append(list);
  return list;
};

/** The page of new photos: what was taken is described on the next page. */
const attachPage = (form) => {
  const picker = form.elements.files;
  const actions = form.querySelector(".actions");
  form.querySelector(".button").hidden = true;
  picker.required = false;
  form.querySelector("label").after(make("p", { className: "upload__drop" }, word("PhotoUploadDrop")));
  const list = listUnder(form);
  const taken = [];
  const known = [];
  const go = make("a", { className: "button", hidden: true });
  actions.prepend(go);
  const add = queueOf(
    list,
    (photo) => { if (!taken.includes(photo.hash)) taken.push(photo.hash); if (!photo.isNew) known.push(photo.hash); },
    () => {
      if (taken.length === 0) return;
      const query = [...taken.map((hash) => ["photos", hash]), ...known.map((hash) => ["known", hash])];
      go.href = `/admin/photos/describe?${new URLSearchParams(query)}`;
      go.textContent = word("PhotoUploadNext", taken.length);
      go.hidden = false;
    });
  const take = () => {
    add([...picker.files]);
    picker.value = "";
  };
  picker.addEventListener("change", take);
  form.addEventListener("submit", (event) => event.preventDefault());
  // What was chosen before this script had come.
  if (picker.files.length > 0) take();
  listen(add, form);
};

/** Beside a story: what was taken stands first among the photos to choose from, chosen already. */
const attachStory = (actions) => {
  const choices = actions.closest("fieldset").querySelector("[data-chooser]");
  const picker = make("input", { type: "file", multiple: true, id: "upload-files", accept: "image/*,.avif,.heic" });
  const label = make("label", { htmlFor: picker.id }, word("PhotoUploadPick"));
  const zone = make("div", { className: "field upload__zone" }, label, make("p", { className: "hint" }, word("PhotoUploadDrop")), picker);
  actions.before(zone);
  const list = listUnder(zone);
  const add = queueOf(
    list,
    (photo) => {
      choices.querySelector(`input[value="${photo.hash}"]`)?.closest("li").remove();
      const box = make("input", { type: "checkbox", name: "photo", value: photo.hash, checked: true });
      const picture = make("img", { className: "tile__picture", src: photo.picture, width: photo.width, height: photo.height, alt: "" });
      const caption = make("span", { className: "tile__caption" }, photo.caption);
      choices.prepend(make("li", {}, make("label", { className: "tile" }, picture, make("span", { className: "tile__choice" }, box, " ", caption), make("span", { className: "tile__credit" }, photo.credit))));
    },
    () => {});
  picker.addEventListener("change", (event) => {
    event.stopPropagation();
    add([...picker.files]);
    picker.value = "";
  });
  listen(add, zone);
};

export const attach = (root) => {
  if (!pen) return;
  const page = root.querySelector("[data-upload=page]");
  const story = root.querySelector("[data-upload=story]");
  if (page) attachPage(page);
  if (story) attachStory(story);
};
