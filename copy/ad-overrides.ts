import type { Block, Copy } from "./format.ts";
import { normalRuns } from "./normal-copy.ts";

/**
 * Where this story wants, or doesn't want, an advertisement, whatever the publication's rule says. Not part of the
 * canonical copy: moving an ad never changes what was approved. `after` counts the canonical blocks above it.
 */
export interface AdOverride {
  readonly after: number;
  readonly off: boolean;
}

/** The ad-slot overrides of a working copy, to be kept beside a revision of it. */
export function adOverridesOf({ body }: Pick<Copy, "body">): readonly AdOverride[] {
  const overrides: AdOverride[] = [];
  let after = 0;
  for (const block of body) {
    if (block.kind === "embed" && block.embed.type === "ad-slot") {
      overrides.push({ after, off: block.embed.off === true });
    } else if (isCanonical(block)) {
      after += 1;
    }
  }
  return overrides;
}

/** The canonical copy with its overrides back in their places. */
export function withAdOverrides(copy: Copy, overrides: readonly AdOverride[]): Copy {
  if (overrides.length === 0) return copy;
  const body: Block[] = [];
  const putUpTo = (after: number, from: number): number => {
    let index = from;
    for (let next = overrides[index]; next && next.after <= after; next = overrides[++index]) {
      body.push({ kind: "embed", embed: { type: "ad-slot", ...(next.off ? { off: true as const } : {}) } });
    }
    return index;
  };
  let put = 0;
  copy.body.forEach((block, index) => {
    put = putUpTo(index, put);
    body.push(block);
  });
  putUpTo(Number.POSITIVE_INFINITY, put);
  return { ...copy, body };
}

function isCanonical(block: Block): boolean {
  return block.kind === "embed" || normalRuns(block.runs).length > 0;
}

/** Whether a stored value is a list of overrides; the one writer is the command that freezes. */
export function parseAdOverrides(value: unknown): readonly AdOverride[] {
  if (!Array.isArray(value)) throw new Error("a revision's ad overrides are not a list");
  return value.map((each: unknown) => {
    if (typeof each !== "object" || each === null || !("after" in each) || typeof each.after !== "number") {
      throw new Error("a revision's ad override has no place");
    }
    return { after: each.after, off: "off" in each && each.off === true };
  });
}
