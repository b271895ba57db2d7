import { joinWords } from "./join-words.ts";
import { decide as decidePermission, mayKnow, storyUnknown } from "./permissions.ts";
import type { Refusal } from "./refusal.ts";
import { done, type Result, refused } from "./result.ts";
import type { Actor } from "./staffer.ts";
import { MOVES, type Move, type Stage, type StoryFacts, type WorkingStage } from "./story.ts";

export interface MoveRequest {
  readonly move: Move;
  /** The stage the mover believes the story to be in. */
  readonly from: Stage;
  readonly story: StoryFacts;
  readonly actor: Actor;
  readonly note?: string | undefined;
}

export interface MoveDecision {
  readonly to: Stage;
  /** Where a held or spiked story returns to; null in every working stage. */
  readonly stageBefore: WorkingStage | null;
}

/** From each stage a move can start in, the stage it leads to; "before" is where the story stood. */
const MOVE_MAP: Readonly<Record<Move, Readonly<Partial<Record<Stage, Stage | "before">>>>> = {
  file: { drafting: "filed" },
  "send-back": { filed: "drafting", editing: "drafting", copy: "editing", ready: "copy" },
  edit: { drafting: "editing", filed: "editing" },
  "send-to-copy": { filed: "copy", editing: "copy" },
  ready: { editing: "ready", copy: "ready" },
  hold: { drafting: "held", filed: "held", editing: "held", copy: "held", ready: "held" },
  resume: { held: "before" },
  spike: {
    drafting: "spiked",
    filed: "spiked",
    editing: "spiked",
    copy: "spiked",
    ready: "spiked",
    held: "spiked",
  },
  revive: { spiked: "before" },
};

/**
 * N1: decides one stage move. In this order: does the person know the story, is it where they think, can the move
 * start there, may they make it, is the note there. A held story that is spiked and revived returns to the working
 * stage it was held in.
 */
export function decideMove(request: MoveRequest): Result<MoveDecision, Refusal> {
  const { move, from, story, actor } = request;
  if (!mayKnow(actor, story)) return refused(storyUnknown());
  if (from !== story.stage) return refused(movedMeanwhile(from, story.stage));
  if (story.publicState === "killed") return refused(killedStays());
  if (move === "spike" && story.publicState !== "unpublished") return refused(killNotSpike());

  const to = MOVE_MAP[move][story.stage];
  if (to === undefined) return refused(wrongStage(move, story.stage));

  const permitted = decidePermission(actor, `move:${move}`, story);
  if (!permitted.ok) return permitted;
  if (move === "hold" && (request.note ?? "").trim() === "") return refused(holdNeedsNote());

  if (to === "before") return done({ to: stageItStoodIn(story), stageBefore: null });
  if (to === "held" || to === "spiked") return done({ to, stageBefore: stageItStoodIn(story) });
  return done({ to, stageBefore: null });
}

/** The moves this person can make now; for menus. A note for `hold` is asked for later. */
export function possibleMoves(actor: Actor, story: StoryFacts): readonly Move[] {
  return MOVES.filter(
    (move) => decideMove({ move, from: story.stage, story, actor, note: "asked for when it is made" }).ok,
  );
}

/**
 * The one move that leads from where a story is to another stage: what dropping its card there means. Whether the person may
 * make it is asked of `decideMove`.
 */
export function moveTo(
  story: Pick<StoryFacts, "id" | "stage" | "stageBefore">,
  to: Stage,
): Result<Move, Refusal> {
  const move = MOVES.find((each) => {
    const leads = MOVE_MAP[each][story.stage];
    return (leads === "before" ? stageItStoodIn(story) : leads) === to;
  });
  return move === undefined ? refused(noSuchStep(story, to)) : done(move);
}

function stageItStoodIn(story: Pick<StoryFacts, "id" | "stage" | "stageBefore">): WorkingStage {
  if (story.stage !== "held" && story.stage !== "spiked") return story.stage;
  if (story.stageBefore !== null) return story.stageBefore;
  throw new Error(`story ${story.id} is ${story.stage} but its stage before was not recorded`);
}

const STAGE_WORDS: Record<Stage, string> = {
  drafting: "being drafted",
  filed: "filed",
  editing: "in editing",
  copy: "on the copy desk",
  ready: "ready",
  held: "on hold",
  spiked: "spiked",
};

function movedMeanwhile(from: Stage, now: Stage): Refusal {
  return {
    kind: "stale",
    code: "story-moved",
    sentence: `This story is no longer ${STAGE_WORDS[from]}: it is ${STAGE_WORDS[now]} now. Look at it again before you move it.`,
    details: { stage: now },
  };
}

function wrongStage(move: Move, stage: Stage): Refusal {
  const starts = Object.keys(MOVE_MAP[move]).map((each) => STAGE_WORDS[each as Stage]); // keys of MOVE_MAP are stages
  return {
    kind: "rule",
    rule: "N1",
    code: "wrong-stage",
    sentence: `“${move.replaceAll("-", " ")}” starts from a story that is ${joinWords(starts, "or")}; this one is ${STAGE_WORDS[stage]}. Choose another move.`,
    details: { stage },
  };
}

function noSuchStep(story: Pick<StoryFacts, "id" | "stage" | "stageBefore">, to: Stage): Refusal {
  const onward = MOVES.flatMap((move) => {
    const leads = MOVE_MAP[move][story.stage];
    return leads === undefined ? [] : [STAGE_WORDS[leads === "before" ? stageItStoodIn(story) : leads]];
  });
  const already = to === story.stage ? "already " : "";
  return {
    kind: "rule",
    rule: "N1",
    code: "no-such-step",
    sentence:
      already === ""
        ? `No move leads from a story that is ${STAGE_WORDS[story.stage]} to one that is ${STAGE_WORDS[to]}. From here it can be ${joinWords([...new Set(onward)], "or")}.`
        : `This story is already ${STAGE_WORDS[to]}.`,
    details: { stage: story.stage },
  };
}

function killNotSpike(): Refusal {
  return {
    kind: "rule",
    rule: "N1",
    code: "published-is-killed",
    sentence:
      "A story that has been published cannot be spiked. Withhold it, or ask a managing editor to kill it.",
  };
}

function killedStays(): Refusal {
  return {
    kind: "rule",
    rule: "N6",
    code: "story-killed",
    sentence: "This story has been killed and stays as it is, with its notice. Start a new story instead.",
  };
}

function holdNeedsNote(): Refusal {
  return {
    kind: "rule",
    rule: "N1",
    code: "note-required",
    sentence: "Say in a note why the story is on hold, and what it is waiting for.",
    details: { field: "note" },
  };
}
