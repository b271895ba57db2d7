import {
  type BoardFacts,
  type BoardGroup,
  type BoardShow,
  columnOf,
  compareOnBoard,
  DEADLINE_COLUMNS,
  isShown,
  STAGE_COLUMNS,
} from "#domain/board.ts";
import { decide, may } from "#domain/permissions.ts";
import { done } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { normalTag } from "#domain/tags.ts";
import { boardRows, MOST_ON_BOARD } from "#server/records/board-rows.ts";
import { listDesks } from "#server/records/desks.ts";
import { GatheredReads } from "#server/records/gathered-reads.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { loadPublication } from "#server/records/publication.ts";
import { loadListedStories } from "#server/records/story-list.ts";
import type { Answer, Newsroom } from "../newsroom.ts";
import { itemFor, itemOf, type StoryItem } from "./list-stories.ts";

export interface BoardInput {
  readonly group?: BoardGroup;
  readonly show?: BoardShow;
  /** A desk's ID. */
  readonly desk?: string;
  /** Found in slug, hed, byline or budget line. */
  readonly q?: string;
  readonly tag?: string;
  /** How many cards of a column, by its key; 25 where nothing is said. */
  readonly take?: Readonly<Record<string, number>>;
  /** Only these stories: after a change, to see where they stand now. Counts are then of these alone. */
  readonly only?: readonly string[];
}

interface BoardColumn {
  /** A stage, a desk's ID, or one of domain/board.ts's DEADLINE_COLUMNS. */
  readonly key: string;
  /** All that stand here, also those not among `items`. */
  readonly count: number;
  /** What is due first stands first. */
  readonly items: readonly StoryItem[];
  /**
   * IDs of those that stand behind them, in the same order. With these a screen tells by itself what a change means for its
   * counts, and needn't have the whole board read because one card moved.
   */
  readonly rest: readonly string[];
}

export interface Board {
  readonly group: BoardGroup;
  readonly columns: readonly BoardColumn[];
  readonly total: number;
  /** Stories were left out: there are more than a board can hold. */
  readonly capped: boolean;
}

const USUAL_TAKE = 25;
const MOST_TAKEN = 200;

/** D5: the stories in hand as this person may see them, in columns, each with its count and its first cards. */
export async function boardFor(newsroom: Newsroom, actor: Actor, input: BoardInput): Answer<Board> {
  const permitted = decide(actor, "see-list", null);
  if (!permitted.ok) return permitted;
  const { group = "stage", show = "all", take = {} } = input;
  const db = newsroom.db.prisma;
  const [{ zone }, now, rows, desks] = await Promise.all([
    loadPublication(db),
    newsroomNow(db),
    boardRows(newsroom.db, queryOf(actor, input)),
    group === "desk" ? listDesks(db) : [],
  ]);
  const seen = rows
    .slice(0, MOST_ON_BOARD)
    .filter((facts) => may(actor, "see-list", facts) && isShown(show, actor, facts, now, zone));
  const standing = new Map<string, BoardFacts[]>();
  for (const facts of seen) {
    const key = columnOf(facts, group, now, zone);
    const others = standing.get(key);
    if (others) others.push(facts);
    else standing.set(key, [facts]);
  }
  const keys = { stage: STAGE_COLUMNS, desk: desks.map(({ id }) => id), deadline: DEADLINE_COLUMNS }[group];
  const columns = keys.map((key) => {
    const all = (standing.get(key) ?? []).sort(compareOnBoard);
    const size = Math.min(Math.max(Math.trunc(take[key] ?? USUAL_TAKE), 1), MOST_TAKEN);
    const ids = all.map(({ id }) => id);
    return { key, count: all.length, shown: ids.slice(0, size), rest: ids.slice(size) };
  });
  const shown = columns.flatMap(({ shown }) => shown);
  const items =
    input.only === undefined ? await itemsOf(newsroom.db, shown) : await changedItems(newsroom.db, shown);
  const byId = new Map(seen.map((facts) => [facts.id, facts]));
  return done({
    group,
    columns: columns.map(({ key, count, shown, rest }) => ({
      key,
      count,
      rest,
      items: shown.flatMap((id) => itemSeen(actor, byId.get(id), items.get(id))),
    })),
    total: seen.length,
    capped: rows.length > MOST_ON_BOARD,
  });
}

function itemSeen(actor: Actor, facts: BoardFacts | undefined, item: StoryItem | undefined): StoryItem[] {
  return facts === undefined || item === undefined ? [] : [itemFor(actor, facts, item)];
}

function queryOf(actor: Actor, { desk, q, tag, only }: BoardInput) {
  return {
    reader: actor.id,
    ...(desk !== undefined && { desk }),
    ...(q !== undefined && { q }),
    ...(tag !== undefined && { tag: normalTag(tag) }),
    ...(only !== undefined && { only }),
  };
}

async function itemsOf(db: Newsroom["db"], ids: readonly string[]): Promise<ReadonlyMap<string, StoryItem>> {
  const listed = await loadListedStories(db.prisma, ids);
  return new Map(listed.map((each) => [each.story.id, itemOf(each)]));
}

const gathered = new WeakMap<Newsroom["db"], GatheredReads<StoryItem>>();

/** One change has everybody who looks at a board read the same story at the same moment. */
function changedItems(db: Newsroom["db"], ids: readonly string[]): Promise<ReadonlyMap<string, StoryItem>> {
  const known = gathered.get(db);
  if (known) return known.ask(ids);
  const reads = new GatheredReads((keys) => itemsOf(db, keys));
  gathered.set(db, reads);
  return reads.ask(ids);
}

/** The same for a list of facts, in their order: what the day view shows. */
export async function itemsInOrder(
  db: Newsroom["db"],
  actor: Actor,
  facts: readonly BoardFacts[],
): Promise<readonly StoryItem[]> {
  const ids = facts.map(({ id }) => id);
  const items = await itemsOf(db, ids);
  return facts.flatMap((each) => itemSeen(actor, each, items.get(each.id)));
}
