import { BOARD_GROUPS, BOARD_SHOWS, type BoardGroup, type BoardShow } from "#domain/board.ts";

/** What a person looks at on the board. Lives in the address, so that a view can be kept and sent on. */
export interface BoardView {
  readonly group: BoardGroup;
  readonly show: BoardShow;
  readonly desk: string | null;
  readonly q: string;
  readonly tag: string;
}

export const WHOLE_BOARD: BoardView = { group: "stage", show: "all", desk: null, q: "", tag: "" };

export const GROUP_LABELS: Readonly<Record<BoardGroup, string>> = {
  stage: "By stage",
  desk: "By desk",
  deadline: "By deadline",
};

export const SHOW_LABELS: Readonly<Record<BoardShow, string>> = {
  all: "All stories",
  mine: "Mine",
  touched: "Touched by me",
  waiting: "Waiting for me",
  "due-today": "Due today",
};

/** Reads an address's query; what it doesn't know it leaves out, so that an old link still opens. */
export function parseView(query: URLSearchParams): BoardView {
  return {
    group: BOARD_GROUPS.find((group) => group === query.get("group")) ?? WHOLE_BOARD.group,
    show: BOARD_SHOWS.find((show) => show === query.get("show")) ?? WHOLE_BOARD.show,
    desk: query.get("desk") || null,
    q: (query.get("q") ?? "").slice(0, 200),
    tag: (query.get("tag") ?? "").slice(0, 40),
  };
}

/** The query of the board's address, and of `/api/v1/board`: only what differs from the whole board. */
export function viewQuery({ group, show, desk, q, tag }: BoardView): URLSearchParams {
  const query = new URLSearchParams();
  if (group !== WHOLE_BOARD.group) query.set("group", group);
  if (show !== WHOLE_BOARD.show) query.set("show", show);
  if (desk !== null) query.set("desk", desk);
  if (q.trim() !== "") query.set("q", q.trim());
  if (tag.trim() !== "") query.set("tag", tag.trim());
  return query;
}

/** Whether anything is left out of the board. */
export function isPart(view: BoardView): boolean {
  return viewQuery({ ...view, group: WHOLE_BOARD.group }).size > 0;
}
