// Tells whether somebody is putting a word together with an input method. Nothing else may happen meanwhile: the text is not theirs yet.

let open = 0;

export const isComposing = (event) => open > 0 || event?.isComposing === true || event?.keyCode === 229;

/** Resolves at once, or when the word stands. */
export const composed = () => new Promise((resolve) => {
  if (open === 0) resolve();
  else document.addEventListener("compositionend", () => setTimeout(resolve), { once: true });
});

document.addEventListener("compositionstart", () => { open += 1; }, true);
document.addEventListener("compositionend", () => { open = Math.max(0, open - 1); }, true);
// Leaving a field ends its composition, whatever the browser says.
document.addEventListener("focusout", () => { open = 0; }, true);

// The Enter that takes a word sends no form. Some browsers end the composition before they tell of the key.
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.target instanceof HTMLInputElement && isComposing(event)) event.preventDefault();
}, true);
