import { contract } from "../contract.ts";

export const liveCall = contract({
  method: "GET",
  path: "/live",
  summary: "What changes in the newsroom, as it changes (server-sent events)",
  scope: "read",
  answer: {
    status: 200,
    description:
      "Events `desk`, `release` and `comments` with {id} of a story one may see, `notice` when one is told of something, `access` when one's own rights changed; a comment every 15 seconds",
    schema: null,
    mediaType: "text/event-stream",
  },
});
