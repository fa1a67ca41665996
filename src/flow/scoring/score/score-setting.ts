/** What an office has switched on beyond the defaults, which are: points go to units, nobody is ranked, no personal ledger. */
import type { Recorded } from '#kernel/event.ts';
import type { UnitId } from '#kernel/ids.ts';

export const scoreSwitches = ['ranks', 'authors'] as const;
export type ScoreSwitch = (typeof scoreSwitches)[number];

export interface Switched {
  readonly by: string;
  readonly at: string;
}

export interface ScoreSetting {
  readonly deskId: UnitId;
  /** Who switched it on; absent: off. */
  readonly ranks?: Switched;
  readonly authors?: Switched;
}

export type ScoreSettingEvent =
  | { readonly type: 'score_setting.ranks_allowed'; readonly data: { readonly deskId: UnitId } }
  | { readonly type: 'score_setting.ranks_ended'; readonly data: { readonly deskId: UnitId } }
  | { readonly type: 'score_setting.authors_allowed'; readonly data: { readonly deskId: UnitId } }
  | { readonly type: 'score_setting.authors_ended'; readonly data: { readonly deskId: UnitId } };

export function evolveScoreSetting(state: ScoreSetting | undefined, event: Recorded<ScoreSettingEvent>): ScoreSetting {
  const { ranks, authors } = state ?? {};
  const { deskId } = event.data;
  const switched = { by: event.meta.actorName, at: event.meta.at };
  switch (event.type) {
    case 'score_setting.ranks_allowed':
      return { deskId, ...(authors ? { authors } : {}), ranks: switched };
    case 'score_setting.ranks_ended':
      return { deskId, ...(authors ? { authors } : {}) };
    case 'score_setting.authors_allowed':
      return { deskId, ...(ranks ? { ranks } : {}), authors: switched };
    case 'score_setting.authors_ended':
      return { deskId, ...(ranks ? { ranks } : {}) };
  }
}
