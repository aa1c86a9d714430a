// Shows the pictures of a story one by one, as large as the screen, each with its caption and credit. Without script they stand in the text
// with the same words. A strip that scrolls sideways is swiped by browsers themselves.

const words = document.querySelector("script[data-open]").dataset;

const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

const button = (sign, label, run) => {
  const made = make("button", { type: "button", className: "viewer__button", onclick: run }, sign);
  made.setAttribute("aria-label", label);
  return made;
};

/** The same picture in the width of the screen, with its words. */
const itemOf = (figure) => {
  const picture = figure.querySelector("picture").cloneNode(true);
  for (const one of picture.querySelectorAll("[sizes]")) one.sizes = "100vw";
  const image = picture.querySelector("img");
  image.loading = "lazy";
  image.removeAttribute("fetchpriority");
  const caption = figure.querySelector("figcaption")?.cloneNode(true);
  return make("figure", { className: "viewer__item" }, picture, ...(caption ? [caption] : []));
};

const viewerOf = (figures) => {
  const count = make("p", { className: "viewer__count" });
  count.setAttribute("aria-live", "polite");
  // What scrolls is reached by keys too (WCAG 2.1.1).
  const strip = make("div", { className: "viewer__strip", tabIndex: 0 }, ...figures.map(itemOf));
  strip.setAttribute("role", "group");
  strip.setAttribute("aria-label", words.open);
  let at = 0;
  const go = (to) => {
    at = Math.min(Math.max(to, 0), figures.length - 1);
    strip.scrollTo({ left: strip.clientWidth * at * (getComputedStyle(strip).direction === "rtl" ? -1 : 1), behavior: "instant" });
    show();
  };
  const previous = button("←", words.previous, () => go(at - 1));
  const next = button("→", words.next, () => go(at + 1));
  const close = button("✕", words.close, () => dialog.close());
  const show = () => {
    count.textContent = `${at + 1} / ${figures.length}`;
    previous.disabled = at === 0;
    next.disabled = at === figures.length - 1;
    [...strip.children].forEach((item, index) => { item.inert = index !== at; });
  };
  const dialog = make("dialog", { className: "viewer" }, make("div", { className: "viewer__bar" }, count, previous, next, close), strip);
  dialog.setAttribute("aria-label", words.open);
  const keys = { ArrowLeft: () => go(at - 1), ArrowRight: () => go(at + 1), Home: () => go(0), End: () => go(figures.length - 1) };
  dialog.addEventListener("keydown", (event) => {
    if (keys[event.key] && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  strip.addEventListener("scroll", () => {
    const to = Math.round(Math.abs(strip.scrollLeft) / strip.clientWidth);
    if (to !== at) {
      at = to;
      show();
    }
  });
  window.addEventListener("resize", () => { if (dialog.open) go(at); });
  document.body.append(dialog);
  return (index) => {
    dialog.showModal();
    go(index);
    close.focus();
  };
};

export const attach = (root) => {
  const figures = [...root.querySelectorAll(".text figure:has(picture)")];
  let open = null;
  figures.forEach((figure, index) => {
    const picture = figure.querySelector("picture");
    const opener = make("button", { type: "button", className: "figure__open" });
    const alt = picture.querySelector("img").alt;
    opener.setAttribute("aria-label", [words.open, alt, figures.length > 1 ? `${index + 1} / ${figures.length}` : ""].filter(Boolean).join(" · "));
    opener.setAttribute("aria-haspopup", "dialog");
    picture.before(opener);
    opener.append(picture);
    opener.addEventListener("click", () => (open ??= viewerOf(figures))(index));
  });
};

attach(document);
