import type { Correction, ReleaseKind } from "./release.ts";

/** N3: everything an approval binds to. */
export interface ApprovalSubject {
  readonly revision: number;
  /** SHA-256 of the revision's canonical copy, hex. */
  readonly sha256: string;
  readonly kind: ReleaseKind;
  readonly note: string | null;
  readonly correction: Correction | null;
}

/**
 * N3: one canonical string for what was approved; its UTF-8 bytes are what the caller hashes. Equal subjects give equal
 * strings, whatever order their keys came in and whether an absent note is null or blank; different subjects differ.
 */
export function approvalSubject(subject: ApprovalSubject): string {
  const { correction } = subject;
  return JSON.stringify([
    "approval",
    1,
    subject.revision,
    subject.sha256.toLowerCase(),
    subject.kind,
    trimmedOrNull(subject.note),
    correction === null
      ? null
      : [correction.wrong, correction.right, [...correction.places], [...(correction.otherUses ?? [])]],
  ]);
}

/** Whether two requests mean the same thing for readers. */
export function sameSubject(one: ApprovalSubject, other: ApprovalSubject): boolean {
  return approvalSubject(one) === approvalSubject(other);
}

function trimmedOrNull(note: string | null): string | null {
  const trimmed = (note ?? "").trim();
  return trimmed === "" ? null : trimmed;
}
