/** docs/RULES.md, P: where ad slots stand. All counts are paragraphs. */
export interface AdRule {
  /** No slot before this paragraph, counted from 1. */
  readonly firstBefore: number;
  /** At least so many paragraphs between two slots. */
  readonly apart: number;
  /** No slot within so many last paragraphs: none before any of them. */
  readonly keepLast: number;
}

export const DEFAULT_AD_RULE: AdRule = { firstBefore: 3, apart: 3, keepLast: 2 };

/**
 * What stands in a story's body, top to bottom. `paragraph` is anything that reads as one (quotes and list items too);
 * `correction` is a correction note among them; `slot` and `no-slot` are an editor's overrides.
 */
export type AdPlace = "paragraph" | "correction" | "slot" | "no-slot" | "other";

/**
 * The indexes into `places` before which a slot stands, ascending. Overrides come first: a `slot` always stands (unless
 * it touches a correction, which no one may order), a `no-slot` keeps the rule's slots away from where it stands.
 * The rule then fills what is left.
 */
export function adSlots(places: readonly AdPlace[], rule: AdRule): readonly number[] {
  const paragraphs = places.filter((place) => place === "paragraph").length;
  const ordered = places.flatMap((place, index) =>
    place === "slot" && !touchesCorrection(places, index) ? [index] : [],
  );
  const slots = ordered.map((index) => ({ index, after: paragraphsBefore(places, index) }));
  for (const [index, place] of places.entries()) {
    if (place !== "paragraph") continue;
    const after = paragraphsBefore(places, index);
    const number = after + 1;
    const allowed =
      number >= rule.firstBefore &&
      number <= paragraphs - rule.keepLast &&
      !touchesCorrection(places, index) &&
      !isKeptFree(places, index) &&
      slots.every((slot) => Math.abs(slot.after - after) >= rule.apart);
    if (allowed) slots.push({ index, after });
  }
  return slots.map((slot) => slot.index).sort((a, b) => a - b);
}

function paragraphsBefore(places: readonly AdPlace[], index: number): number {
  return places.slice(0, index).filter((place) => place === "paragraph").length;
}

function touchesCorrection(places: readonly AdPlace[], index: number): boolean {
  return neighbours(places, index).includes("correction");
}

/** A `no-slot` directly above the paragraph, among nothing but other overrides. */
function isKeptFree(places: readonly AdPlace[], index: number): boolean {
  for (let above = index - 1; above >= 0; above--) {
    const place = places[above];
    if (place === "no-slot") return true;
    if (place !== "slot") return false;
  }
  return false;
}

/** What readers see directly above and below a slot that stands before `index`. */
function neighbours(places: readonly AdPlace[], index: number): readonly AdPlace[] {
  const seen = (place: AdPlace): boolean => place !== "slot" && place !== "no-slot";
  const above = places.slice(0, index).findLast(seen);
  const below = places.slice(index).find(seen);
  return [above, below].filter((place) => place !== undefined);
}
