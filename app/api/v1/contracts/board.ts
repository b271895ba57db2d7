import { z } from "zod";
import { BOARD_GROUPS, BOARD_SHOWS } from "#domain/board.ts";
import { contract } from "../contract.ts";
import { idInPath, line } from "./shapes.ts";
import { storyItem } from "./stories.ts";

/** "filed:50,copy:75": how many cards of a column. */
const take = z
  .string()
  .max(2_000)
  .regex(/^[a-z0-9-]+:\d{1,4}(,[a-z0-9-]+:\d{1,4})*$/)
  .transform((text) => Object.fromEntries(text.split(",").map(readCount)));

function readCount(part: string): [string, number] {
  const [key = "", count = ""] = part.split(":");
  return [key, Number(count)];
}

const ids = z
  .string()
  .max(8_000)
  .transform((text) => text.split(","));

export const boardCall = contract({
  method: "GET",
  path: "/board",
  summary: "The stories in hand, in columns by stage, desk or deadline",
  scope: "read",
  query: z.strictObject({
    group: z.enum(BOARD_GROUPS).optional(),
    show: z.enum(BOARD_SHOWS).optional(),
    desk: z.string().max(60).optional(),
    q: z.string().max(200).optional(),
    tag: z.string().max(60).optional(),
    take: take.optional(),
    only: ids.optional(),
  }),
  answer: {
    status: 200,
    description: "Each column with its count and its first cards, what is due first on top",
    schema: z.object({
      group: z.enum(BOARD_GROUPS),
      columns: z.array(
        z.object({
          key: z.string(),
          count: z.number(),
          items: z.array(storyItem),
          rest: z.array(z.string()),
        }),
      ),
      total: z.number(),
      capped: z.boolean(),
    }),
  },
});

export const dayCall = contract({
  method: "GET",
  path: "/day",
  summary: "The budget of one day by its deadlines, and what has none",
  scope: "read",
  query: z.strictObject({ date: z.string().max(20).optional(), desk: z.string().max(60).optional() }),
  answer: {
    status: 200,
    description: "Of the publication's zone",
    schema: z.object({
      date: z.string(),
      today: z.string(),
      due: z.array(storyItem),
      dueCount: z.number(),
      undated: z.array(storyItem),
      undatedCount: z.number(),
    }),
  },
});

const filter = z.object({ id: z.string(), name: z.string(), query: z.string() });

export const listFiltersCall = contract({
  method: "GET",
  path: "/filters",
  summary: "One's own named views of the board",
  scope: "read",
  answer: { status: 200, description: "By name", schema: z.object({ filters: z.array(filter) }) },
});

export const keepFilterCall = contract({
  method: "POST",
  path: "/filters",
  summary: "Keep a view of the board under a name of one's own",
  scope: "session",
  body: z.strictObject({ name: line, query: z.string().max(2_000) }),
  answer: { status: 201, description: "The view; one of that name was replaced", schema: filter },
});

export const dropFilterCall = contract({
  method: "DELETE",
  path: "/filters/{id}",
  summary: "Take one of one's own views off",
  scope: "session",
  params: idInPath,
  answer: { status: 204, description: "Gone", schema: null },
});

const desk = z.object({ id: z.string(), name: z.string() });

export const createDeskCall = contract({
  method: "POST",
  path: "/desks",
  summary: "Open a desk",
  scope: "session",
  body: z.strictObject({ name: line }),
  answer: { status: 201, description: "The desk; its ID stands in readers' addresses", schema: desk },
});

export const renameDeskCall = contract({
  method: "PATCH",
  path: "/desks/{id}",
  summary: "Give a desk another name",
  scope: "session",
  params: idInPath,
  body: z.strictObject({ name: line }),
  answer: { status: 200, description: "The desk; its ID and addresses stay", schema: desk },
});
