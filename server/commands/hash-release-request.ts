import type { Actor } from "#domain/staffer.ts";
import { sha256Of } from "./freeze-working-copy.ts";
import type { ReleaseInput } from "./gather-release.ts";

/** R5: what a key stands for. The person belongs to it, so that nobody answers for another's release. */
export function hashReleaseRequest(actor: Actor, input: ReleaseInput): string {
  const { kind, revision, note, correction, overrideReason, aloneReason, basedOn, at } = input;
  const said = correction && [
    correction.wrong,
    correction.right,
    correction.places,
    correction.otherUses ?? [],
  ];
  const body = [
    actor.id,
    kind,
    revision,
    note?.trim(),
    said,
    overrideReason?.trim(),
    aloneReason?.trim(),
    basedOn,
    // What is to happen at once hashes as it always did.
    ...(at === undefined ? [] : [at.toISOString()]),
  ];
  return sha256Of(JSON.stringify(body.map((part) => (part === undefined || part === "" ? null : part))));
}
