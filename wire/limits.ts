const KIB = 1024;
const MIB = 1024 * KIB;

/** What a socket may send and what a server keeps for it. Bytes and milliseconds. */
export const LIMITS = {
  /** Largest frame, except the first step 2 of a socket. */
  frameBytes: 1 * MIB,
  /** Largest first step 2: what a person wrote while away. */
  firstStep2Bytes: 16 * MIB,
  /** Structs in one update, and in the first step 2. */
  structsPerUpdate: 10_000,
  structsPerFirstStep2: 200_000,
  /** Ranges in one delete set, and in the first step 2. */
  deletesPerUpdate: 10_000,
  deletesPerFirstStep2: 200_000,
  /** Clients in one update. */
  clientsPerUpdate: 2_000,
  /** Yjs clients that may ever write in one story's generation. */
  clientsPerStory: 20_000,
  /** Highest clock of one client: nobody mutes a clientID with one enormous struct. */
  clock: 2 ** 31,
  /** The whole document of one story. */
  documentBytes: 64 * MIB,
  /** One person's presence. */
  presenceStateBytes: 4 * KIB,
  /** Entries in one presence frame (stock clients echo everyone's). */
  presenceEntries: 2_000,
  /** Sockets one person may have on one story, and on all stories of a process. */
  socketsPerPersonAndStory: 20,
  socketsPerPerson: 200,
  /** Sockets from one address (a whole newsroom may share one), and of the process. Those being let in count. */
  socketsPerAddress: 5_000,
  socketsPerProcess: 20_000,
  /** Frames a socket may send at once, and how many it may send again each second: far above what anyone types or pastes. */
  framesAtOnce: 30_000,
  framesPerSecond: 1_000,
  /** Whether people may still do what they do is answered within this, or asked again. */
  recheckMs: 2_000,
  /** After this long without such an answer a socket is closed. */
  unconfirmedMs: 15_000,
  /** Bytes waiting for a slow socket: presence stops, updates stop, the socket is closed. */
  bufferedStopsPresence: 256 * KIB,
  bufferedStopsUpdates: 1 * MIB,
  bufferedCloses: 4 * MIB,
  /** How long a socket may stay behind before it is closed. */
  staleMs: 30_000,
  /** Edits waiting for the database: of one story, of the process. */
  unsavedBytesPerStory: 4 * MIB,
  unsavedBytesPerProcess: 64 * MIB,
  /** After this long without a commit, people are told that their words are not saved. */
  overdueMs: 1_000,
  /** A batch waits no longer than this for company. */
  batchWindowMs: 10,
  /** Presence of all is sent together at most this often. */
  presenceWindowMs: 60,
  /** Stock clients reconnect after 30 s without a frame. */
  keepaliveMs: 20_000,
  /** A room stays in memory this long after its last socket. */
  roomIdleMs: 30_000,
} as const;
