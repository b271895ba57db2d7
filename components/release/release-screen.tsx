"use client";

import { Alert, Anchor, Tabs } from "@mantine/core";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { PublicBadge } from "#components/desk/public-badge.tsx";
import { StageBadge } from "#components/desk/stage-badge.tsx";
import { suggestionPhrases } from "#components/editor/suggestions/suggestion-words.ts";
import { DiffView } from "#components/revisions/diff-view.tsx";
import { Screen, Sheet } from "#components/shell/screen.tsx";
import { useLive } from "#components/shell/use-live.ts";
import type { Action } from "#domain/permissions.ts";
import type { PublicState, Stage } from "#domain/story.ts";
import type { Compared, ReleaseDeskFacts } from "./desk-facts.ts";
import { PagePreview } from "./page-preview.tsx";
import { firstProposal, type Proposal, releaseBody, revisionFor, stillPossible } from "./proposal.ts";
import { ProposalForm } from "./proposal-form.tsx";
import classes from "./release.module.css";
import { ReleaseHistory } from "./release-history.tsx";
import { Scheduled } from "./scheduled.tsx";
import { type Preview, usePreview } from "./use-preview.ts";
import { Verdict } from "./verdict.tsx";

interface ReleaseScreenProps {
  readonly story: {
    readonly id: string;
    readonly slug: string;
    readonly stage: Stage;
    readonly publicState: PublicState;
    readonly address: string | null;
    readonly updatedLine: string | null;
    readonly embargoUntil: string | null;
    readonly actions: readonly Action[];
  };
  readonly desk: ReleaseDeskFacts;
}

/** Approve and publish: what changed, what readers will see, whether Updated moves and why, and the two buttons. */
export function ReleaseScreen({ story, desk }: ReleaseScreenProps) {
  const router = useRouter();
  useLive(() => router.refresh());
  // Until this person has chosen something themselves, what others approve meanwhile is what is proposed.
  const [chosen, setProposal] = useState<Proposal | null>(null);
  const proposal = chosen === null ? firstProposal(desk) : stillPossible(desk, chosen);
  const choice = desk.kinds.find(({ kind }) => kind === proposal.kind);
  const revision = revisionFor(desk, proposal);
  const preview = usePreview(
    story.id,
    choice ? releaseBody(proposal, choice, revision, desk.basedOn) : null,
    aboutWhat(story, desk),
  );
  return (
    <Screen
      title={
        <span className={classes.title}>
          <span>
            <Anchor component={Link} href={`/newsroom/stories/${story.id}`} inherit underline="always">
              {story.slug}
            </Anchor>
            {" releases"}
          </span>
          <StageBadge stage={story.stage} />
          <PublicBadge state={story.publicState} />
        </span>
      }
      about={headline(desk)}
      wide
    >
      <Scheduled story={story} desk={desk} onChanged={() => router.refresh()} />
      <div className={classes.columns}>
        <div className={classes.left}>
          <Sheet>
            <OpenSuggestions storyId={story.id} desk={desk} preview={preview} />
            <Changes desk={desk} preview={preview} bringsRevision={choice?.bringsRevision === true} />
          </Sheet>
          <ReleaseHistory story={story} desk={desk} onChanged={() => router.refresh()} />
        </div>
        <aside className={classes.right}>
          <Sheet>
            <ProposalForm proposal={proposal} desk={desk} onChange={setProposal} />
            {choice ? (
              <Verdict
                story={story}
                desk={desk}
                proposal={proposal}
                choice={choice}
                revision={revision}
                preview={preview}
                onChange={setProposal}
                onDone={() => router.refresh()}
              />
            ) : null}
          </Sheet>
        </aside>
      </div>
    </Screen>
  );
}

/** All that the same request may be answered otherwise for: words, checks, approvals given or taken back, an embargo. */
function aboutWhat({ embargoUntil }: ReleaseScreenProps["story"], desk: ReleaseDeskFacts): string {
  const approvals = desk.openApprovals.map(({ id }) => id);
  return [desk.working.sha256, desk.checks, embargoUntil ?? "", ...approvals].join(" ");
}

/** N3: "r12 approved; 3 changes since", or that nothing is approved. */
function headline(desk: ReleaseDeskFacts): string {
  if (desk.approved) return desk.approved.headline;
  return desk.live
    ? `Readers have release ${desk.live.release.number}. Nothing new is approved.`
    : "Nothing is approved yet.";
}

/** So many are named; whoever wants the rest looks at them in the copy. */
const MOST_NAMED = 5;

interface OfPreview {
  readonly desk: ReleaseDeskFacts;
  readonly preview: Preview;
}

/** N3: what is only suggested goes out with nothing; whoever approves should know what that is. */
function OpenSuggestions({ storyId, desk, preview }: OfPreview & { readonly storyId: string }) {
  const count = desk.working.openSuggestions;
  if (count === 0) return null;
  const open = preview.state === "told" ? preview.facts.openSuggestions : [];
  return (
    <Alert color="gray" mb="md">
      {count === 1 ? "1 suggestion is" : `${count} suggestions are`} still open in{" "}
      <Anchor component={Link} href={`/newsroom/stories/${storyId}`} inherit underline="always">
        the copy
      </Anchor>
      . Readers get the copy without {count === 1 ? "it" : "them"}.
      {open.length === 0 ? null : (
        <ul className={classes.suggested}>
          {open.slice(0, MOST_NAMED).map((suggestion) => (
            <li key={suggestion.id}>
              {suggestion.by.name}: {suggestionPhrases(suggestion).join("; ")}
            </li>
          ))}
          {open.length > MOST_NAMED ? <li>and {open.length - MOST_NAMED} more</li> : null}
        </ul>
      )}
    </Alert>
  );
}

function Changes({ desk, preview, bringsRevision }: OfPreview & { readonly bringsRevision: boolean }) {
  const changedSince = (desk.approved?.sinceApproval.changes ?? 0) > 0;
  const first = changedSince ? "approval" : desk.live ? "live" : "page";
  // Of exactly what the button would send: words typed since the approval are not among it.
  const asked = bringsRevision && preview.state === "told" ? preview.facts.sinceLive : null;
  return (
    <Tabs defaultValue={first} keepMounted={false}>
      <Tabs.List mb="md">
        {desk.approved ? <Tabs.Tab value="approval">Since the approval</Tabs.Tab> : null}
        {desk.live ? <Tabs.Tab value="live">Since what readers have</Tabs.Tab> : null}
        <Tabs.Tab value="page">The page</Tabs.Tab>
      </Tabs.List>
      {desk.approved ? (
        <Tabs.Panel value="approval">
          <ComparedView compared={desk.approved.sinceApproval} />
        </Tabs.Panel>
      ) : null}
      {desk.live ? (
        <Tabs.Panel value="live">
          <ComparedView compared={asked ?? desk.live.sinceLive} />
        </Tabs.Panel>
      ) : null}
      <Tabs.Panel value="page">
        <PagePreview preview={preview} />
      </Tabs.Panel>
    </Tabs>
  );
}

function ComparedView({ compared }: { readonly compared: Pick<Compared, "diff" | "summary"> }) {
  return (
    <>
      {compared.diff.changed ? <p className={classes.summary}>{compared.summary}</p> : null}
      <DiffView diff={compared.diff} />
    </>
  );
}
