import { type AdPlace, type AdRule, adSlots } from "#domain/ad-slots.ts";
import type { Group } from "./group-blocks.ts";

/** A line of the printed body: words, or an advertisement between them. */
export type BodyLine = Group | { readonly kind: "ad"; readonly at: number };

/**
 * The body with its ad slots (docs/RULES.md, P), the copy's own overrides used up. A list or a quotation counts as one
 * paragraph, so that no slot splits it, and a slot never parts a subhed from what it heads. `noteAbove` and
 * `noteBelow` say that a correction stands there: no slot touches one. An editor's note inside the copy counts as one.
 */
export function withAds(
  groups: readonly Group[],
  rule: AdRule,
  around: { readonly noteAbove: boolean; readonly noteBelow: boolean },
): readonly BodyLine[] {
  const before = around.noteAbove ? 1 : 0;
  const places: AdPlace[] = groups.map(placeOf);
  if (around.noteAbove) places.unshift("correction");
  if (around.noteBelow) places.push("correction");
  const slots = adSlots(places, rule).map((index) => index - before);
  return groups.flatMap((group, index): readonly BodyLine[] => {
    const shown = isAdOverride(group) ? [] : [group];
    return slots.includes(index) ? [{ kind: "ad", at: -1 - group.at }, ...shown] : shown;
  });
}

/** The body without advertisements, for feeds. */
export function withoutAds(groups: readonly Group[]): readonly BodyLine[] {
  return groups.filter((group) => !isAdOverride(group));
}

function placeOf(group: Group): AdPlace {
  switch (group.kind) {
    case "embed":
      if (group.embed.type !== "ad-slot") return "other";
      return group.embed.off ? "no-slot" : "slot";
    case "note":
      return "correction";
    case "subhed":
      return "subhed";
    default:
      return "paragraph";
  }
}

function isAdOverride(group: Group): boolean {
  return group.kind === "embed" && group.embed.type === "ad-slot";
}
