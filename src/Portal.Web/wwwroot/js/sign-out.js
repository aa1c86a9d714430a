// Whoever signs out leaves nothing of theirs in this browser.

import { forgetPerson } from "./copies.js";

for (const form of document.querySelectorAll("form[data-sign-out]")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      await forgetPerson(Number(form.dataset.signOut));
    } finally {
      form.submit();
    }
  });
}
