/** The one order of entries: day, event, rule, unit. */
import type { Entry } from '../entry.ts';
import { byText } from './scope.ts';

export const byDay = (a: Entry, b: Entry): number =>
  byText(a.date, b.date) || byText(a.event, b.event) || byText(a.rule, b.rule) || byText(a.unit, b.unit);
