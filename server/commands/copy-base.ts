/**
 * What an outside writer had before them when they made an edit: a place in the log, or a revision. Opaque to them;
 * reading the copy answers it as `version`.
 */
export type CopyBase =
  | { readonly generation: number; readonly sequence: bigint }
  | { readonly revision: number };

export function writeCopyBase(place: { readonly generation: number; readonly sequence: bigint }): string {
  return `g${place.generation}s${place.sequence}`;
}

/** Null for a text that is no base at all. A plain number is a revision's. */
export function readCopyBase(base: string | number): CopyBase | null {
  const text = String(base);
  const place = /^g(\d{1,9})s(\d{1,18})$/.exec(text);
  if (place?.[1] !== undefined && place[2] !== undefined) {
    return { generation: Number(place[1]), sequence: BigInt(place[2]) };
  }
  const revision = /^r?(\d{1,9})$/.exec(text);
  return revision?.[1] === undefined ? null : { revision: Number(revision[1]) };
}
