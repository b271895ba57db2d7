import { decideRelease, type ReleaseRequest } from "./releases.ts";

/**
 * That a rule's check looks: it passes on what we ship and fails on every fault planted here. A fault is the
 * implementation with one thing gone wrong that a newsroom would notice too late. Gives titled tests to run; `rules` is
 * how they stand in the title, "[U5] [U6]". A check may answer later.
 */
export function proofOf<T>(
  rules: string,
  check: (implementation: T) => unknown,
  shipped: T,
  faults: Readonly<Record<string, T>>,
): readonly (readonly [title: string, run: () => Promise<void>])[] {
  return [
    [`${rules} the check passes on what we ship`, async () => void (await check(shipped))],
    ...Object.entries(faults).map(
      ([fault, faulty]) =>
        [`${rules} the check catches: ${fault}`, () => mustThrow(() => check(faulty))] as const,
    ),
  ];
}

async function mustThrow(run: () => unknown): Promise<void> {
  try {
    await run();
  } catch (seen) {
    // A fault that makes the check stumble proves nothing; one that it sees is all that is asked of it.
    if (seen instanceof TypeError || seen instanceof ReferenceError) throw seen;
    return;
  }
  throw new Error("the check passed on a planted fault");
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
