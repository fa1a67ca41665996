/** Facts of an invented province: so many units, a year, always the same for the same size. */
import { type Fact, factSchema } from '#flow/scoring/score/facts.ts';

interface Draw {
  readonly chance: () => number;
  readonly upTo: (count: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly unit: () => string;
}

/** Of a hundred facts: 55 filings, 33 adoptions, 4 directives, 3 commissions, 2 deeds, 2 lapses, 1 by hand. */
export function* plant(size: number, unitCount: number): Generator<Fact> {
  const draw = drawing(7, unitCount);
  for (let i = 0; i < unitCount; i++) yield unitFact(i);
  let article = 0;
  for (let i = 0; i < size; i++) {
    const at = { id: `f${i}`, date: new Date(Date.UTC(2026, 0, 1 + draw.upTo(365))).toISOString().slice(0, 10) };
    const share = draw.chance() * 100;
    if (share < 55) article += 1;
    if (share < 55) yield filing(draw, at, article);
    else if (share < 88) yield adoption(draw, at, article);
    else if (share < 92) yield directive(draw, at, article);
    else yield ofOneUnit(draw, at, share);
  }
}

function unitFact(i: number): Fact {
  const kind = i % 30 === 0 ? 'county' : i % 30 < 6 ? 'department' : i % 30 < 28 ? 'town' : 'point';
  const parent = kind === 'point' || kind === 'town' ? { parent: `u${i - (i % 30)}` } : {};
  return factSchema.parse({
    kind: 'unit',
    id: `u${i}`,
    class: kind,
    amounts: { staff: String(3 + (i % 40)) },
    ...parent,
  });
}

type At = { readonly id: string; readonly date: string };

const filing = ({ pick, unit }: Draw, at: At, article: number): Fact =>
  factSchema.parse({
    ...at,
    kind: 'filing',
    article: `a${article}`,
    level: 'city',
    form: pick(['brief', 'single', 'special']),
    units: [{ unit: unit() }],
  });

const directive = ({ pick, upTo }: Draw, at: At, article: number): Fact =>
  factSchema.parse({
    ...at,
    kind: 'directive',
    article: `a${1 + upTo(Math.max(1, article))}`,
    level: pick(['city', 'province', 'central']),
    rank: pick(['principal', 'deputy']),
  });

function ofOneUnit({ pick, unit, upTo }: Draw, at: At, share: number): Fact {
  const own = { ...at, unit: unit() };
  if (share < 95)
    return factSchema.parse({
      ...own,
      kind: 'commission',
      outcome: pick(['fulfilled', 'fulfilled', 'late', 'failed']),
    });
  if (share < 97) return factSchema.parse({ ...own, kind: 'deed', deed: 'course' });
  if (share < 99)
    return factSchema.parse({ ...own, kind: 'lapse', lapse: 'late', amounts: { hours: String(upTo(100)) } });
  return factSchema.parse({ ...own, kind: 'manual', points: String(upTo(10)), by: 'e', why: 'w' });
}

function adoption({ chance, pick, unit, upTo }: Draw, at: At, article: number): Fact {
  const joint = chance() >= 0.8;
  const units = joint ? [...new Set([unit(), unit(), unit()])] : [unit()];
  return factSchema.parse({
    ...at,
    kind: 'adoption',
    article: `a${Math.max(1, upTo(article + 1))}`,
    channel: pick(['daily', 'bulletin', 'net', 'special', 'upper']),
    level: pick(['county', 'county', 'city', 'city', 'city', 'province', 'central']),
    form: joint ? 'round_up' : pick(['brief', 'single', 'special', 'digest']),
    length: upTo(2500),
    reprint: chance() < 0.05,
    route: chance() < 0.5 ? 'relayed' : 'direct',
    outsideScore: '7',
    authors: ['p', 'q'],
    ...(chance() < 0.1 ? { marks: ['first'] } : {}),
    ...(chance() < 0.2 ? { amounts: { pages: String(1 + upTo(30)) } } : {}),
    units: units.map((u, i) => ({ unit: u, part: i === 0 ? 'main' : 'assist' })),
  });
}

function drawing(seed: number, unitCount: number): Draw {
  const chance = mulberry(seed);
  const upTo = (count: number): number => Math.floor(chance() * count);
  const pick = <T>(list: readonly T[]): T => {
    const found = list[upTo(list.length)];
    if (found === undefined) throw new Error('nothing to draw from');
    return found;
  };
  return { chance, upTo, pick, unit: () => `u${upTo(unitCount)}` };
}

function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
