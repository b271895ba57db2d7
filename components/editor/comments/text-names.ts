import { altOf, captionOf } from "#copy/format.ts";

/** How the names of the texts of pictures begin. */
export const CAPTION = captionOf("");
export const ALT_TEXT = altOf("");
