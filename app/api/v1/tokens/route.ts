import { done } from "#domain/result.ts";
import { createToken } from "#server/commands/create-token.ts";
import { tokensFor } from "#server/commands/read/me.ts";
import { createTokenCall, listTokensCall } from "../contracts/people.ts";
import { handle } from "../handle.ts";

export const GET = handle(listTokensCall, async ({ newsroom, actor }) =>
  done({ tokens: await tokensFor(newsroom, actor) }),
);

export const POST = handle(createTokenCall, async ({ newsroom, actor, body }) => {
  const created = await createToken(newsroom, actor, body);
  return created.ok ? done({ ...created.value.token, secret: created.value.secret }) : created;
});
