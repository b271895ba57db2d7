import { done } from "#domain/result.ts";
import { liveCall } from "../contracts/live.ts";
import { handle } from "../handle.ts";
import { liveStream } from "../live-stream.ts";

/** A stream is never made beforehand. */
export const dynamic = "force-dynamic";

export const GET = handle(liveCall, async ({ request, caller }) => done(await liveStream(request, caller)));
