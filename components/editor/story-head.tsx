"use client";

import { ActionIcon, Anchor, Button, Menu, Tooltip } from "@mantine/core";
import { IconArrowLeft, IconChevronDown, IconExternalLink } from "@tabler/icons-react";
import Link from "next/link";
import { useState } from "react";
import { Contributors } from "#components/contributors/contributors.tsx";
import { GoesOut } from "#components/desk/goes-out.tsx";
import { HandOff } from "#components/desk/hand-off.tsx";
import { MOVE_LABELS } from "#components/desk/labels.ts";
import { type AskedNote, MoveNote } from "#components/desk/move-note.tsx";
import { PublicBadge } from "#components/desk/public-badge.tsx";
import { MOVES_WITH_NOTE, movesAtOnce } from "#components/desk/row-menu.tsx";
import { StageBadge } from "#components/desk/stage-badge.tsx";
import { StoryDetails } from "#components/desk/story-details.tsx";
import { type StoryActions, useStoryActions } from "#components/desk/use-story-actions.tsx";
import { Why } from "#components/desk/why.tsx";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { useNow } from "#components/shell/use-now.ts";
import { may } from "#domain/permissions.ts";
import type { Move } from "#domain/story.ts";
import { apClockOnDate } from "#domain/updated-line.ts";
import classes from "./editor.module.css";
import { PeopleHere } from "./people-here.tsx";
import type { StoryFactsOnScreen } from "./story-screen.tsx";

interface StoryHeadProps {
  readonly story: StoryFactsOnScreen;
  readonly onChanged: () => void;
}

/** Where the story stands, who has it, who is here, and the way on. */
export function StoryHead({ story, onChanged }: StoryHeadProps) {
  const actions = useStoryActions(onChanged);
  const now = useNow(60_000);
  const [handingOff, setHandingOff] = useState(false);
  const [asked, setAsked] = useState<Omit<AskedNote, "story"> | null>(null);
  const [detailed, setDetailed] = useState(false);
  return (
    <header className={classes.head}>
      <ActionIcon
        component={Link}
        href="/newsroom"
        variant="subtle"
        color="gray"
        aria-label="Back to the story list"
      >
        <IconArrowLeft size={18} aria-hidden />
      </ActionIcon>
      <h1 className={classes.slug}>{story.slug}</h1>
      <StageBadge stage={story.stage} />
      <Why story={story} />
      {story.publicState === "unpublished" ? null : <PublicBadge state={story.publicState} />}
      <GoesOut scheduled={story.scheduled} now={now} />
      <Holder story={story} actions={actions} onHandOff={() => setHandingOff(true)} />
      <span className={classes.gap} />
      <PeopleHere />
      <nav className={classes.onward} aria-label="This story">
        {story.address ? (
          <Tooltip label={story.updatedLine ?? "The published page"}>
            <ActionIcon
              component="a"
              href={story.address}
              target="_blank"
              variant="subtle"
              color="gray"
              aria-label="The page readers see"
            >
              <IconExternalLink size={17} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ) : null}
        {story.actions.includes("see-list") ? (
          <Anchor
            component="button"
            type="button"
            size="sm"
            className={classes.way}
            onClick={() => setDetailed(true)}
          >
            Details
          </Anchor>
        ) : null}
        <Contributors story={story} />
        {story.actions.includes("read-revisions") ? (
          <Anchor
            component={Link}
            href={`/newsroom/stories/${story.id}/revisions`}
            size="sm"
            className={classes.way}
          >
            Revisions
          </Anchor>
        ) : null}
        <ToReleases story={story} />
        <ToTrail slug={story.slug} />
        <div className={classes.steps}>
          <MovesMenu
            moves={story.moves}
            expungeHref={story.actions.includes("expunge") ? `/newsroom/stories/${story.id}/expunge` : null}
            onMove={(move) =>
              MOVES_WITH_NOTE.includes(move) ? setAsked({ move, others: [] }) : void actions.move(story, move)
            }
            onNote={(move, others) => setAsked({ move, others })}
          />
          <ToRelease story={story} />
        </div>
      </nav>
      <HandOff story={handingOff ? story : null} actions={actions} onClose={() => setHandingOff(false)} />
      <StoryDetails
        story={detailed ? story : null}
        mayEdit={story.actions.includes("edit-story-details")}
        onChanged={onChanged}
        onClose={() => setDetailed(false)}
      />
      <MoveNote
        asked={asked === null ? null : { story, ...asked }}
        actions={actions}
        onClose={() => setAsked(null)}
      />
    </header>
  );
}

/** Whoever may approve or publish has it as their next step; everybody else here looks at what readers have. */
function mayRelease(story: StoryFactsOnScreen): boolean {
  return story.actions.some((action) => /^(approve|release):/.test(action));
}

function ToReleases({ story }: { story: StoryFactsOnScreen }) {
  if (!story.actions.includes("read-revisions") || mayRelease(story)) return null;
  return (
    <Anchor component={Link} href={`/newsroom/stories/${story.id}/release`} size="sm" className={classes.way}>
      Releases
    </Anchor>
  );
}

/** N7: what was done with this story, for whoever may read the trail. */
function ToTrail({ slug }: { slug: string }) {
  const { actor } = useNewsroom();
  if (!may(actor, "read-audit", null)) return null;
  return (
    <Anchor
      component={Link}
      href={`/newsroom/audit?${new URLSearchParams({ story: slug })}`}
      size="sm"
      className={classes.way}
    >
      Audit trail
    </Anchor>
  );
}

function ToRelease({ story }: { story: StoryFactsOnScreen }) {
  if (!story.actions.includes("read-revisions") || !mayRelease(story)) return null;
  return (
    <Button component={Link} href={`/newsroom/stories/${story.id}/release`} size="compact-sm">
      Approve and publish
    </Button>
  );
}

interface HolderProps {
  readonly story: StoryFactsOnScreen;
  readonly actions: StoryActions;
  readonly onHandOff: () => void;
}

/** N5: who has it. A claim never keeps anyone from typing. */
function Holder({ story, actions, onHandOff }: HolderProps) {
  const { actor, publication } = useNewsroom();
  const mine = story.claimedBy?.id === actor.id;
  // Who has it is the newsroom's to know.
  if (!story.actions.includes("see-list")) return null;
  if (story.claimedBy === null) {
    if (!story.actions.includes("claim")) return <span className={classes.holder}>Nobody has it</span>;
    if (story.actions.includes("assign"))
      return (
        <Button.Group>
          <Button size="compact-xs" variant="default" onClick={() => void actions.claim(story)}>
            Claim
          </Button>
          <Button size="compact-xs" variant="default" onClick={onHandOff}>
            Assign…
          </Button>
        </Button.Group>
      );
    return (
      <Button size="compact-xs" variant="default" onClick={() => void actions.claim(story)}>
        Claim
      </Button>
    );
  }
  const name = mine ? "You have it" : `${story.claimedBy.name} has it`;
  const since =
    story.claimedAt === null ? "" : `Since ${apClockOnDate(new Date(story.claimedAt), publication.zone)}`;
  if (!mine && !story.actions.includes("assign"))
    return (
      <Tooltip label={since} disabled={since === ""}>
        <span className={classes.holder}>{name}</span>
      </Tooltip>
    );
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Tooltip label={since} disabled={since === ""}>
          <Button
            size="compact-xs"
            variant="default"
            rightSection={<IconChevronDown size={13} aria-hidden />}
          >
            {name}
          </Button>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onHandOff}>Hand off…</Menu.Item>
        <Menu.Item onClick={() => void actions.unclaim(story)}>
          {mine ? "Let it go" : `Take it off ${story.claimedBy.name}`}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface MovesMenuProps {
  readonly moves: readonly Move[];
  /** N6: for the two who may have the law take the story. */
  readonly expungeHref: string | null;
  readonly onMove: (move: Move) => void;
  readonly onNote: (move: Move, others: readonly Move[]) => void;
}

function MovesMenu({ moves, expungeHref, onMove, onNote }: MovesMenuProps) {
  const [first, ...others] = movesAtOnce(moves);
  if (moves.length === 0 && expungeHref === null) return null;
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Button size="compact-sm" variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
          {moves.length === 0 ? "More" : "Move"}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {moves.map((move) => (
          <Menu.Item key={move} color={move === "spike" ? "red" : undefined} onClick={() => onMove(move)}>
            {MOVES_WITH_NOTE.includes(move) ? `${MOVE_LABELS[move]}…` : MOVE_LABELS[move]}
          </Menu.Item>
        ))}
        {first === undefined ? null : (
          <Menu.Item onClick={() => onNote(first, others)}>Move with a note…</Menu.Item>
        )}
        {expungeHref === null ? null : (
          <>
            {moves.length === 0 ? null : <Menu.Divider />}
            <Menu.Item component={Link} href={expungeHref} color="red">
              Expunge by law…
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
