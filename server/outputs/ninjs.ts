import { isBlank, plainRuns } from "#components/article/runs.tsx";
import { ORIGIN } from "./places.ts";
import type { WireItem, WireStory } from "./wire-item.ts";

const SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json";

/**
 * IPTC ninjs 3.1 (P2). `html` is the body as feeds carry it, notes to readers included; `text` the same as text. `edNote` is
 * the receiving desk's alone. A story that was withheld or killed goes out as its status, without a word of copy.
 */
export function ninjs(item: WireItem, bodies: { readonly html: string; readonly text: string }): string {
  const { story, notice, copyright } = item;
  return JSON.stringify({
    uri: item.id,
    type: "text",
    standard: { name: "ninjs", version: "3.1", schema: SCHEMA },
    representationType: story === null ? "partial" : "full",
    version: String(item.version),
    firstCreated: item.firstCreated,
    versionCreated: item.versionCreated,
    contentCreated: item.firstCreated,
    pubStatus: item.status,
    language: item.language,
    title: story?.facts.hed ?? notice?.hed,
    edNote: item.edNote ?? undefined,
    copyrightHolder: copyright.holder,
    copyrightNotice: copyright.notice,
    usageTerms: item.usageTerms,
    infoSources: [{ name: item.publication, role: "publisher" }],
    subjects: [{ name: item.section, rel: "section" }],
    altIds: [{ role: "address", value: `${ORIGIN}${item.address}` }],
    ...(story === null ? noticeParts(item) : storyParts(story, bodies)),
  });
}

function storyParts(
  { facts, copy, words, contacts }: WireStory,
  { html, text }: { readonly html: string; readonly text: string },
): Readonly<Record<string, unknown>> {
  const plain = "text/plain";
  const headlines = [
    { role: "main", contentType: plain, value: facts.hed },
    { role: "deck", contentType: plain, value: facts.dek },
    { role: "search", contentType: plain, value: copy.fields.seoHed.trim() },
  ];
  const descriptions = [
    { role: "summary", contentType: plain, value: facts.summary },
    { role: "social", contentType: plain, value: copy.fields.socialText.trim() },
    ...facts.notes.map(({ kind, label, text: said }) => ({
      role: kind,
      contentType: plain,
      value: `${label} ${said}`,
    })),
    ...contacts.map((value) => ({ role: "contact", contentType: plain, value })),
  ];
  return {
    by: facts.byline || undefined,
    located: facts.dateline || undefined,
    people: facts.authors.map((name) => ({ name, rel: "author" })),
    headlines: headlines.filter(({ value }) => value !== ""),
    descriptions: descriptions.filter(({ value }) => value !== ""),
    bodies: [
      {
        role: "main",
        contentType: "text/html",
        wordCount: words,
        charCount: lettersIn(copy.body),
        value: html,
      },
      { role: "main", contentType: plain, wordCount: words, charCount: lettersIn(copy.body), value: text },
    ],
  };
}

function noticeParts({ notice }: WireItem): Readonly<Record<string, unknown>> {
  const note = notice?.note ?? null;
  return note === null
    ? {}
    : {
        descriptions: [{ role: note.kind, contentType: "text/plain", value: `${note.label} ${note.text}` }],
      };
}

function lettersIn(body: WireStory["copy"]["body"]): number {
  let letters = 0;
  // A blank line goes out to nobody.
  for (const block of body)
    if (block.kind !== "embed" && !isBlank(block.runs)) letters += [...plainRuns(block.runs)].length;
  return letters;
}
