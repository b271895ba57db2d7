/** How often each thing goes wrong: a step, a commit or a frame. */
export interface Weather {
  /** A step. */
  readonly partition: number;
  readonly reload: number;
  readonly replay: number;
  readonly crash: number;
  readonly compaction: number;
  readonly clockJump: number;
  /** A step and villain. */
  readonly attack: number;
  /** A commit. */
  readonly lost: number;
  readonly lostAfterCommit: number;
  readonly busy: number;
  readonly missedNotice: number;
  /** Any other question to the log. */
  readonly away: number;
  /** A frame on its way to the server. */
  readonly duplicate: number;
}

export const STORMY: Weather = {
  partition: 0.02,
  reload: 0.004,
  replay: 0.01,
  crash: 0.005,
  compaction: 0.01,
  clockJump: 0.005,
  attack: 0.03,
  lost: 0.02,
  lostAfterCommit: 0.01,
  busy: 0.05,
  missedNotice: 0.2,
  away: 0.01,
  duplicate: 0.02,
};
