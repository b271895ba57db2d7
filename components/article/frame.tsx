import type { ReactNode } from "react";
import { apBodyDate, apClock, apClockOnDate, isoWithOffset } from "#domain/updated-line.ts";
import type { DeskForReaders, StoryInList } from "./reading.ts";

/** What stands around every page of the readers' site. */
export interface Frame {
  readonly name: string;
  readonly zone: string;
  readonly desks: readonly DeskForReaders[];
}

/**
 * The nameplate and the sections. The front page's is grand and says when the newest story last moved: a fact of the
 * releases, where today's date would be the server's opinion.
 */
export function Masthead({
  frame,
  here,
  grand = false,
  newest,
}: {
  readonly frame: Frame;
  /** ID of the desk whose page this is. */
  readonly here?: string;
  readonly grand?: boolean;
  readonly newest?: Date;
}): ReactNode {
  const name = <a href="/">{frame.name}</a>;
  return (
    <header className={grand ? "masthead grand" : "masthead"}>
      <a className="skip" href="#main">
        Skip to the story
      </a>
      {grand ? <h1 className="nameplate">{name}</h1> : <p className="nameplate">{name}</p>}
      {newest && (
        <p className="edition">
          Last updated{" "}
          <time dateTime={isoWithOffset(newest, frame.zone)}>{apClockOnDate(newest, frame.zone)}</time>
        </p>
      )}
      {frame.desks.length === 0 ? (
        <div className="sections" />
      ) : (
        <nav className="sections" aria-label="Sections">
          <ul>
            {frame.desks.map((desk) => (
              <li key={desk.id}>
                <a href={`/${desk.id}`} aria-current={desk.id === here ? "page" : undefined}>
                  {desk.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}

/** The last lines of every page. */
export function Colophon({ frame }: { readonly frame: Frame }): ReactNode {
  return (
    <footer className="colophon">
      <div>
        <p className="nameplate">
          <a href="/">{frame.name}</a>
        </p>
        <ul>
          <li>
            <a href="/corrections">Corrections</a>
          </li>
          <li>
            <a href="/feeds/rss.xml">RSS</a>
          </li>
          <li>
            <a href="/feeds/atom.xml">Atom</a>
          </li>
          <li>
            <a href="/feeds/feed.json">JSON Feed</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}

/** The newest stories, beside or under a page. */
export function Rail({
  stories,
  zone,
}: {
  readonly stories: readonly StoryInList[];
  readonly zone: string;
}): ReactNode {
  if (stories.length === 0) return null;
  return (
    <aside className="rail" aria-labelledby="latest">
      <h2 className="label" id="latest">
        Latest
      </h2>
      <ul>
        {stories.map((story) => (
          <li className="tease" key={story.storyId}>
            <h3>
              <a href={story.address}>
                <bdi>{story.hed}</bdi>
              </a>
            </h3>
            <When story={story} zone={zone} />
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** U3 in lists: "Updated 4:23 p.m., Feb. 3, 2026" once a moving release followed the first one. */
export function When({ story, zone }: { readonly story: StoryInList; readonly zone: string }): ReactNode {
  const shown = story.moved ? story.updated : story.firstPublished;
  return (
    <p className="when">
      {story.moved && "Updated "}
      <time dateTime={isoWithOffset(shown, zone)}>
        {apClock(shown, zone)}, {apBodyDate(shown, zone)}
      </time>
    </p>
  );
}
