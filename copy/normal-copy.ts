import type { Block, Copy, Credit, Embed, Marks, Run } from "./format.ts";

/** The marks that change what readers see, and only those; anything else a run carries (comments, …) is dropped. */
function normalMarks(marks: Marks | undefined): Marks | undefined {
  if (!marks) return undefined;
  const kept: { strong?: true; em?: true; link?: string } = {};
  if (marks.em === true) kept.em = true;
  if (typeof marks.link === "string" && marks.link !== "") kept.link = marks.link;
  if (marks.strong === true) kept.strong = true;
  return kept.em || kept.link !== undefined || kept.strong ? kept : undefined;
}

export function sameMarks(a: Marks | undefined, b: Marks | undefined): boolean {
  return (
    (a?.strong === true) === (b?.strong === true) &&
    (a?.em === true) === (b?.em === true) &&
    (a?.link || undefined) === (b?.link || undefined)
  );
}

/** The same words and marks in the fewest runs: empty runs dropped, neighbours with equal marks made one. */
export function normalRuns(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    if (run.text === "") continue;
    const marks = normalMarks(run.marks);
    const last = merged.at(-1);
    if (last && sameMarks(last.marks, marks)) {
      merged[merged.length - 1] = { ...last, text: last.text + run.text };
    } else {
      merged.push(marks ? { text: run.text, marks } : { text: run.text });
    }
  }
  return merged;
}

function normalEmbed(embed: Embed): Embed | null {
  if (embed.type !== "picture") return null;
  const { type, id, caption, alt, credit } = embed;
  return { type, id, caption, alt, credit };
}

function normalBody(body: readonly Block[]): Block[] {
  const kept: Block[] = [];
  for (const block of body) {
    if (block.kind === "embed") {
      const embed = normalEmbed(block.embed);
      if (embed) kept.push({ kind: "embed", embed });
      continue;
    }
    const runs = normalRuns(block.runs);
    if (runs.length > 0) kept.push({ kind: block.kind, runs });
  }
  return kept;
}

/** Credits in the order readers see them. Ties, which only a merge of two edits can make, fall to the ID. */
export function creditsInOrder(byline: readonly Credit[]): Credit[] {
  return [...byline].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/**
 * Credit IDs and order numbers tell readers nothing: kept, a credit taken out and put back would make the copy "differ",
 * and a story could be freshened without a changed word (R3). So both are dealt out anew from the order.
 */
function normalByline(byline: readonly Credit[]): Credit[] {
  return creditsInOrder(byline).map(({ name, staffer, contact }, index) => ({
    id: `credit-${index + 1}`,
    order: index,
    name,
    ...(staffer ? { staffer } : {}),
    ...(contact ? { contact } : {}),
  }));
}

/**
 * The copy with nothing in it but what readers will see (N3): runs merged, empty runs and empty blocks dropped, ad
 * overrides and unknown embeds left out, credits numbered by their order. Words are never touched: no Unicode
 * normalization, no trimming. The body may come out empty.
 */
export function normalCopy(copy: Copy): Copy {
  return {
    version: copy.version,
    hed: normalRuns(copy.hed),
    dek: normalRuns(copy.dek),
    fields: {
      byline: normalByline(copy.fields.byline),
      dateline: copy.fields.dateline,
      seoHed: copy.fields.seoHed,
      socialText: copy.fields.socialText,
    },
    body: normalBody(copy.body),
  };
}
