/**
 * Sentences with slots: {unit} {area} {month}; {甲|乙} one of several; {season:冬|春|夏|秋} that of the month; {3~9} or {4.0~9.5} a figure of that range;
 * {a=3~9} a figure with a name, {b=a*0.4~0.8} a share of it, {b/a%} that share in per cent, {a} the figure again.
 */
import type { Chance } from './chance.ts';

export interface Filling {
  readonly unit: string;
  /** What the unit speaks for: 全市 for a department of the city. */
  readonly area: string;
  readonly month: string;
  /** Where in a wide range the figures of this unit lie: 0 is a township, 1 the city. */
  readonly size: number;
}

type Figures = Map<string, number>;

export function fill(template: string, filling: Filling, chance: Chance): string {
  const figures: Figures = new Map();
  return template.replace(/\{([^}]+)\}/g, (_, slot: string) => fillSlot(slot, filling, chance, figures));
}

function fillSlot(slot: string, filling: Filling, chance: Chance, figures: Figures): string {
  if (slot === 'unit') return filling.unit;
  if (slot === 'area') return filling.area;
  if (slot === 'month') return filling.month;
  if (slot.startsWith('season:')) return seasonal(slot.slice(7).split('|'), filling.month);
  if (slot.includes('|')) return chance.pick(slot.split('|'));
  const share = /^(\w)\/(\w)%$/.exec(slot);
  if (share) return `${((100 * known(figures, share[1])) / known(figures, share[2])).toFixed(1)}%`;
  const derived = /^(\w)=(\w)\*([\d.]+)~([\d.]+)$/.exec(slot);
  if (derived) return derivedFigure(derived, chance, figures);
  const range = /^(?:(\w)=)?(-?[\d.]+)~(-?[\d.]+)$/.exec(slot);
  if (range) return freshFigure(range, filling.size, chance, figures);
  if (/^\d+$/.test(slot)) return slot;
  return String(known(figures, slot));
}

/** December to February is the first of the four. */
const seasonal = (words: readonly string[], month: string): string =>
  words[Math.floor((Number.parseInt(month, 10) % 12) / 3)] ?? '';

function derivedFigure(found: RegExpExecArray, chance: Chance, figures: Figures): string {
  const [, name = '', base, low, high] = found;
  const factor = Number(low) + chance.next() * (Number(high) - Number(low));
  const value = Math.max(1, Math.round(known(figures, base) * factor));
  figures.set(name, value);
  return String(value);
}

function freshFigure(found: RegExpExecArray, size: number, chance: Chance, figures: Figures): string {
  const [, name, lowText = '0', highText = '0'] = found;
  const low = Number(lowText);
  const high = Number(highText);
  const wide = low > 0 && high / low >= 4;
  const place = wide ? Math.min(0.999, size * 0.7 + chance.next() * (0.05 + 0.25 * size)) : chance.next();
  const decimals = lowText.split('.')[1]?.length ?? 0;
  const value = rounded(low + place * (high - low), decimals);
  if (name) figures.set(name, value);
  return value.toFixed(decimals);
}

/** Offices report large figures in round tens. */
const rounded = (value: number, decimals: number): number =>
  value >= 1000 ? Math.round(value / 10) * 10 : Number(value.toFixed(decimals));

function known(figures: Figures, name: string | undefined): number {
  const value = figures.get(name ?? '');
  if (value === undefined) throw new Error(`no figure named ${name}`);
  return value;
}
