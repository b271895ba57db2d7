import type { Evidence, Name } from "./schedule.ts";

/**
 * R1, N3, N4: what is wrong with what went out, said without any code of the rules. Empty when every release showed exactly
 * what enough people had approved.
 */
export function faultsOf({ releases, approvals }: Evidence): readonly string[] {
  const faults: string[] = [];
  let before: Evidence["releases"][number] | null = null;
  for (const release of releases) {
    const complain = (what: string) => faults.push(`release ${release.number} (${release.kind}): ${what}`);
    if (release.shown !== release.frozen) complain("shows other words than its revision has");
    const used = approvals.filter(({ usedBy }) => usedBy === release.number);
    if (release.kind === "withhold" || release.kind === "resend") {
      if (used.length > 0) complain("used up an approval");
      if (release.sha256 !== before?.sha256) complain("changed the copy");
      before = release;
      continue;
    }
    if (used.length === 0) complain("nobody approved it");
    for (const approval of used) {
      if (approval.isRevoked) complain("stands on an approval that was taken back");
      if (approval.sha256 !== release.sha256) complain("another copy was approved");
      if (approval.revision !== release.revision) complain("another revision was approved");
      if (approval.kind !== release.kind) complain(`it was approved as ${approval.kind}`);
      if (approval.note !== release.note) complain("another note was approved");
      if (JSON.stringify(approval.correction) !== JSON.stringify(release.correction))
        complain("another correction was approved");
      if (release.kind === "correction" && release.writers.includes(approval.by))
        complain("an author approved the correction");
    }
    if (release.correction !== null && !before?.shown.includes(release.correction.wrong))
      complain("corrects words that readers did not have");
    if (!areEnough(release, [...new Set(used.map((approval) => approval.by))])) complain("too few people");
    before = release;
  }
  return faults;
}

/** N4: whether these people are enough for this release. */
function areEnough(
  { kind, by, aloneReason }: Evidence["releases"][number],
  approvers: readonly Name[],
): boolean {
  if (kind === "kill") return approvers.length >= 2 && approvers.some(isManaging);
  if (approvers.some((approver) => approver !== by)) return true;
  if (kind === "minor") return by === "copyEditor" || by === "copyEditor2";
  return (
    (kind === "initial" || kind === "update") &&
    aloneReason !== null &&
    (by.startsWith("editor") || isManaging(by))
  );
}

function isManaging(name: Name): boolean {
  return name.startsWith("managing");
}
