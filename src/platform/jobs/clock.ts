/** Asks again and again whether something is due; never twice at once. */
export interface Clock {
  /** Resolves when nothing runs any more. */
  readonly stop: () => Promise<void>;
}

/** Calls `tick` now, and then `every` so many milliseconds; a call that takes longer is waited for. `tick` does not throw. */
export function startClock(tick: () => Promise<void>, every: number): Clock {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const round = (): void => {
    running = tick().then(() => {
      if (!stopped) timer = setTimeout(round, every).unref();
    });
  };
  round();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      return running;
    },
  };
}
