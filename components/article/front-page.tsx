import type { ReactNode } from "react";
import { Rail, When } from "./frame.tsx";
import type { DeskForReaders, StoryInList } from "./reading.ts";

/** How many stories stand in each part of the front. */
const SECONDARY = 4;
/** Fewer than this are no section of their own: they stand with those under the lead. */
const DESKS_BEGIN = 3;
const LATEST = 7;
const BY_DESK = 4;

/**
 * A newspaper's front from stories newest first: the newest leads, the next stand under it, the rest stand with their
 * desks, and the rail tells what moved last.
 */
export function FrontPage({
  stories,
  latest,
  zone,
}: {
  /** By first publication, newest first. */
  readonly stories: readonly StoryInList[];
  /** By Updated, newest first. */
  readonly latest: readonly StoryInList[];
  readonly zone: string;
}): ReactNode {
  const [lead, ...rest] = stories;
  if (lead === undefined) return <NothingYet />;
  const moved = latest.filter((story) => story.storyId !== lead.storyId).slice(0, LATEST);
  const secondary = rest.length < SECONDARY + DESKS_BEGIN ? rest.length : SECONDARY;
  const second = rest.slice(0, secondary);
  const desks = byDesk(rest.slice(secondary));
  return (
    <div className="front">
      <div className={moved.length > 0 ? "top railed" : "top"}>
        <div>
          <Lead story={lead} zone={zone} />
          {second.length > 0 && (
            <div className="second">
              {second.map((story) => (
                <Item key={story.storyId} story={story} zone={zone} kicker />
              ))}
            </div>
          )}
        </div>
        <Rail stories={moved} zone={zone} />
      </div>
      {desks.length > 0 && (
        <div className="desks">
          {desks.map(({ desk, stories: theirs }) => (
            <section className="desk" key={desk.id} aria-labelledby={`desk-${desk.id}`}>
              <h2 id={`desk-${desk.id}`}>
                <a href={`/${desk.id}`}>{desk.name}</a>
              </h2>
              {theirs.slice(0, BY_DESK).map((story) => (
                <Item key={story.storyId} story={story} zone={zone} />
              ))}
            </section>
          ))}
        </div>
      )}
    </div>
  );
}

/** A desk's page: its stories, newest first. */
export function DeskPage({
  desk,
  stories,
  zone,
}: {
  readonly desk: DeskForReaders;
  readonly stories: readonly StoryInList[];
  readonly zone: string;
}): ReactNode {
  return (
    <>
      <h1 className="title">{desk.name}</h1>
      <ul className="list">
        {stories.map((story) => (
          <li key={story.storyId}>
            <Item story={story} zone={zone} level="h2" />
          </li>
        ))}
      </ul>
    </>
  );
}

function Lead({ story, zone }: { readonly story: StoryInList; readonly zone: string }): ReactNode {
  return (
    <article className="lead">
      <p className="kicker label">{story.desk.name}</p>
      <h2>
        <a href={story.address}>{story.hed}</a>
      </h2>
      <Standfirst story={story} />
      {story.byline !== "" && <p className="by">{story.byline}</p>}
      <When story={story} zone={zone} />
    </article>
  );
}

function Item({
  story,
  zone,
  kicker = false,
  level: Hed = "h3",
}: {
  readonly story: StoryInList;
  readonly zone: string;
  readonly kicker?: boolean;
  /** So that headings go down by one, whatever stands above. */
  readonly level?: "h2" | "h3";
}): ReactNode {
  return (
    <article className="item">
      {kicker && <p className="kicker label">{story.desk.name}</p>}
      <Hed>
        <a href={story.address}>{story.hed}</a>
      </Hed>
      <Standfirst story={story} />
      {story.byline !== "" && <p className="by">{story.byline}</p>}
      <When story={story} zone={zone} />
    </article>
  );
}

function Standfirst({ story }: { readonly story: StoryInList }): ReactNode {
  return story.dek === "" ? null : <p className="standfirst">{story.dek}</p>;
}

function NothingYet(): ReactNode {
  return (
    <div className="plain">
      <h2 className="title">The first edition is on its way</h2>
      <p>Nothing has been published here yet. Please come back soon.</p>
    </div>
  );
}

function byDesk(
  stories: readonly StoryInList[],
): readonly { readonly desk: DeskForReaders; readonly stories: readonly StoryInList[] }[] {
  const desks = new Map<string, { desk: DeskForReaders; stories: StoryInList[] }>();
  for (const story of stories) {
    const theirs = desks.get(story.desk.id) ?? { desk: story.desk, stories: [] };
    theirs.stories.push(story);
    desks.set(story.desk.id, theirs);
  }
  return [...desks.values()];
}
