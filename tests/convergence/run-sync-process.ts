import { startSyncProcess } from "./sync-process.ts";

// node --import tsx run-sync-process.ts <database> <port>: a process to be killed.
const [databaseUrl, port] = process.argv.slice(2);
if (databaseUrl === undefined || port === undefined) throw new Error("a database and a port are needed");
await startSyncProcess(databaseUrl, Number(port));
process.stdout.write("listening\n");
