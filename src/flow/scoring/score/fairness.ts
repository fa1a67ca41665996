/** Points for volume need a rule that says so, and a cap on them. */
import { readRuleSet } from './read-rule-set.ts';
import type { RuleSet } from './rule-set.ts';

/** Paths of the lines that give points for filing without any cap over them. */
export function uncappedFilings({ filings, caps }: RuleSet): string[] {
  const capped = (path: string): boolean =>
    caps.some(
      ({ of }) => of === undefined || of.some((part) => part === 'total' || part === 'filings' || part === path),
    );
  return filings
    .filter(({ points }) => Number(points) > 0)
    .map(({ path }) => path)
    .filter((path) => !capped(path));
}

export function isVolumeCapped(source: string): boolean {
  const read = readRuleSet(source);
  return !read.ok || uncappedFilings(read.value).length === 0;
}
