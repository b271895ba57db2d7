import type { StoryLine } from "#components/desk/story-line.ts";
import { type BoardGroup, compareOnBoard } from "#domain/board.ts";
import { STAGES, type Stage, type WorkingStage } from "#domain/story.ts";

export interface Column {
  readonly key: string;
  /** All that stand here, also those not read. */
  readonly count: number;
  readonly items: readonly StoryLine[];
  /** IDs of those that were not read, what is due first in front; absent where nobody told which they are. */
  readonly rest?: readonly string[];
}

/** A column with fewer cards than this reads on where there are more. */
const FEW = 10;

/** The board as `/api/v1/board` answers it. */
export interface BoardFacts {
  readonly group: BoardGroup;
  readonly columns: readonly Column[];
  readonly total: number;
  readonly capped: boolean;
}

/** Where somebody has put a card that the newsroom has not answered for yet: the key of a column. */
export type Pending = ReadonlyMap<string, string>;

/** The column a card stands in; null when it isn't among those read. */
export function columnWith(board: BoardFacts, id: string): Column | null {
  return board.columns.find(({ items }) => items.some((item) => item.id === id)) ?? null;
}

/** The board with the cards somebody moved where they put them. */
export function withPending(board: BoardFacts, pending: Pending): BoardFacts {
  let next = board;
  for (const [id, to] of pending) {
    const from = columnWith(next, id);
    const card = from?.items.find((item) => item.id === id);
    if (!from || !card || from.key === to) continue;
    next = put(take(next, id), to, placedIn(board.group, card, to), 1);
  }
  return next;
}

/** As the card reads in its new column while the newsroom is asked. */
function placedIn(group: BoardGroup, card: StoryLine, to: string): StoryLine {
  if (group === "desk") return { ...card, desk: to };
  const stage = STAGES.find((each) => each === to);
  if (group !== "stage" || stage === undefined) return card;
  // A held or spiked story always says where it returns to: its menu asks (N1).
  return { ...card, stage, stageBefore: isAside(stage) ? stoodIn(card) : null };
}

function stoodIn({ stage, stageBefore }: StoryLine): WorkingStage | null {
  return isAside(stage) ? stageBefore : stage;
}

function isAside(stage: Stage): stage is "held" | "spiked" {
  return stage === "held" || stage === "spiked";
}

/**
 * The board after these stories were read again: each now stands where `answer` has it, or nowhere. Null when that can't be
 * told without reading the whole board: where one of them stood is not known, and so neither how many stand there now.
 */
export function mergeChanged(
  board: BoardFacts,
  ids: readonly string[],
  answer: BoardFacts,
): BoardFacts | null {
  const allAreKnown = !board.capped && board.columns.every(isKnown);
  let next = board;
  for (const id of ids) {
    const from = standsIn(next, id);
    if (from === null && !allAreKnown) return null;
    if (from !== null) next = take(next, id);
    const to = columnWith(answer, id);
    const card = to?.items.find((item) => item.id === id);
    if (to && card) next = put(next, to.key, card, 1);
  }
  return next;
}

/** Whether all that stand in it are read or at least named. */
function isKnown({ count, items, rest = [] }: Column): boolean {
  return count === items.length + rest.length;
}

/** The stories to read next, so that columns which others' moves have emptied of cards show some again. */
export function toReadOn(board: BoardFacts): readonly string[] {
  return board.columns.flatMap(({ items, rest = [] }) =>
    items.length < FEW ? rest.slice(0, FEW - items.length) : [],
  );
}

function standsIn(board: BoardFacts, id: string): Column | null {
  return columnWith(board, id) ?? board.columns.find(({ rest }) => rest?.includes(id)) ?? null;
}

function take(board: BoardFacts, id: string): BoardFacts {
  const from = standsIn(board, id);
  if (from === null) return board;
  return {
    ...board,
    total: board.total - 1,
    columns: board.columns.map((column) => (column === from ? without(column, id) : column)),
  };
}

function without(column: Column, id: string): Column {
  return {
    ...column,
    count: column.count - 1,
    items: column.items.filter((item) => item.id !== id),
    ...(column.rest && { rest: column.rest.filter((other) => other !== id) }),
  };
}

function put(board: BoardFacts, key: string, card: StoryLine, by: number): BoardFacts {
  return {
    ...board,
    total: board.total + by,
    columns: board.columns.map((column) => {
      if (column.key !== key) return column;
      const items = [...column.items, card].sort((a, b) => compareOnBoard(orderOf(a), orderOf(b)));
      return { ...column, items, count: column.count + by };
    }),
  };
}

function orderOf({ id, slug, priority, deadline }: StoryLine) {
  return { id, slug, priority, deadline: deadline === null ? null : new Date(deadline) };
}

/** The card beside this one: up and down in its column, left and right in the next column that has any, as high as it can. */
export function cardBeside(
  board: BoardFacts,
  id: string,
  way: "up" | "down" | "left" | "right",
): string | null {
  const at = board.columns.findIndex(({ items }) => items.some((item) => item.id === id));
  const row = board.columns[at]?.items.findIndex((item) => item.id === id) ?? -1;
  if (at === -1) return null;
  if (way === "up" || way === "down") {
    return board.columns[at]?.items[row + (way === "up" ? -1 : 1)]?.id ?? null;
  }
  const step = way === "left" ? -1 : 1;
  for (let next = at + step; next >= 0 && next < board.columns.length; next += step) {
    const items = board.columns[next]?.items ?? [];
    if (items.length > 0) return items[Math.min(row, items.length - 1)]?.id ?? null;
  }
  return null;
}

/** The column left or right of a card's own. */
export function columnBeside(board: BoardFacts, id: string, way: "left" | "right"): string | null {
  const at = board.columns.findIndex(({ items }) => items.some((item) => item.id === id));
  return at === -1 ? null : (board.columns[at + (way === "left" ? -1 : 1)]?.key ?? null);
}

/** "filed:50": how many cards each column was asked for, where it isn't the usual. */
export function takeText(taken: Readonly<Record<string, number>>): string {
  return Object.entries(taken)
    .map(([key, count]) => `${key}:${count}`)
    .join(",");
}
