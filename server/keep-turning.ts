/** A piece of work that is taken up again and again. */
export interface Turning {
  /** Nothing new begins; resolves once what is under way is done. */
  stop(): Promise<void>;
}

export interface TurningOptions {
  /** One turn; `more` says that the next one may follow at once. */
  readonly turn: () => Promise<{ readonly more: boolean }>;
  /** Between two turns, ms. */
  readonly everyMs: number;
  /** Told of the first failure of several in a row: while the database is away, every turn would say the same. */
  readonly onProblem: (problem: unknown) => void;
}

/** Takes turns on a timer until it is stopped; never two at once. */
export function keepTurning({ turn, everyMs, onProblem }: TurningOptions): Turning {
  let isOver = false;
  let isFailing = false;
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<void> = Promise.resolve();
  const takeTurns = async () => {
    try {
      while (!isOver && (await turn()).more);
      isFailing = false;
    } catch (problem) {
      if (!isFailing) onProblem(problem);
      isFailing = true;
    }
    if (!isOver) timer = setTimeout(begin, everyMs);
  };
  const begin = () => {
    current = takeTurns();
  };
  timer = setTimeout(begin, 0);
  return {
    async stop() {
      isOver = true;
      clearTimeout(timer);
      await current;
    },
  };
}
