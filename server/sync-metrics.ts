import type { SyncServer } from "./sync/sync-server.ts";

type Counters = SyncServer["metrics"];

/** The sync server's counters as Prometheus text. */
export function syncMetrics(counters: Counters): string {
  const gauges = [
    single("gauge", "sync_sockets", "People connected to stories.", counters.sockets),
    single("gauge", "sync_rooms", "Stories open in this process.", counters.rooms),
    single("gauge", "sync_unsaved_bytes", "Edits taken in and not committed yet.", counters.unsavedBytes),
  ];
  const sums = [
    single("counter", "sync_committed_rows_total", "Edits committed.", counters.committedRows),
    single("counter", "sync_commit_failures_total", "Commits that failed.", counters.commitFailures),
    single("counter", "sync_frames_in_total", "Frames taken in.", counters.framesIn),
    single("counter", "sync_frames_out_total", "Frames sent out.", counters.framesOut),
    single(
      "counter",
      "sync_followed_rows_total",
      "Edits followed from other processes.",
      counters.followedRows,
    ),
    single(
      "counter",
      "sync_reread_documents_total",
      "Stories read anew from the log, because an update could not be taken in.",
      counters.rereadDocuments,
    ),
    single(
      "counter",
      "sync_refused_upgrades_total",
      "Sockets refused at the door.",
      counters.refusedUpgrades,
    ),
  ];
  return [...gauges, ...sums, commitTimes(counters), batchSizes(counters), closes(counters)].join("");
}

function single(type: "gauge" | "counter", name: string, help: string, value: number): string {
  return `${heading(type, name, help)}writethru_${name} ${value}\n`;
}

function commitTimes({ commitMs, commitMsSum, commits }: Counters): string {
  const name = "sync_commit_milliseconds";
  return histogram(name, "How long a commit of edits took.", commitMs, commitMsSum, commits);
}

function batchSizes({ batchRows, committedRows, commits }: Counters): string {
  return histogram("sync_batch_rows", "Edits committed together.", batchRows, committedRows, commits);
}

function histogram(
  name: string,
  help: string,
  buckets: Readonly<Record<string, number>>,
  sum: number,
  count: number,
): string {
  const lines = Object.entries(buckets).map(
    ([bound, below]) => `writethru_${name}_bucket{le="${bound}"} ${below}\n`,
  );
  const sums = `writethru_${name}_sum ${sum}\nwritethru_${name}_count ${count}\n`;
  return heading("histogram", name, help) + lines.join("") + sums;
}

function closes({ closes: counted }: Counters): string {
  const name = "sync_closes_total";
  const lines = Object.entries(counted).map(
    ([reason, count]) => `writethru_${name}{reason="${reason}"} ${count}\n`,
  );
  return heading("counter", name, "Sockets closed, by reason.") + lines.join("");
}

function heading(type: string, name: string, help: string): string {
  return `# HELP writethru_${name} ${help}\n# TYPE writethru_${name} ${type}\n`;
}
