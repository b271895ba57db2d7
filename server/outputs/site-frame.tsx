import { Colophon, Masthead, Rail } from "#components/article/frame.tsx";
import type { DeskForReaders, StoryInList } from "#components/article/reading.ts";
import { STYLE_SHEET } from "#components/article/style-sheet.ts";
import { legalText } from "./legal-text.ts";
import type { Place } from "./places.ts";
import { renderMarkup } from "./render-markup.ts";

export { STYLE_SHEET };

/** What fills a page's places: the frame of the site as it stands now. */
export interface SiteFrame {
  readonly name: string;
  readonly zone: string;
  readonly desks: readonly DeskForReaders[];
  /** Scheme and host of the site, "https://example.com"; never from copy. */
  readonly origin: string;
  /** ID of the desk the page belongs to. */
  readonly here?: string;
  /** Set on the front page only: when the newest story moved. Makes the masthead grand. */
  readonly front?: { readonly newest: Date | null };
  /** The newest stories, for the rail. */
  readonly latest: readonly StoryInList[];
}

/** The frame's markup, by place. */
export function renderFrame(frame: SiteFrame): Readonly<Record<Place, string>> {
  const shared = { name: frame.name, zone: frame.zone, desks: frame.desks };
  return {
    origin: frame.origin,
    style: STYLE_SHEET,
    masthead: markup(
      <Masthead
        frame={shared}
        here={frame.here}
        grand={frame.front !== undefined}
        newest={frame.front?.newest ?? undefined}
      />,
    ),
    rail: markup(<Rail stories={frame.latest} zone={frame.zone} />),
    footer: markup(<Colophon frame={shared} />),
  };
}

/** Markup without what XML can't hold, so that nothing in it can be taken for a place. */
export function markup(node: React.ReactNode): string {
  return legalText(renderMarkup(node));
}
