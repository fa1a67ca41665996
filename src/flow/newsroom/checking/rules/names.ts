/** Names of units against the directory, and the desk's own house list. */
import { pinyin } from 'pinyin-pro';
import { unitFinder } from '#flow/newsroom/provenance/index.ts';
import type { CheckContext, Found, KnownUnit } from '../hint.ts';
import { lineRule, offered, type Rule, safe } from './lines.ts';

/** A name that a unit bore once, or of one that is closed; a name that somebody bears today is none. */
const former = lineRule('former_name', 'warning', ({ text }, { units }) => {
  const known = formerOf(units);
  return known.find(text).flatMap(({ text: name, from, to, unitIds }): Found[] => {
    const unit = known.units[Number(unitIds[0])];
    if (!unit) return [];
    const { closed } = unit;
    if (closed)
      return [
        {
          from,
          to,
          params: { name, on: closed.on, into: closed.into ?? '' },
          ...(closed.into ? offered(closed.into) : {}),
        },
      ];
    const right = name.length >= unit.name.length ? unit.name : unit.shortName;
    return [{ from, to, params: { name, right }, ...offered(right) }];
  });
});

const remembered = <T>(make: (units: readonly KnownUnit[]) => T) => {
  const made = new WeakMap<readonly KnownUnit[], T>();
  return (units: readonly KnownUnit[]): T => {
    const known = made.get(units) ?? make(units);
    made.set(units, known);
    return known;
  };
};

const isOpen = ({ closed }: KnownUnit): boolean => closed === undefined;
const namesOf = ({ name, shortName }: KnownUnit): string[] => [name, shortName];

const formerOf = remembered((units) => {
  const present = new Set(units.filter(isOpen).flatMap(namesOf));
  const named = units.flatMap((unit, i) => {
    const names = [...unit.formerNames, ...(isOpen(unit) ? [] : namesOf(unit))];
    const gone = names.filter((name) => name.length >= 3 && !present.has(name));
    return gone.length > 0 ? [{ id: String(i), names: gone }] : [];
  });
  // Present names are looked for as well: 市水利局 within 市水利局机关 of another unit is no former name.
  const find = unitFinder([...named, { id: 'present', names: [...present] }]);
  return { units, find: (text: string) => find(text).filter(({ unitIds }) => !unitIds.includes('present')) };
});

/** Names that sound like a known one and differ in a single character: 冷柳镇 for 冷流镇. */
const misspelt = lineRule('misspelt_name', 'warning', ({ text }, { units }) => {
  const known = patternsOf(units);
  const found: Found[] = [];
  for (const length of known.lengths) {
    for (let from = 0; from + length <= text.length; from++) {
      const window = text.slice(from, from + length);
      if (!known.ends.has(window.at(-1) ?? '') || known.names.has(window)) continue;
      const right = nearest(window, known);
      if (right && !known.within(text, from, from + length)) {
        found.push({ from, to: from + length, params: { name: window, right }, ...offered(right) });
      }
    }
  }
  return longestOf(found);
});

interface Patterns {
  readonly names: ReadonlySet<string>;
  readonly lengths: readonly number[];
  /** Last characters of names. */
  readonly ends: ReadonlySet<string>;
  /** A name with one character left open → the name. */
  readonly open: ReadonlyMap<string, string>;
  /** Whether the place lies in a name that is right. */
  readonly within: (text: string, from: number, to: number) => boolean;
}

const patternsOf = remembered((units): Patterns => {
  const names = new Set(units.flatMap((u) => [...namesOf(u), ...u.formerNames]));
  const open = new Map<string, string>();
  for (const name of units.filter(isOpen).flatMap(namesOf)) {
    if (name.length < 3) continue;
    for (let at = 0; at < name.length - 1; at++) open.set(`${name.slice(0, at)}*${name.slice(at + 1)}`, name);
  }
  const find = unitFinder([...names].map((name) => ({ id: name, names: [name] })));
  return {
    names,
    open,
    lengths: [...new Set([...open.keys()].map((k) => k.length))].sort((a, b) => b - a),
    ends: new Set([...open.values()].map((name) => name.at(-1) ?? '')),
    within: (text, from, to) => find(text).some((m) => m.from <= from && to <= m.to),
  };
});

function nearest(window: string, { open }: Patterns): string | undefined {
  for (let at = 0; at < window.length - 1; at++) {
    const name = open.get(`${window.slice(0, at)}*${window.slice(at + 1)}`);
    if (name && soundsLike(name[at] ?? '', window[at] ?? '')) return name;
  }
  return undefined;
}

/** Of one sound, tones apart; n and ng, l and n, s and sh are one to many a writer. */
function soundsLike(a: string, b: string): boolean {
  if (a === b || !/\p{Script=Han}/u.test(b)) return false;
  const [x, y] = [a, b].map((c) => pinyin(c, { toneType: 'none', type: 'array', multiple: true }).map(plain));
  return x?.some((sound) => sound !== '' && y?.includes(sound)) ?? false;
}

const plain = (sound: string): string => sound.replace(/^(z|c|s)h/, '$1').replace(/ng$/, 'n');

function longestOf(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const f of found) if (!kept.some((k) => f.from < k.to && k.from < f.to)) kept.push(f);
  return kept;
}

const house = lineRule('house_term', 'warning', ({ text }, context) =>
  termsOf(context)
    .find(text)
    .flatMap(({ text: wrong, from, to, unitIds }): Found[] => {
      const term = context.terms[Number(unitIds[0])];
      if (!term || isWithinRight(text, from, to, term.right, wrong)) return [];
      return [{ from, to, params: { wrong, right: term.right, reason: term.reason }, ...safe(term.right) }];
    }),
);

const finders = new WeakMap<CheckContext['terms'], { find: ReturnType<typeof unitFinder> }>();

function termsOf({ terms }: CheckContext) {
  const made = finders.get(terms) ?? {
    find: unitFinder(terms.map(({ wrong }, i) => ({ id: String(i), names: wrong }))),
  };
  finders.set(terms, made);
  return made;
}

/** 信息员 for 通讯信息员: the right term may hold the wrong one. */
function isWithinRight(text: string, from: number, to: number, right: string, wrong: string): boolean {
  const inside = right.indexOf(wrong);
  return inside >= 0 && text.slice(from - inside, to - inside + right.length - wrong.length) === right;
}

export const nameRules: readonly Rule[] = [former, misspelt, house];
