import { isoWithOffset } from "#domain/updated-line.ts";
import { ORIGIN } from "./places.ts";
import type { StoryFacts } from "./story-facts.ts";

/** P1: the NewsArticle, as JSON that may stand inside `<script>`. */
export function newsArticle(facts: StoryFacts): string {
  const url = `${ORIGIN}${facts.address}`;
  return jsonForScript({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: facts.hed,
    description: facts.summary || undefined,
    author: facts.authors.map((name) => ({ "@type": "Person", name })),
    datePublished: facts.published,
    dateModified: facts.updated,
    publisher: {
      "@type": "NewsMediaOrganization",
      name: facts.publication,
      url: `${ORIGIN}/`,
      correctionsPolicy: `${ORIGIN}/corrections`,
    },
    url,
    mainEntityOfPage: { "@type": "WebPage", "@id": url },
    articleSection: facts.deskName,
    dateline: facts.dateline || undefined,
    inLanguage: "en-US",
    isAccessibleForFree: true,
    correction: corrections(facts),
  });
}

function corrections(facts: StoryFacts): readonly object[] | undefined {
  const notes = facts.notes.filter((note) => note.kind === "correction" || note.kind === "clarification");
  if (notes.length === 0) return undefined;
  return notes.map((note) => ({
    "@type": "CorrectionComment",
    text: `${note.label} ${note.text}`,
    datePublished: isoWithOffset(note.at, facts.zone),
  }));
}

/** JSON in which nothing can end a script element, open a comment in one, or break an old JavaScript parser. */
function jsonForScript(value: object): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
