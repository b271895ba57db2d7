import * as Y from "yjs";

/** Words or an object of one text that one person wrote, alike in every attribute. */
interface AuthoredRun {
  readonly author: string;
  readonly insert: string | object;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** One value of a map, and who set it. */
interface AuthoredValue {
  readonly author: string;
  readonly value: unknown;
}

/** Everything a document says now, each part with its author: no deleted words, no clients, no order of writing. */
export interface AuthoredCopy {
  readonly texts: ReadonlyMap<string, readonly AuthoredRun[]>;
  readonly maps: ReadonlyMap<string, ReadonlyMap<string, AuthoredValue>>;
}

/** The document holds something that this version can't write anew, or somebody's words without their name. */
export class NotRewritable extends Error {}

/** Reads a document by who wrote what. `owners`: whose each Yjs client is (Y2). */
export function authoredCopy(doc: Y.Doc, owners: ReadonlyMap<number, string>): AuthoredCopy {
  const authorOf = ({ id }: Y.Item): string => {
    const author = owners.get(id.client);
    if (author === undefined)
      throw new NotRewritable(`nobody is known to have written with client ${id.client}`);
    return author;
  };
  const texts = new Map<string, readonly AuthoredRun[]>();
  const maps = new Map<string, ReadonlyMap<string, AuthoredValue>>();
  for (const [name, type] of [...doc.share].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const values = valuesOf(type, authorOf);
    const runs = runsOf(type, authorOf);
    if (values.size > 0 && runs.length > 0) throw new NotRewritable(`${name} is a text and a map at once`);
    if (values.size > 0) maps.set(name, values);
    if (runs.length > 0) texts.set(name, runs);
  }
  return { texts, maps };
}

type AuthorOf = (item: Y.Item) => string;
/** What a document calls its parts, whatever they are. */
type Part = Y.Doc["share"] extends Map<string, infer T> ? T : never;

function valuesOf(type: Part, authorOf: AuthorOf): ReadonlyMap<string, AuthoredValue> {
  const values = new Map<string, AuthoredValue>();
  for (const [key, item] of [...type._map].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (item.deleted) continue;
    if (!(item.content instanceof Y.ContentAny || item.content instanceof Y.ContentJSON))
      throw new NotRewritable(`${key} is not a plain value`);
    values.set(key, { author: authorOf(item), value: item.content.getContent()[item.length - 1] });
  }
  return values;
}

function runsOf(type: Part, authorOf: AuthorOf): readonly AuthoredRun[] {
  const runs: AuthoredRun[] = [];
  const current = new Map<string, unknown>();
  for (let item = type._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    const { content } = item;
    if (content instanceof Y.ContentFormat) {
      if (content.value === null) current.delete(content.key);
      else current.set(content.key, content.value);
      continue;
    }
    const attributes = Object.fromEntries([...current].sort(([a], [b]) => (a < b ? -1 : 1)));
    addRun(runs, { author: authorOf(item), insert: insertOf(content), attributes });
  }
  return runs;
}

function insertOf(content: Y.Item["content"]): string | object {
  if (content instanceof Y.ContentString) return content.str;
  if (content instanceof Y.ContentEmbed) return content.embed;
  throw new NotRewritable("a text holds something that is neither words nor an object");
}

/** Neighbors alike in author and attributes are one run, however many keystrokes they were. */
function addRun(runs: AuthoredRun[], run: AuthoredRun): void {
  const last = runs.at(-1);
  const isSame =
    last !== undefined &&
    last.author === run.author &&
    JSON.stringify(last.attributes) === JSON.stringify(run.attributes);
  if (isSame && typeof last.insert === "string" && typeof run.insert === "string")
    runs[runs.length - 1] = { ...last, insert: last.insert + run.insert };
  else runs.push(run);
}

/** A text that is equal for equal copies. */
export function describeAuthored({ texts, maps }: AuthoredCopy): string {
  return JSON.stringify([[...texts], [...maps].map(([name, values]) => [name, [...values]])]);
}
