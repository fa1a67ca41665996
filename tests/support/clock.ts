/** A clock that stands still until a test moves it. */
export interface TestClock {
  /** ISO 8601 UTC. */
  readonly now: () => string;
  set(instant: string): void;
  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void;
}

/** Without an argument: Monday 2 March 2026, 9 in the morning in Shanghai. */
export function testClock(start = '2026-03-02T01:00:00.000Z'): TestClock {
  let time = Date.parse(start);
  return {
    now: () => new Date(time).toISOString(),
    set: (instant) => {
      time = Date.parse(instant);
    },
    advance: ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) => {
      time += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
    },
  };
}
