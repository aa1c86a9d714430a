// The writing page. Everything on it works without script; with it, nothing has to be waited for and nothing is lost.

import { copiesOf, forgetOld } from "./copies.js";
import { attach as keep, takeSent } from "./keeper.js";
import { attach as offer } from "./offers.js";
import { attach as paste } from "./paste.js";
import { pen } from "./pen.js";
import { attach as presence } from "./presence.js";
import { attach as preview } from "./preview.js";
import { attach as shortcuts } from "./shortcuts.js";
import { attach as toolbar } from "./toolbar.js";
import { attach as upload } from "./upload.js";

if (pen) {
  const copies = copiesOf(pen.person, pen.key, pen.sealed);
  // Whatever is wrong with what was kept, what is typed now is kept.
  const offered = offer(document, copies, takeSent()).then(forgetOld).catch(console.error);
  keep(document, copies, offered);
  toolbar(document);
  shortcuts(document);
  paste(document);
  preview(document);
  presence(document);
  upload(document);
  await offered;
  document.querySelector("form#story")?.setAttribute("data-scripts", "ready");
}
