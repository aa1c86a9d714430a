// Stories and pins can be dragged between the slots of a front; the numbers and lists of the form say the same, and are what is sent.

const places = (slot) => {
  const pins = [...slot.querySelectorAll("[data-pin]")];
  pins.forEach((pin, index) => {
    pin.querySelector("[name=place]").value = index + 1;
    pin.querySelector("[name=slot]").value = slot.dataset.slot;
  });
};

// What is let go on the name of a slot, above its pins, comes last.
const pinUnder = (slot, y) => {
  const pins = [...slot.querySelectorAll("[data-pin]")];
  return y < pins[0]?.getBoundingClientRect().top ? undefined : pins.find((pin) => {
    const box = pin.getBoundingClientRect();
    return y < box.top + box.height / 2;
  });
};

export const attach = (form) => {
  let dragged = null;

  const mark = (slot) => {
    form.querySelectorAll(".slot--over").forEach((old) => old !== slot && old.classList.remove("slot--over"));
    slot?.classList.add("slot--over");
  };

  const pin = (story, slot, before) => {
    form.elements.to.value = slot.dataset.slot;
    form.elements.at.value = before ? before.querySelector("[name=place]").value : "";
    form.requestSubmit(story.querySelector("button[name=do]"));
  };

  const move = (moved, slot, before) => {
    const from = moved.closest("[data-slot]");
    if (before !== moved) slot.querySelector("ol").insertBefore(moved, before ?? null);
    places(from);
    places(slot);
  };

  form.querySelectorAll("[data-grip]").forEach((grip) => {
    const item = grip.closest("[data-pin], [data-story]");
    grip.hidden = false;
    grip.ariaHidden = "true";
    grip.draggable = true;
    grip.addEventListener("dragstart", (event) => {
      dragged = item;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", item.dataset.story ?? "");
      event.dataTransfer.setDragImage(item, 0, 0);
    });
    grip.addEventListener("dragend", () => {
      dragged = null;
      mark(null);
    });
  });

  form.querySelectorAll("[data-slot]").forEach((slot) => {
    slot.addEventListener("dragover", (event) => {
      if (!dragged) return;
      event.preventDefault();
      mark(slot);
    });
    slot.addEventListener("drop", (event) => {
      if (!dragged) return;
      event.preventDefault();
      const before = pinUnder(slot, event.clientY);
      const item = dragged;
      mark(null);
      if (item.dataset.story) pin(item, slot, before);
      else move(item, slot, before);
    });
  });
};

document.querySelectorAll("[data-front]").forEach(attach);
