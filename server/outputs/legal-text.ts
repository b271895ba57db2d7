import type { Block, Copy, Embed, Run } from "#copy/format.ts";
import type { ReleaseForReaders } from "./release-for-readers.ts";

/** All that XML 1.0 has no way to write, and lone surrogates. Everything else arrives as typed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it removes
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** The text with every code point removed that XML 1.0 can't hold, so that all formats carry the same words. */
export function legalText(text: string): string {
  return text.replace(ILLEGAL, "");
}

export function isLegalText(text: string): boolean {
  return text.search(ILLEGAL) === -1;
}

/** The release with legal text throughout: rendering it can't break a document, nor forge a place (places.ts). */
export function legalRelease(release: ReleaseForReaders): ReleaseForReaders {
  return {
    ...release,
    desk: { id: legalText(release.desk.id), name: legalText(release.desk.name) },
    copy: release.copy && legalCopy(release.copy),
    notes: release.notes.map((note) => ({
      ...note,
      label: legalText(note.label),
      text: legalText(note.text),
    })),
  };
}

function legalCopy(copy: Copy): Copy {
  const { fields } = copy;
  return {
    version: copy.version,
    hed: legalRuns(copy.hed),
    dek: legalRuns(copy.dek),
    fields: {
      byline: fields.byline.map((credit) => ({
        ...credit,
        name: legalText(credit.name),
        contact: credit.contact === undefined ? undefined : legalText(credit.contact),
      })),
      dateline: legalText(fields.dateline),
      seoHed: legalText(fields.seoHed),
      socialText: legalText(fields.socialText),
    },
    body: copy.body.map(legalBlock),
  };
}

function legalRuns(runs: readonly Run[]): readonly Run[] {
  return runs.map((run) => {
    const link = run.marks?.link;
    const marks = link === undefined ? run.marks : { ...run.marks, link: legalText(link) };
    return { ...run, text: legalText(run.text), ...(marks && { marks }) };
  });
}

function legalBlock(block: Block): Block {
  return block.kind === "embed"
    ? { kind: "embed", embed: legalEmbed(block.embed) }
    : { kind: block.kind, runs: legalRuns(block.runs) };
}

function legalEmbed(embed: Embed): Embed {
  if (embed.type !== "picture") return embed;
  return {
    type: "picture",
    id: legalText(embed.id),
    caption: legalText(embed.caption),
    alt: legalText(embed.alt),
    credit: legalText(embed.credit),
  };
}
