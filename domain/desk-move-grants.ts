import type { Action } from "./actions.ts";
import {
  type Grant,
  NOT_KILLED,
  NOT_SPIKED,
  type Relation,
  type TableRole,
  UNPUBLISHED,
  WORKING,
} from "./grant.ts";
import type { PublicState, Stage } from "./story.ts";

type Line = readonly [does: string, action: Action, stages: readonly Stage[], states: readonly PublicState[]];

/** From where each move of a desk starts (N1); filing is the author's, and stands with each role. */
const DESK_MOVES: readonly Line[] = [
  ["takes a drafted or filed story into editing", "move:edit", ["drafting", "filed"], NOT_KILLED],
  ["sends a filed or edited story to the copy desk", "move:send-to-copy", ["filed", "editing"], NOT_KILLED],
  ["calls a story in editing or copy ready", "move:ready", ["editing", "copy"], NOT_KILLED],
  ["sends a story one stage back", "move:send-back", ["filed", "editing", "copy", "ready"], NOT_KILLED],
  ["puts a story on hold", "move:hold", WORKING, NOT_KILLED],
  ["takes a story off hold", "move:resume", ["held"], NOT_KILLED],
  ["spikes a story that was never published", "move:spike", NOT_SPIKED, UNPUBLISHED],
  ["revives a spiked story", "move:revive", ["spiked"], UNPUBLISHED],
];

/** The lines of who runs a desk, or every desk. `who` opens each: "An editor". */
export function deskMoveGrants(
  who: string,
  role: TableRole,
  relations: readonly Relation[],
): readonly Grant[] {
  return DESK_MOVES.map(([does, action, stages, publicStates]) => {
    const where = role === "editor" ? " of their desk" : "";
    const says = `${who} ${does.replace(/\bstory\b/, `story${where}`)}.`;
    return { says, role, relations, stages, publicStates, actions: [action] };
  });
}
