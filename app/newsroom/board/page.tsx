import type { Metadata } from "next";
import { asJson } from "#app/as-json.ts";
import { queryOf, type SearchParams } from "#app/query-of.ts";
import { BoardScreen } from "#components/board/board-screen.tsx";
import { parseView } from "#components/board/board-view.ts";
import { NotYours } from "#components/shell/not-yours.tsx";
import { type Board, boardFor } from "#server/commands/read/board.ts";
import { filtersFor } from "#server/commands/read/filters.ts";
import { processDatabase } from "#server/database/process-database.ts";
import { requireActor } from "#server/sign-in/current-actor.ts";

export const metadata: Metadata = { title: "Board" };

export default async function BoardPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await requireActor("/newsroom/board");
  const newsroom = { db: processDatabase() };
  const { desk, q, tag, ...view } = parseView(queryOf(await searchParams));
  const [board, views] = await Promise.all([
    boardFor(newsroom, actor, {
      ...view,
      ...(desk !== null && { desk }),
      ...(q.trim() !== "" && { q }),
      ...(tag.trim() !== "" && { tag }),
    }),
    filtersFor(newsroom, actor),
  ]);
  if (!board.ok) return <NotYours sentence={board.refusal.sentence} />;
  return (
    <BoardScreen first={asJson(withoutRest(board.value))} views={views} readAt={new Date().toISOString()} />
  );
}

/** The screen reads the board again as soon as its live line stands: until then it needn't know what it doesn't show. */
function withoutRest({ columns, ...board }: Board) {
  return { ...board, columns: columns.map(({ rest: _, ...column }) => column) };
}
