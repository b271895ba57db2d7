import type { Block, BlockKind, Embed, Run } from "#copy/format.ts";
import { isBlank } from "./runs.tsx";

/** Consecutive bullets, numbers or quotes are one list or one quotation to a reader. */
export type Group =
  | {
      readonly kind: Extract<BlockKind, "paragraph" | "subhed" | "note">;
      readonly at: number;
      readonly runs: readonly Run[];
    }
  | {
      readonly kind: Extract<BlockKind, "quote" | "bullet" | "number">;
      readonly at: number;
      readonly items: readonly (readonly Run[])[];
    }
  | { readonly kind: "embed"; readonly at: number; readonly embed: Embed };

/** Groups the body for printing; blank lines vanish. `at` is the index in the body of the group's first block. */
export function groupBlocks(body: readonly Block[]): readonly Group[] {
  const groups: Group[] = [];
  for (const [at, block] of body.entries()) {
    if (block.kind === "embed") {
      groups.push({ kind: "embed", at, embed: block.embed });
    } else if (!isBlank(block.runs)) {
      addWords(groups, block.kind, block.runs, at);
    }
  }
  return groups;
}

function addWords(groups: Group[], kind: BlockKind, runs: readonly Run[], at: number): void {
  if (kind === "paragraph" || kind === "subhed" || kind === "note") {
    groups.push({ kind, at, runs });
    return;
  }
  const last = groups.at(-1);
  if (last && "items" in last && last.kind === kind) {
    groups[groups.length - 1] = { ...last, items: [...last.items, runs] };
  } else {
    groups.push({ kind, at, items: [runs] });
  }
}
