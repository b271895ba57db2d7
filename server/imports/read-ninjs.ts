import { z } from "zod";
import {
  type Imported,
  type ImportedItem,
  instantOf,
  lineOf,
  NO_ITEM,
  namesIn,
  unreadable,
  withContacts,
} from "./imported-item.ts";
import { NO_WORDS, readHtmlBody, TOO_LONG } from "./read-html.ts";
import { readTextBody } from "./read-text.ts";

const words = z
  .object({ role: z.string().nullish(), contentType: z.string().nullish(), value: z.string().nullish() })
  .array()
  .nullish();

/** As much of ninjs as a story has a place for: 3.x with its lists, and what 1.x and 2.x called the same. */
const ninjsItem = z.object({
  uri: z.string(),
  type: z.string().nullish(),
  pubStatus: z.string().nullish(),
  pubstatus: z.string().nullish(),
  title: z.string().nullish(),
  headline: z.string().nullish(),
  headlines: words,
  descriptions: words,
  bodies: words,
  body_html: z.string().nullish(),
  body_xhtml: z.string().nullish(),
  body_text: z.string().nullish(),
  by: z.string().nullish(),
  byline: z.string().nullish(),
  located: z.string().nullish(),
  people: z.object({ name: z.string().nullish(), rel: z.string().nullish() }).array().nullish(),
  edNote: z.string().nullish(),
  ednote: z.string().nullish(),
  embargoedUntil: z.string().nullish(),
  embargoed: z.string().nullish(),
});
type NinjsItem = z.infer<typeof ninjsItem>;

const NOT_NINJS = "This isn’t a ninjs item. Choose the file that the agency sent, or another format.";

/** An IPTC ninjs item, 1.x to 3.1. What this newsroom gives out as ninjs comes back as it was. */
export function readNinjs(source: string): Imported {
  const parsed = ninjsItem.safeParse(parseJson(source));
  if (!parsed.success) return unreadable(NOT_NINJS);
  const item = parsed.data;
  if ((item.type ?? "text") !== "text")
    return unreadable("This ninjs item isn’t a text. Only stories can be imported.");
  const status = item.pubStatus ?? item.pubstatus ?? "usable";
  if (status !== "usable") return unreadable(withdrawn(status));
  const body = bodyOf(item);
  if (body === null) return unreadable(TOO_LONG);
  if (body.length === 0 && headlineOf(item, "main") === "") return unreadable(NO_WORDS);
  return { ok: true, item: { ...facts(item), body } };
}

export function withdrawn(status: string): string {
  return `The sender says that this item is ${status}, so it must not be used. Ask them for one that is.`;
}

function facts(item: NinjsItem): Omit<ImportedItem, "body"> {
  const contacts = valuesOf(item.descriptions, "contact");
  const authors = (item.people ?? []).filter(({ rel }) => rel === "author");
  const names =
    authors.length > 0
      ? authors.map(({ name }) => ({ name: name ?? "" })).filter(({ name }) => name !== "")
      : namesIn(item.by ?? item.byline ?? "");
  return {
    ...NO_ITEM,
    uri: item.uri,
    hed: headlineOf(item, "main") || lineOf(item.headline) || lineOf(item.title),
    dek: headlineOf(item, "deck"),
    seoHed: headlineOf(item, "search"),
    socialText: valuesOf(item.descriptions, "social")[0] ?? "",
    byline: withContacts(names, contacts),
    dateline: item.located ?? "",
    edNote: item.edNote ?? item.ednote ?? null,
    embargoUntil: instantOf(item.embargoedUntil ?? item.embargoed),
  };
}

/** HTML when there is some; null when it is longer than a story may be. */
function bodyOf(item: NinjsItem) {
  const html =
    item.bodies?.find(({ contentType }) => /html/.test(contentType ?? ""))?.value ??
    item.body_html ??
    item.body_xhtml;
  if (html) return readHtmlBody(html);
  return readTextBody(item.bodies?.find(({ value }) => value)?.value ?? item.body_text ?? "");
}

function headlineOf({ headlines }: NinjsItem, role: string): string {
  return valuesOf(headlines, role)[0] ?? "";
}

function valuesOf(list: NinjsItem["headlines"], role: string): readonly string[] {
  return (list ?? []).filter((each) => each.role === role).map(({ value }) => value ?? "");
}

/** Undefined for what is no JSON. */
function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    // What JSON.parse throws on isn't an item: the caller says so.
    return undefined;
  }
}
