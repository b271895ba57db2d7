import { permissionsFor } from "#server/commands/read/permissions.ts";
import { permissionsCall } from "../contracts/permissions.ts";
import { handle } from "../handle.ts";

export const GET = handle(permissionsCall, ({ newsroom, actor }) => permissionsFor(newsroom, actor));
