import type { ReactNode } from "react";
import type { Copy } from "#copy/format.ts";
import { bylineText, contactLines } from "#domain/byline.ts";
import type { Stamps } from "#domain/release.ts";
import { localDay } from "#domain/updated-line.ts";
import { CopyBody } from "./copy-body.tsx";
import { Notes } from "./notes.tsx";
import { placeNotes } from "./place-notes.ts";
import type { Pictures, PublicationForReaders, ReaderNote } from "./reading.ts";
import { isBlank, Runs } from "./runs.tsx";
import { EndLines, HouseLine } from "./story-lines.tsx";

/** Everything a reader sees of one story. The preview gives the working copy and the line it would get. */
export interface StoryForReading {
  readonly copy: Copy;
  readonly publication: PublicationForReaders;
  readonly deskName: string;
  /** The house line as printed (U5). */
  readonly line: string;
  readonly stamps: Stamps;
  /** Newest first. */
  readonly notes: readonly ReaderNote[];
  readonly pictures?: Pictures;
  /** Absolute address, printed on paper only. */
  readonly printedAddress?: string;
}

/** The story in the order of docs/RULES.md, P. Pure: the page and the newsroom's preview are this same component. */
export function Story({ story }: { readonly story: StoryForReading }): ReactNode {
  const { copy, publication, stamps } = story;
  const { top, bottom } = placeNotes(story.notes);
  return (
    <article className="story">
      <StoryHead story={story} />
      <Notes notes={top} zone={publication.zone} />
      <CopyBody
        copy={copy}
        rule={publication.adRule}
        pictures={story.pictures}
        noteBelow={bottom.length > 0}
        noteAbove={top.length > 0}
      />
      <Notes notes={bottom} zone={publication.zone} />
      <footer className="end">
        <ContactLines copy={copy} />
        <EndLines publication={publication} year={localDay(stamps.firstPublished, publication.zone).year} />
        {story.printedAddress !== undefined && <p className="printed">{story.printedAddress}</p>}
      </footer>
    </article>
  );
}

function StoryHead({ story }: { readonly story: StoryForReading }): ReactNode {
  const { copy, deskName, line, stamps, publication } = story;
  const byline = bylineText(copy.fields.byline);
  return (
    <header>
      <p className="kicker label">{deskName}</p>
      <h1 className="hed">
        <Runs runs={copy.hed} />
      </h1>
      {!isBlank(copy.dek) && (
        <p className="dek">
          <Runs runs={copy.dek} />
        </p>
      )}
      <div className="credit">
        {byline !== "" && <p className="byline">{byline}</p>}
        <HouseLine line={line} stamps={stamps} publication={publication} />
      </div>
    </header>
  );
}

function ContactLines({ copy }: { readonly copy: Copy }): ReactNode {
  const credits = copy.fields.byline.filter((credit) => contactLines([credit]).length > 0);
  if (credits.length === 0) return null;
  return (
    <ul>
      {[...credits]
        .sort((one, other) => one.order - other.order)
        .map((credit) => (
          <li key={credit.id}>
            <ContactLine line={contactLines([credit]).join("")} contact={(credit.contact ?? "").trim()} />
          </li>
        ))}
    </ul>
  );
}

/** The line to the letter, with the address as a link when it is an e-mail address. */
function ContactLine({ line, contact }: { readonly line: string; readonly contact: string }): ReactNode {
  const at = line.lastIndexOf(contact);
  if (!/^[^\s@<>"]+@[^\s@<>"]+$/.test(contact) || at === -1) return line;
  return (
    <>
      {line.slice(0, at)}
      <a href={`mailto:${contact}`}>{contact}</a>
      {line.slice(at + contact.length)}
    </>
  );
}
