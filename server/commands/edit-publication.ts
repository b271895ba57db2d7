import { decideItems } from "#domain/checklist.ts";
import { isFollowable } from "#domain/followable.ts";
import { decide } from "#domain/permissions.ts";
import type { Refusal } from "#domain/refusal.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import { loadPublication, type Publication, savePublication } from "#server/records/publication.ts";
import { type Answer, inOneTransaction, type Newsroom } from "./newsroom.ts";
import { malformed } from "./refusals.ts";

/** Settings left out stay as they are. */
export type EditPublicationInput = Partial<Publication>;

/** Changes the publication's settings. Pages already released keep the line they were printed with (U1). */
export function editPublication(
  newsroom: Newsroom,
  actor: Actor,
  input: EditPublicationInput,
): Answer<Publication> {
  return inOneTransaction(newsroom, async (tx) => {
    const permitted = decide(actor, "manage-settings", null);
    if (!permitted.ok) return permitted;
    const before = await loadPublication(tx);
    const next: Publication = {
      name: input.name ?? before.name,
      zone: input.zone ?? before.zone,
      legalName: input.legalName ?? before.legalName,
      reprintUrl: input.reprintUrl ?? before.reprintUrl,
      commentPolicyUrl: input.commentPolicyUrl ?? before.commentPolicyUrl,
      adRule: input.adRule ?? before.adRule,
      twoPeople: input.twoPeople ?? before.twoPeople,
      checklist: input.checklist ?? before.checklist,
    };
    const items = decideItems(next.checklist);
    if (!items.ok) return items;
    if (next.name.trim() === "") return refused(malformed("name", "The publication needs a name."));
    if (!isZone(next.zone)) {
      return refused(malformed("zone", `“${next.zone}” is no time zone. Write one like “America/New_York”.`));
    }
    for (const field of ["reprintUrl", "commentPolicyUrl"] as const) {
      const address = input[field] ?? "";
      if (address !== "" && !isFollowable(address)) return refused(notFollowable(field, address));
    }
    const { firstBefore, apart, keepLast } = next.adRule;
    if (![firstBefore, apart, keepLast].every((paragraphs) => paragraphs >= 0 && paragraphs <= 1000)) {
      return refused(malformed("adRule", "The ad rule counts paragraphs: whole numbers from 0 to 1,000."));
    }
    await savePublication(tx, { ...next, checklist: items.value });
    const changed = Object.keys(input).sort();
    // The second-person rule decides who may publish, so the trail says what it was set to.
    const facts = { changed, twoPeople: next.twoPeople };
    await appendAudit(tx, { actorId: actor.id, action: "edit-publication", facts });
    return done({ ...next, checklist: items.value });
  });
}

/** Only what is set now is asked about: an address that was kept before this rule stands in the way of nothing else. */
function notFollowable(field: string, address: string): Refusal {
  return malformed(
    field,
    `“${address}” is no address that readers can follow. Write one like “https://example.com/reprints”, or none.`,
  );
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch (problem) {
    // RangeError is how Intl says that it knows no such zone; anything else is a bug.
    if (problem instanceof RangeError) return false;
    throw problem;
  }
}
