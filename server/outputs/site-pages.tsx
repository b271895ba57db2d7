import { DeskPage, FrontPage } from "#components/article/front-page.tsx";
import { CorrectionsPage, type NoteOfStory, PlainPage } from "#components/article/plain-pages.tsx";
import type { DeskForReaders, StoryInList } from "#components/article/reading.ts";
import { absolute, Markup } from "./markup.ts";
import { link, meta, pageDocument } from "./page-document.ts";
import type { PublicationForReaders } from "./release-for-readers.ts";
import { markup } from "./site-frame.tsx";

/** The pages that are made of many releases or of none. All of them have places to fill (site-frame.tsx). */

export function frontPage(
  publication: PublicationForReaders,
  stories: readonly StoryInList[],
  latest: readonly StoryInList[],
): string {
  return pageDocument({
    title: publication.name,
    publication: publication.name,
    head: link("canonical", absolute("/")),
    index: true,
    rail: false,
    main: new Markup(markup(<FrontPage stories={stories} latest={latest} zone={publication.zone} />)),
  });
}

export function deskPage(
  publication: PublicationForReaders,
  desk: DeskForReaders,
  stories: readonly StoryInList[],
): string {
  return pageDocument({
    title: desk.name,
    publication: publication.name,
    head: link("canonical", absolute(`/${desk.id}`)),
    index: true,
    rail: true,
    main: new Markup(markup(<DeskPage desk={desk} stories={stories} zone={publication.zone} />)),
  });
}

export function correctionsPage(publication: PublicationForReaders, notes: readonly NoteOfStory[]): string {
  const { name, zone } = publication;
  return pageDocument({
    title: "Corrections",
    publication: name,
    head: new Markup(
      link("canonical", absolute("/corrections")).source +
        meta("description", `Corrections and clarifications of ${name}.`).source,
    ),
    index: true,
    rail: true,
    main: new Markup(markup(<CorrectionsPage notes={notes} name={name} zone={zone} />)),
  });
}

/** 404. Says the same of what never was, what isn't public yet and what is none of a reader's business. */
export function missingPage(name: string): string {
  return plainPage(name, "Page not found", "404", [
    "There is no story at this address. It may have been typed or copied with a slip in it.",
  ]);
}

/** 400. */
export function malformedPage(name: string): string {
  return plainPage(name, "That address can’t be read", "400", [
    "The address you asked for isn’t one this site could have given out. Please check it and try again.",
  ]);
}

/** 405. */
export function wrongMethodPage(name: string): string {
  return plainPage(name, "These pages are for reading", "405", ["Nothing can be sent to this address."]);
}

/** 451: the law took what stood here (N6). The same page wherever that was: it says nothing of it. */
export function legallyGonePage(name: string): string {
  return plainPage(name, "Removed for legal reasons", "451", [
    "What stood at this address was taken down because the law required it. It will not come back.",
  ]);
}

/** 503: the database is away, and a page that can't be checked isn't shown (P4). */
export function unavailablePage(name: string): string {
  return plainPage(name, "We’ll be right back", "503", [
    "We can’t show this page at the moment. Please try again in a few seconds.",
  ]);
}

function plainPage(name: string, title: string, label: string, sentences: readonly string[]): string {
  return pageDocument({
    title,
    publication: name,
    index: false,
    rail: false,
    main: new Markup(
      markup(
        <PlainPage label={label} title={title}>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p>
            <a href="/">Go to the front page</a>
          </p>
        </PlainPage>,
      ),
    ),
  });
}
