import { expect, test } from "vitest";
import { decideRelease, type ReleaseRequest } from "./releases.ts";

/**
 * That each rule's check looks: it passes on what we ship and fails on every fault planted here. A fault is the
 * implementation with one thing gone wrong that a newsroom would notice too late.
 */
export function proves<T>(
  rule: string,
  check: (implementation: T) => void,
  shipped: T,
  faults: Readonly<Record<string, T>>,
): void {
  test(`[${rule}] the check passes on what we ship`, () => check(shipped));
  test.each(Object.entries(faults))(`[${rule}] the check catches: %s`, (_fault, faulty) => {
    expect(() => check(faulty)).toThrow();
  });
}

/** The code of a refusal, or "ok". */
export const codeOf = (answer: { ok: boolean; refusal?: { code: string } }): string =>
  answer.ok ? "ok" : (answer.refusal?.code ?? "");

/** Wraps what we ship so that it decides about something a little different from what was asked. */
export const mistaken = (
  change: (asked: ReleaseRequest) => Partial<ReleaseRequest>,
): typeof decideRelease => {
  return (asked) => decideRelease({ ...asked, ...change(asked) });
};
