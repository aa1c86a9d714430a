// Sets what crops of a photo keep: by a click on it, or by the arrow keys once it has the focus (with Shift in larger steps). The numbers beside
// it say the same and are what is sent.

import { word } from "./pen.js";

const Step = 1;
const LargeStep = 10;

const within = (value) => Math.min(100, Math.max(0, Math.round(value)));

/** In percent, where a crop of that shape begins, as CSS positions objects. See PhotoFile.BoxOf. */
const place = (size, shape, focus) => {
  const room = size - shape;
  if (room <= 0) return 50;
  return (Math.min(Math.max((size * focus) / 100 - shape / 2, 0), room) / room) * 100;
};

export const attach = (root) => {
  const box = root.querySelector("[data-focus]");
  const x = box?.querySelector("[name=x]");
  const y = box?.querySelector("[name=y]");
  if (!x || !y) return;
  const frame = box.querySelector("[data-focus-picture]");
  const picture = frame.querySelector("img");
  const mark = frame.querySelector("path");
  const crops = [...box.querySelectorAll("[data-crop]")];
  const [width, height] = [Number(box.dataset.width), Number(box.dataset.height)];

  const button = document.createElement("button");
  button.type = "button";
  button.className = "focus__button";
  button.setAttribute("aria-describedby", "focus-hint");
  frame.prepend(button);
  button.append(picture, frame.querySelector("svg"));
  picture.alt = "";

  const label = () => button.setAttribute("aria-label", `${word("PhotoFocusPicture")} ${word("PhotoFocusAt", x.value, y.value)}`);

  /** The saved crops are files; while one looks for a better point, the whole photo is cut by the style sheet. */
  const show = () => {
    label();
    mark.setAttribute("d", `M${x.value} 0V100M0 ${y.value}H100`);
    for (const crop of crops) {
      const [across, down] = [Number(crop.getAttribute("width")), Number(crop.getAttribute("height"))];
      const scale = Math.min(width / across, height / down);
      crop.src = picture.src;
      crop.style.objectPosition = `${place(width, across * scale, Number(x.value))}% ${place(height, down * scale, Number(y.value))}%`;
    }
  };

  const set = (toX, toY) => {
    x.value = within(toX);
    y.value = within(toY);
    show();
  };

  button.addEventListener("click", (event) => {
    // Enter and the space bar click too, nowhere.
    if (event.detail === 0) return;
    const area = picture.getBoundingClientRect();
    set(((event.clientX - area.left) / area.width) * 100, ((event.clientY - area.top) / area.height) * 100);
  });
  button.addEventListener("keydown", (event) => {
    const step = event.shiftKey ? LargeStep : Step;
    const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
    const move = moves[event.key];
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    set(Number(x.value) + move[0], Number(y.value) + move[1]);
  });
  for (const field of [x, y]) {
    field.addEventListener("input", () => { if (field.value !== "" && field.checkValidity()) show(); });
  }

  label();
};
