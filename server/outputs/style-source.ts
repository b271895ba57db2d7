import { createHash } from "node:crypto";
import { STYLE_SHEET } from "./site-frame.tsx";

/** The readers' one stylesheet as a Content-Security-Policy names it: by its hash, so that no other counts. */
export const STYLE_SOURCE = `'sha256-${createHash("sha256").update(STYLE_SHEET).digest("base64")}'`;
