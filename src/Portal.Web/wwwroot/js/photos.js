// The pages of the photo library. Everything on them works without script.

import { attach as focus } from "./focus.js";
import { attach as upload } from "./upload.js";

focus(document);
upload(document);
