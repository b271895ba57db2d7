import { openApi } from "../openapi.ts";

/** Open to everybody: it says how to ask, and nothing of the newsroom. */
export function GET(): Response {
  return Response.json(openApi(), { headers: { "cache-control": "no-cache" } });
}
