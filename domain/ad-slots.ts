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
 * `correction` is a correction note among them; `subhed` heads what follows it; `slot` and `no-slot` are an
 * editor's overrides.
 */
export type AdPlace = "paragraph" | "correction" | "subhed" | "slot" | "no-slot" | "other";

/**
 * The indexes into `places` before which a slot stands, ascending. Overrides come first: a `slot` always stands (unless
 * it touches a correction, which no one may order), a `no-slot` keeps the rule's slots away from where it stands.
 * The rule then fills what is left. A slot never parts a subhed from what it heads: it stands above the subhed, and what it
 * touches is asked there.
 */
export function adSlots(places: readonly AdPlace[], rule: AdRule): readonly number[] {
  const paragraphs = places.filter((place) => place === "paragraph").length;
  const ordered = places.flatMap((place, index) => {
    const above = aboveSubheds(places, index);
    return place === "slot" && !touchesCorrection(places, above) ? [above] : [];
  });
  const slots = ordered.map((index) => ({ index, after: paragraphsBefore(places, index) }));
  for (const [index, place] of places.entries()) {
    if (place !== "paragraph") continue;
    const after = paragraphsBefore(places, index);
    const number = after + 1;
    const above = aboveSubheds(places, index);
    const allowed =
      number >= rule.firstBefore &&
      number <= paragraphs - rule.keepLast &&
      !touchesCorrection(places, above) &&
      !isKeptFree(places, index) &&
      !isKeptFree(places, above) &&
      slots.every((slot) => Math.abs(slot.after - after) >= rule.apart);
    if (allowed) slots.push({ index: above, after });
  }
  return [...new Set(slots.map((slot) => slot.index))].sort((a, b) => a - b);
}

function paragraphsBefore(places: readonly AdPlace[], index: number): number {
  return places.slice(0, index).filter((place) => place === "paragraph").length;
}

function touchesCorrection(places: readonly AdPlace[], index: number): boolean {
  return neighbours(places, index).includes("correction");
}

/** Where a slot before `index` stands, so that what a subhed heads follows the subhed. */
function aboveSubheds(places: readonly AdPlace[], index: number): number {
  const above = places.slice(0, index).findLastIndex(isSeen);
  return places[above] === "subhed" ? aboveSubheds(places, above) : index;
}

/** A `no-slot` directly above this place, among nothing but other overrides. */
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
  const above = places.slice(0, index).findLast(isSeen);
  const below = places.slice(index).find(isSeen);
  return [above, below].filter((place) => place !== undefined);
}

/** Overrides print nothing themselves. */
function isSeen(place: AdPlace): boolean {
  return place !== "slot" && place !== "no-slot";
}
