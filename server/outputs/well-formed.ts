const TOKEN = /<(\/?)([A-Za-z][\w:.-]*)((?: [\w:.-]+="[^"<]*")*)(\/?)>|[^<]+|</g;
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i;

/**
 * Whether an XML fragment of the shape we write (elements, quoted attributes, text; no comments, no CDATA) closes what
 * it opens and escapes what it must. Answers the first problem, or null.
 */
export function whyNotWellFormed(fragment: string): string | null {
  const open: string[] = [];
  for (const [token, closing, name = "", attributes = "", empty] of fragment.matchAll(TOKEN)) {
    if (token === "<") return "a bare <";
    if (BARE_AMPERSAND.test(name === "" ? token : attributes)) return `a bare & near "${token.slice(0, 40)}"`;
    if (name === "") {
      if (token.includes("]]>")) return "a bare ]]>";
    } else if (closing === "/") {
      if (open.pop() !== name) return `</${name}> closes what isn't open`;
    } else if (empty !== "/") {
      open.push(name);
    }
  }
  return open.length === 0 ? null : `<${open.at(-1)}> is never closed`;
}
