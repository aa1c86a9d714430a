// What the page tells its scripts: who writes, in which zone, with which words. See Areas/Admin/Views/Pen/ScriptFacts.cs.

export const pen = JSON.parse(document.querySelector("script[data-pen]")?.dataset.pen ?? "null");

/** The word of that name, with {0}, {1} ... filled in. */
export const word = (name, ...values) => values.reduce((text, value, index) => text.replace(`{${index}}`, value), pen.words[name]);

/** The time of day as the desk sees it: 12:03:05, with the date when it was another day. */
export const timeText = (time) => {
  const part = (options) => new Intl.DateTimeFormat("sv-SE", { timeZone: pen.zone, ...options }).format(time);
  const day = (of) => new Intl.DateTimeFormat("sv-SE", { timeZone: pen.zone, dateStyle: "short" }).format(of);
  const clock = part({ timeStyle: "medium" });
  return day(time) === day(Date.now()) ? clock : `${day(time)} ${clock}`;
};

/** Makes an element: make("p", { className: "hint" }, "text", child). */
export const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};
