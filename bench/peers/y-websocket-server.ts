import { setupWSConnection } from "@y/websocket-server/utils";
import { serveSockets } from "./serve-sockets.ts";

// Keeps documents in memory alone, as it does out of the box.
await serveSockets(setupWSConnection);
