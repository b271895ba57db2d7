/**
 * Something from outside is not what it must be. Thrown while deep input is read and caught where reading began, which
 * answers it as a value; nobody else sees one.
 */
export class Malformed extends Error {
  readonly path: string;
  readonly sentence: string;

  constructor(path: string, sentence: string) {
    super(`${path}: ${sentence}`);
    this.path = path;
    this.sentence = sentence;
  }
}

/** An object with none but the known parts. */
export function readObject(value: unknown, path: string, known: readonly string[]): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Malformed(path, `This must be an object with ${known.join(", ")}.`);
  }
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  if (unknown !== undefined) {
    throw new Malformed(
      path ? `${path}.${unknown}` : unknown,
      `There is no such part; use ${known.join(", ")}.`,
    );
  }
  // An object that is no array can be read by any string key; each value is checked before use.
  return value as Record<string, unknown>;
}

export function readList(value: unknown, path: string, most: number): readonly unknown[] {
  if (!Array.isArray(value)) throw new Malformed(path, "This must be a list.");
  if (value.length > most) throw new Malformed(path, `This list may have at most ${most} entries.`);
  return value;
}

/** Text that may stand in a document; with line breaks only where a text may have several lines. */
export function readText(value: unknown, path: string, severalLines = false): string {
  if (typeof value !== "string") throw new Malformed(path, "This must be text.");
  const line = severalLines ? value.replaceAll("\n", " ") : value;
  if (/[\n\r\u2028\u2029]/u.test(line)) {
    throw new Malformed(path, "Text has no line breaks in it; make it two blocks.");
  }
  if (/(?!\t)\p{Cc}|\p{Cs}|\ufffc/u.test(line)) {
    throw new Malformed(path, "Text has no control characters or broken characters in it; take them out.");
  }
  return value;
}
