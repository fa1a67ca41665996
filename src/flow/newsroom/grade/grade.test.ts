import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areIndependent, credibilityOf, reliabilities, reliabilityOf, soundShare } from './grade.ts';

const history = (printed: number, corrected = 0, untrue = 0) => ({ printed, corrected, untrue, answered: 0 });

describe('reliability of a unit', () => {
  it.each([
    [4, 0, 0, 'F'],
    [5, 0, 0, 'B'],
    [19, 0, 0, 'B'],
    [20, 0, 0, 'A'],
    [50, 1, 0, 'A'],
    [50, 2, 0, 'B'],
    [200, 0, 1, 'B'],
    [40, 3, 0, 'C'],
    [10, 2, 0, 'D'],
    [10, 0, 1, 'E'],
    [6, 6, 0, 'E'],
  ])('%i printed, %i corrected, %i untrue: %s', (printed, corrected, untrue, letter) => {
    expect(reliabilityOf(history(printed, corrected, untrue))).toBe(letter);
  });

  it('one more correction or untruth never makes it better', () => {
    const count = fc.nat({ max: 60 });
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 200 }), count, count, (printed, corrected, untrue) => {
        const rank = (h: ReturnType<typeof history>) => reliabilities.indexOf(reliabilityOf(h));
        const now = rank(history(printed, corrected, untrue));
        expect(rank(history(printed, corrected + 1, untrue))).toBeGreaterThanOrEqual(now);
        expect(rank(history(printed, corrected, untrue + 1))).toBeGreaterThanOrEqual(now);
      }),
    );
  });

  it('the share is never below none', () => expect(soundShare(history(5, 0, 4))).toBe(0));
});

describe('credibility of a report', () => {
  it.each([
    [0, 0, 0, false, 6],
    [0, 0, 1, false, 3],
    [1, 0, 0, false, 2],
    [2, 0, 0, false, 1],
    [3, 0, 2, false, 1],
    [0, 1, 1, false, 4],
    [0, 2, 0, false, 5],
    [1, 1, 0, false, 3],
    [2, 0, 0, true, 5],
  ] as const)(
    'for %i, against %i, own answers %i, untrue %s: %i',
    (corroborations, contradictions, answers, isUntrue, figure) => {
      expect(credibilityOf({ corroborations, contradictions, answers, isUntrue })).toBe(figure);
    },
  );
});

it.each([
  [['city', 'county'], ['city', 'county', 'town'], false],
  [['city', 'county', 'town'], ['city', 'county'], false],
  [['city', 'county', 'a'], ['city', 'county', 'b'], true],
  [['city', 'a'], ['city', 'a'], false],
])('independent: %j and %j: %s', (a, b, independent) => expect(areIndependent(a, b)).toBe(independent));
