/** An adoption (采用): the event that a channel of some level took an article in some form; never a status of the article. */
import type { UnitKind } from '#flow/directory/unit/index.ts';
import type { Day } from '#kernel/calendar.ts';
import type { Recorded } from '#kernel/event.ts';
import type { Id, UnitId } from '#kernel/ids.ts';

export type AdoptionId = Id<'adoption'>;

export const adoptionStatuses = ['standing', 'taken_back'] as const;
export type AdoptionStatus = (typeof adoptionStatuses)[number];

/** 本单位 · 乡镇级 · 县级 · 市级 · 省级 · 国家级, low to high. */
export const levels = ['own', 'town', 'county', 'city', 'province', 'central'] as const;
export type Level = (typeof levels)[number];

const levelOfKind: Partial<Record<UnitKind, Level>> = {
  province: 'province',
  city: 'city',
  county: 'county',
  township: 'town',
};
/** The level of what a unit's own desk prints: a department's bulletin is of its own, wherever the department stands. */
export const levelOf = (kind: UnitKind): Level => levelOfKind[kind] ?? 'own';

export const parts = ['main', 'assist', 'equal'] as const;
export type Part = (typeof parts)[number];

/** A unit behind the adopted text. `extra`: points for the main contributor, under a decision record. */
export interface CreditedUnit {
  readonly unitId: UnitId;
  readonly part: Part;
  readonly extra?: { readonly points: string; readonly decision: string };
}

export interface AdoptedText {
  readonly title: string;
  readonly articleId?: Id<'article'>;
  /** A report that was adopted elsewhere without having become an article here. */
  readonly reportId?: Id<'report'>;
  /** In the order of filing; none when the desk wrote it without a report. */
  readonly units: readonly CreditedUnit[];
  /** Units whose reports were marked duplicates of those behind it, and which have none behind it themselves. */
  readonly repeats?: readonly UnitId[];
  /** The first filing of the reports behind it. */
  readonly filedOn?: Day;
  /** Characters after editing. */
  readonly length: number;
}

export interface AdoptionData extends AdoptedText {
  readonly deskId: UnitId;
  /** Who adopted it, in words: the bulletin's name, or the body outside. */
  readonly body: string;
  /** Words of the rule set: channel, level and form. */
  readonly channel?: string;
  readonly level: string;
  readonly form: string;
  readonly day: Day;
}

/** Entered by hand, for a body outside this installation. */
export interface OutsideData extends AdoptionData {
  /** What shows it: a notice's number, a page. */
  readonly evidence: string;
  readonly route?: 'direct' | 'relayed';
  /** What the body's own rules gave for it. */
  readonly outsideScore?: string;
}

export interface Adoption extends AdoptionData {
  readonly status: AdoptionStatus;
  readonly issueId?: Id<'issue'>;
  readonly evidence?: string;
  readonly route?: 'direct' | 'relayed';
  readonly outsideScore?: string;
  readonly takenBack?: { readonly day: Day; readonly words: string; readonly by: string };
}

export type AdoptionEvent =
  | {
      readonly type: 'adoption.recorded';
      readonly data: AdoptionData & { readonly issueId: Id<'issue'>; readonly articleId: Id<'article'> };
    }
  | { readonly type: 'adoption.entered'; readonly data: OutsideData }
  | {
      readonly type: 'adoption.main_named';
      readonly data: { readonly unitId: UnitId; readonly points?: string; readonly decision: string };
    }
  | {
      readonly type: 'adoption.taken_back';
      readonly data: { readonly day: Day; readonly words: string };
    };

/** What adoptions of one text have in common, so that several channels of one article are seen together. */
export const storyOf = ({ articleId, reportId }: AdoptedText): string => articleId ?? reportId ?? '';

export function evolveAdoption(state: Adoption | undefined, event: Recorded<AdoptionEvent>): Adoption {
  if (event.type === 'adoption.recorded' || event.type === 'adoption.entered')
    return { ...event.data, status: 'standing' };
  if (!state) throw new Error(`${event.type} before its adoption`);
  if (event.type === 'adoption.main_named') return { ...state, units: withMain(state.units, event.data) };
  const { day, words } = event.data;
  return { ...state, status: 'taken_back', takenBack: { day, words, by: event.meta.actorName } };
}

/** One main contributor; the others assist. */
function withMain(
  units: readonly CreditedUnit[],
  { unitId, points, decision }: { unitId: UnitId; points?: string; decision: string },
): CreditedUnit[] {
  return units.map((unit): CreditedUnit => {
    if (unit.unitId !== unitId) return { unitId: unit.unitId, part: 'assist' };
    return { unitId, part: 'main', ...(points ? { extra: { points, decision } } : {}) };
  });
}
