import { revokeToken } from "#server/commands/revoke-token.ts";
import { revokeTokenCall } from "../../contracts/people.ts";
import { handle } from "../../handle.ts";

export const DELETE = handle(revokeTokenCall, ({ newsroom, actor, params }) =>
  revokeToken(newsroom, actor, { tokenId: params.id }),
);
