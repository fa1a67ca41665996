/** E23 E31: who stands where, inside each group. Without a policy nobody is ranked and the organisation's order stays. */
import { comparePoints, type RuleSet } from '#flow/scoring/score/index.ts';

export type RankingPolicy = NonNullable<RuleSet['ranking']>;

export interface Candidate {
  readonly unit: string;
  readonly class?: string;
  /** Exact decimal text. */
  readonly points: string;
  /** Lost its place in the ranking: listed last, without a rank. */
  readonly disqualified?: boolean;
  /** Adoptions per level, the highest level first: what `higher_adoptions` breaks a tie by. */
  readonly adoptions?: readonly number[];
}
export interface Standing extends Candidate {
  readonly rank?: number;
}
export interface Group {
  /** Absent for the one group of everybody, and for those whom no group names. */
  readonly title?: string;
  readonly standings: readonly Standing[];
}

/** `candidates` come in the organisation's order. A unit that no group names is listed last, unranked. */
export function standings(candidates: readonly Candidate[], policy: RankingPolicy | undefined): Group[] {
  if (!policy) return [{ standings: candidates }];
  if (!policy.groups) return [{ standings: ranked(candidates, policy.ties) }];
  const groupOf = (unit: Candidate): RankingGroup | undefined =>
    policy.groups?.find((group) => unit.class !== undefined && group.class?.includes(unit.class));
  const groups = policy.groups.map((group): Group => {
    const own = candidates.filter((unit) => groupOf(unit) === group);
    return { title: group.title, standings: ranked(own, policy.ties) };
  });
  const rest = candidates.filter((unit) => groupOf(unit) === undefined);
  return rest.length > 0 ? [...groups, { standings: rest }] : groups;
}

type RankingGroup = NonNullable<RankingPolicy['groups']>[number];

function ranked(candidates: readonly Candidate[], ties: RankingPolicy['ties']): Standing[] {
  const inOrder = candidates.filter((unit) => !unit.disqualified).sort((a, b) => compare(a, b, ties));
  let rank = 0;
  const standing = inOrder.map((unit, i) => {
    const before = inOrder[i - 1];
    const tied = ties !== 'organisation_order' && before !== undefined && compare(before, unit, ties) === 0;
    if (!tied) rank = ties === 'dense' ? rank + 1 : i + 1;
    return { ...unit, rank };
  });
  return [...standing, ...candidates.filter((unit) => unit.disqualified)];
}

function compare(a: Candidate, b: Candidate, ties: RankingPolicy['ties']): number {
  const byPoints = comparePoints(b.points, a.points);
  if (byPoints !== 0 || ties !== 'higher_adoptions') return byPoints;
  const levels = Math.max(a.adoptions?.length ?? 0, b.adoptions?.length ?? 0);
  for (let level = 0; level < levels; level++) {
    const more = (b.adoptions?.[level] ?? 0) - (a.adoptions?.[level] ?? 0);
    if (more !== 0) return more;
  }
  return 0;
}
