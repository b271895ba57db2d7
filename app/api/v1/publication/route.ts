import { done } from "#domain/result.ts";
import { editPublication } from "#server/commands/edit-publication.ts";
import { publicationFor } from "#server/commands/read/me.ts";
import { editPublicationCall, getPublication } from "../contracts/settings.ts";
import { handle } from "../handle.ts";

export const GET = handle(getPublication, async ({ newsroom, actor }) =>
  done(await publicationFor(newsroom, actor)),
);

export const PATCH = handle(editPublicationCall, ({ newsroom, actor, body }) =>
  editPublication(newsroom, actor, body),
);
