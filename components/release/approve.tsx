"use client";

import { Button } from "@mantine/core";
import { useState } from "react";
import { RELEASE_KIND_LABELS } from "#components/desk/labels.ts";
import { callApi } from "#components/shell/call-api.ts";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { showDone, showRefusal } from "#components/shell/notices.ts";
import type { ReleaseDeskFacts } from "./desk-facts.ts";
import { Dimmed } from "./dimmed.tsx";
import { approvalFor, isApproved, subjectOf } from "./proposal.ts";
import type { VerdictProps } from "./verdict-props.ts";

/** Freezes exactly the words on the screen and approves those (N3). */
export function Approve({ story, desk, proposal, choice, preview, onDone }: VerdictProps) {
  const { actor } = useNewsroom();
  const [busy, setBusy] = useState(false);
  const standing = approvalFor(desk, proposal);
  if (!choice.needsApproval) return null;
  // Who may approve others' words but not these is told why; who never may sees in the gates whom to ask.
  if (choice.approve?.rule && !choice.release && !standing) return <Dimmed>{choice.approve.sentence}</Dimmed>;
  if (choice.approve !== null) return null;
  if (isApproved(desk, proposal, choice, actor.id)) return null;

  async function approve() {
    setBusy(true);
    const revision = choice.bringsRevision ? await freezeAsRead(story.id, desk) : liveRevision(desk);
    if (revision !== null) {
      const result = await callApi(`/api/v1/stories/${story.id}/approvals`, {
        method: "POST",
        body: {
          ...subjectOf(proposal, choice),
          revision: revision.number,
          sha256: revision.sha256,
          ...(proposal.aloneReason.trim() ? { alone: proposal.aloneReason.trim() } : {}),
        },
      });
      if (result.ok) showDone(`r${revision.number} is approved.`);
      else showRefusal(result.refusal);
    }
    setBusy(false);
    onDone();
  }

  return (
    <Button
      variant="default"
      loading={busy}
      disabled={preview.state === "asking"}
      onClick={() => void approve()}
    >
      {standing && choice.bringsRevision
        ? "Approve these words instead"
        : `Approve for ${RELEASE_KIND_LABELS[proposal.kind].toLowerCase()}`}
    </Button>
  );
}

interface Frozen {
  readonly number: number;
  readonly sha256: string;
}

/** Only what the person has read is frozen, to be approved or ticked: words typed since are a reason to look again. */
export async function freezeAsRead(storyId: string, desk: ReleaseDeskFacts): Promise<Frozen | null> {
  const result = await callApi<Frozen>(`/api/v1/stories/${storyId}/revisions`, { method: "POST", body: {} });
  if (!result.ok) {
    showRefusal(result.refusal);
    return null;
  }
  if (result.value.sha256 !== desk.working.sha256) {
    showRefusal({
      status: 409,
      code: "copy-changed",
      sentence: "The copy changed while you were reading it. Look at the changes, then do it again.",
    });
    return null;
  }
  return result.value;
}

function liveRevision(desk: ReleaseDeskFacts): Frozen | null {
  const { live, newest } = desk;
  if (!live) return null;
  const known = desk.history.approvals.find(({ revision }) => revision === live.release.revision);
  if (known) return { number: known.revision, sha256: known.sha256 };
  return newest?.number === live.release.revision ? newest : null;
}
