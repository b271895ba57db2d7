import { BASE_CSS, FRAME_CSS } from "./style-base.ts";
import { FRONT_CSS } from "./style-front.ts";
import { PRINT_CSS, STORY_CSS } from "./style-story.ts";

/** The readers' whole stylesheet, inlined in each page; its hash stands in the page's Content-Security-Policy. */
export const STYLE_SHEET = [BASE_CSS, FRAME_CSS, STORY_CSS, FRONT_CSS, PRINT_CSS]
  .join("")
  .replaceAll("\n", "");
