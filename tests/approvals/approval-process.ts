import { writeCopy } from "#copy/write.ts";
import type { Result } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { approveRevision } from "#server/commands/approve-revision.ts";
import { freezeRevision } from "#server/commands/freeze-revision.ts";
import { releaseStory } from "#server/commands/release-story.ts";
import { restoreRevision } from "#server/commands/restore-revision.ts";
import { revokeApproval } from "#server/commands/revoke-approval.ts";
import { openDatabase } from "#server/database/connect.ts";
import { editDocument } from "#server/records/copy-log.ts";
import { loadActor } from "#server/records/staffers.ts";
import { asBlocks } from "#tests/support/newsroom.ts";
import type { Frozen, Words } from "./schedule.ts";

/** What a process is asked to do, and by whom: a staffer's ID. */
export type Order = { readonly storyId: string; readonly by: string } & (
  | { readonly do: "type"; readonly words: string }
  | { readonly do: "freeze" }
  | { readonly do: "approve"; readonly revision: Frozen; readonly words: Words }
  | { readonly do: "revoke"; readonly approvalId: string }
  | { readonly do: "release"; readonly revision: number | null; readonly words: Words; readonly key: string }
  | { readonly do: "restore"; readonly revision: number }
);

/** The commands of the newsroom in a process of its own, on connections of its own. */
export function openOrders(databaseUrl: string) {
  const db = openDatabase({ url: databaseUrl, max: 8 });
  return async (order: Order): Promise<unknown> => {
    const actor = await loadActor(db.prisma, order.by);
    if (actor === null) throw new Error(`nobody is ${order.by}`);
    return whatBecame(await carryOut(order, actor));
  };

  async function carryOut(order: Order, actor: Actor): Promise<Result<unknown, unknown>> {
    const { storyId } = order;
    switch (order.do) {
      case "type": {
        const body = asBlocks([order.words]);
        await db.prisma.$transaction((tx) =>
          editDocument(tx, { storyId, stafferId: actor.id, edit: (doc) => writeCopy(doc, { body }) }),
        );
        return { ok: true, value: null };
      }
      case "freeze":
        return freezeRevision({ db }, actor, { storyId });
      case "approve":
        return approveRevision({ db }, actor, {
          ...{ storyId, revision: order.revision.number, sha256: order.revision.sha256 },
          ...given(order.words),
        });
      case "revoke":
        return revokeApproval({ db }, actor, { storyId, approvalId: order.approvalId });
      case "release":
        return releaseStory({ db }, actor, {
          ...{ storyId, idempotencyKey: order.key },
          ...(order.revision !== null && { revision: order.revision }),
          ...given(order.words),
        });
      case "restore":
        return restoreRevision({ db }, actor, { storyId, revision: order.revision });
    }
  }
}

function given({ kind, note, correction, aloneReason }: Words) {
  return {
    kind,
    ...(note !== null && { note }),
    ...(correction !== null && { correction }),
    ...(aloneReason !== null && { aloneReason }),
  };
}

function whatBecame(answer: Result<unknown, unknown>): unknown {
  return answer.ok ? answer.value : null;
}
