import type { ReactNode } from "react";
import type { Stamps } from "#domain/release.ts";
import { Notes } from "./notes.tsx";
import type { PublicationForReaders, ReaderNote } from "./reading.ts";
import { HouseLine } from "./story-lines.tsx";

/**
 * What stands where a story was. Only the note of the withholding or the kill itself: older notes quote the copy.
 * A kill moves Updated and so prints the line; a withheld story has no stamp to show.
 */
export function Notice({
  state,
  notes,
  line,
  stamps,
  publication,
}: {
  readonly state: "withheld" | "killed";
  readonly notes: readonly ReaderNote[];
  readonly line: string;
  readonly stamps: Stamps;
  readonly publication: PublicationForReaders;
}): ReactNode {
  const kind = state === "killed" ? "kill" : "withhold";
  const latest = notes.find((note) => note.kind === kind);
  return (
    <article className="story notice">
      <p className="kicker label">Notice to readers</p>
      <h1 className="hed">
        {state === "killed" ? "This story has been withdrawn" : "This story is not available at the moment"}
      </h1>
      {state === "killed" && (
        <div className="credit">
          <HouseLine line={line} stamps={stamps} publication={publication} />
        </div>
      )}
      {latest === undefined ? (
        <p className="dek">{sentence(state, publication.name)}</p>
      ) : (
        <Notes notes={[latest]} zone={publication.zone} />
      )}
    </article>
  );
}

function sentence(state: "withheld" | "killed", name: string): string {
  return state === "killed"
    ? `${name} has withdrawn the story that stood at this address.`
    : `${name} has taken this story down while its editors look at it again. It may return at this address.`;
}
