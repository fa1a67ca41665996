/** Figures of the sources, found by what they say without going through all of them. */
import type { Place } from './align.ts';
import type { Figure } from './figures.ts';

export interface PlacedFigure extends Figure, Place {
  readonly words: ReadonlySet<string>;
  /** What is counted, by its first character. */
  readonly measure: string;
}

export interface FigureIndex {
  readonly all: readonly PlacedFigure[];
  /** Those that may say the same as the figure: `isSame` decides. */
  readonly alike: (figure: Figure) => readonly PlacedFigure[];
  /** Numbers that count the same, in the order of their places. */
  readonly counting: (measure: string) => readonly PlacedFigure[];
}

/** Of figures that say the same so many are looked at: 1 stands everywhere. */
const mostAlike = 300;

export function figureIndex(all: readonly PlacedFigure[]): FigureIndex {
  const byValue = Map.groupBy(all, ({ kind, value }) => `${kind} ${value}`);
  const dates = Map.groupBy(
    all.filter(({ kind }) => kind === 'date'),
    ({ value }) => value,
  );
  const byEnd = Map.groupBy(
    all
      .filter(({ kind }) => kind === 'range')
      .flatMap((range) => range.value.split('..').map((end) => ({ end, range }))),
    ({ end }) => end,
  );
  const byMeasure = new Map(
    [
      ...Map.groupBy(
        all.filter(({ kind, measure }) => kind === 'number' && measure !== ''),
        (f) => f.measure,
      ),
    ].map(([measure, figures]) => [measure, figures.sort(byPlace)]),
  );
  return {
    all,
    alike: ({ kind, value }) => {
      if (kind === 'date') return [...dates.values()].flatMap((same) => same.slice(0, mostAlike));
      const exact = (byValue.get(`${kind} ${value}`) ?? []).slice(0, mostAlike);
      const ends = kind === 'number' || kind === 'percent' ? (byEnd.get(value) ?? []) : [];
      return [...exact, ...ends.slice(0, mostAlike).map(({ range }) => range)];
    },
    counting: (measure) => byMeasure.get(measure) ?? [],
  };
}

const byPlace = (a: Place, b: Place): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.sentence - b.sentence);
