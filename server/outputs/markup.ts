import { legalText } from "./legal-text.ts";
import { ORIGIN } from "./places.ts";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;", // so that "]]>" can't stand in XML text
  '"': "&quot;",
  "'": "&#39;",
  "\t": "&#9;", // these three would be changed by parsers inside attributes, "\r" everywhere
  "\n": "&#10;",
  "\r": "&#13;",
};

/** The one escaper: text for an element or a quoted attribute, in HTML and in XML alike. */
export function escapeMarkup(text: string): string {
  return legalText(text).replace(/[&<>"'\t\n\r]/g, (character) => ESCAPES[character] ?? "");
}

/** Markup that is safe already. Its own type, so that text can't be printed unescaped by oversight. */
export class Markup {
  constructor(readonly source: string) {}
}

/** Words as markup. */
export function text(words: string): Markup {
  return new Markup(escapeMarkup(words));
}

/** An absolute address on this site; the origin is filled in as it is sent. `path` begins with "/". */
export function absolute(path: string): Markup {
  return new Markup(`${ORIGIN}${escapeMarkup(path)}`);
}

type Value = string | Markup | undefined;

/** `<name a="…">text</name>`, or `<name a="…"/>` without text. Attributes that are undefined are left out. */
export function element(name: string, attributes: Readonly<Record<string, Value>>, content?: Value): Markup {
  const printed = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? "" : ` ${key}="${safe(value)}"`))
    .join("");
  return new Markup(
    content === undefined ? `<${name}${printed}/>` : `<${name}${printed}>${safe(content)}</${name}>`,
  );
}

/** Pieces one after another; undefined ones are left out. */
export function joined(pieces: readonly (Markup | undefined)[], between = ""): Markup {
  return new Markup(
    pieces
      .filter((piece) => piece !== undefined)
      .map((piece) => piece.source)
      .join(between),
  );
}

function safe(value: string | Markup): string {
  return value instanceof Markup ? value.source : escapeMarkup(value);
}
