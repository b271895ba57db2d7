import { type ChangedLine, type ChangeInLog, ChangesPage } from "#components/article/changes.tsx";
import { parseCanonical } from "#copy/canonical.ts";
import { diffCopy } from "#copy/diff.ts";
import type { DiffRun } from "#copy/diff-words.ts";
import { legalText } from "./legal-text.ts";
import { absolute, Markup } from "./markup.ts";
import { link, pageDocument } from "./page-document.ts";
import type { PublicationForReaders } from "./release-for-readers.ts";
import { markup } from "./site-frame.tsx";

/** One release of a story's history. `copy` is the stored bytes of its `copy` output; null when it showed none. */
export interface ReleaseInHistory {
  readonly number: number;
  readonly kind: string;
  readonly at: Date;
  /** The note this very release gave readers, label included; null when none. */
  readonly note: string | null;
  readonly copy: Uint8Array | null;
}

const WORDS: Readonly<Record<string, string>> = {
  initial: "First published",
  minor: "Small fix that changes no facts",
  update: "Updated",
  correction: "Corrected",
  clarification: "Clarified",
  "editors-note": "Editor’s note added",
  withhold: "Taken down",
  reinstate: "Put back",
  kill: "Withdrawn",
};

/** What readers see of a copy and its name in the log; the rest of a comparison is the newsroom's. */
const SHOWN: Readonly<Record<string, string>> = {
  hed: "Headline",
  dek: "Summary",
  byline: "Byline",
  dateline: "Dateline",
  paragraph: "Paragraph",
  subhed: "Subheading",
  quote: "Quotation",
  bullet: "List",
  number: "List",
  note: "Editor’s note",
};

/**
 * P3: the public change log. A story that shows no copy now shows none of its history either: only what happened and
 * when, and the notice. A resend changes nothing and isn't told.
 */
export function changesPage(
  publication: PublicationForReaders,
  story: { readonly address: string; readonly hed: string; readonly shown: boolean },
  history: readonly ReleaseInHistory[],
): string {
  const { address, hed, shown } = story;
  return pageDocument({
    title: shown ? `Changes: ${hed}` : "Changes",
    publication: publication.name,
    head: link("canonical", absolute(`${address}/changes`)),
    index: shown,
    rail: true,
    main: new Markup(
      markup(
        <ChangesPage
          hed={shown ? hed : ""}
          address={address}
          changes={changesOf(history, shown)}
          zone={publication.zone}
        />,
      ),
    ),
  });
}

function changesOf(history: readonly ReleaseInHistory[], shown: boolean): readonly ChangeInLog[] {
  const changes: ChangeInLog[] = [];
  let before: Uint8Array | null = null;
  for (const release of [...history].sort((a, b) => a.number - b.number)) {
    const { number, kind, at, note, copy } = release;
    if (kind !== "resend") {
      const compared = shown && before !== null && copy !== null ? compare(before, copy) : null;
      const told = shown || kind === "kill" ? note : null;
      changes.push({ number, what: WORDS[kind] ?? kind, at, note: told, lines: compared });
    }
    before = copy ?? before;
  }
  return changes.reverse();
}

function compare(before: Uint8Array, after: Uint8Array): readonly ChangedLine[] {
  const diff = diffCopy(parseCanonical(before), parseCanonical(after));
  const fields = diff.fields.flatMap(({ name, changed, runs }) => (changed ? lineOf(name, runs) : []));
  const blocks = diff.blocks.flatMap(({ kind, change, runs }) =>
    change === "same" ? [] : lineOf(kind, runs),
  );
  return [...fields, ...blocks];
}

function lineOf(name: string, runs: readonly DiffRun[]): readonly ChangedLine[] {
  const label = SHOWN[name];
  const legal = runs.map((run) => ({ ...run, text: legalText(run.text) }));
  return label === undefined ? [] : [{ label, runs: legal }];
}
