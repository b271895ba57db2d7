import { ACTIONS, actionPhrase, READER_ACTIONS, type ReaderAction } from "#domain/actions.ts";
import { CALLS, COMMANDS, MESSAGES, OUTPUTS, PAGES } from "#domain/doors.ts";
import type { Grant } from "#domain/grant.ts";
import { PERMISSIONS } from "#domain/permission-table.ts";
import { type Action, decide } from "#domain/permissions.ts";
import { done } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import type { Answer, Newsroom } from "../newsroom.ts";

/** The whole table as data (N2), with where each action is asked. */
export interface PermissionTable {
  readonly grants: readonly Grant[];
  readonly actions: readonly AskedAction[];
}

interface AskedAction {
  readonly action: Action | ReaderAction;
  /** As it reads after "may". */
  readonly phrase: string;
  /** Pages, calls, commands, messages and outputs that ask it. */
  readonly askedBy: readonly string[];
}

/** Nobody changes the table from a screen: it is part of the program, and its tests hold it to the newsroom's rules. */
export async function permissionsFor(_newsroom: Newsroom, actor: Actor): Answer<PermissionTable> {
  const permitted = decide(actor, "read-permissions", null);
  if (!permitted.ok) return permitted;
  const actions = ACTIONS.filter((action) => action !== "move").map((action) => asked(action));
  return done({ grants: PERMISSIONS, actions: [...actions, ...READER_ACTIONS.map(asked)] });
}

function asked(action: Action | ReaderAction): AskedAction {
  return { action, phrase: actionPhrase(action), askedBy: doorsAsking(action) };
}

const DOORS = [
  ["page", PAGES],
  ["API", CALLS],
  ["command", COMMANDS],
  ["socket", MESSAGES],
  ["readers", OUTPUTS],
] as const;

function doorsAsking(action: Action | ReaderAction): readonly string[] {
  return DOORS.flatMap(([kind, doors]) =>
    Object.entries(doors).flatMap(([name, door]) => {
      const asks: readonly string[] =
        door.kind === "newsroom" ? [door.action] : "actions" in door ? door.actions : [];
      const isAsked = asks.includes(action) || (action.startsWith("move:") && asks.includes("move"));
      return isAsked ? [`${kind} ${name}`] : [];
    }),
  );
}
