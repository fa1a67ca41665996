/** Only the signatory of a desk departs from the defaults, and may go back to them. */
import { deskRoles, unitRoles } from '#flow/scoring/adoption/index.ts';
import type { ActionTable } from '#kernel/action-table.ts';
import { type Actor, appointmentAs } from '#kernel/actor.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { ScoreSetting } from './score-setting.ts';

export interface ScoreSettingFacts {
  readonly deskId: UnitId;
  readonly deskExists: boolean;
}

export const scoreSettingActionNames = ['allow_ranks', 'end_ranks', 'allow_authors', 'end_authors'] as const;
export type ScoreSettingAction = (typeof scoreSettingActionNames)[number];

const signatory = { role: 'signatory', at: 'desk' } as const;
const on = (of: 'ranks' | 'authors') => ({ code: `${of}_off`, holds: (s: ScoreSetting) => s[of] !== undefined });
const off = (of: 'ranks' | 'authors') => ({ code: `${of}_on`, holds: (s: ScoreSetting) => s[of] === undefined });

export const scoreSettingTable: ActionTable<ScoreSetting, ScoreSettingFacts, ScoreSettingAction, 'set'> = {
  thing: 'score_setting',
  statuses: ['set'],
  status: () => 'set',
  seats: (_, facts) => ({ desk: facts.deskId }),
  actions: {
    allow_ranks: { from: ['new', 'set'], to: 'set', who: [signatory], needs: [off('ranks')] },
    end_ranks: { from: ['set'], to: 'set', who: [signatory], needs: [on('ranks')] },
    allow_authors: { from: ['new', 'set'], to: 'set', who: [signatory], needs: [off('authors')] },
    end_authors: { from: ['set'], to: 'set', who: [signatory], needs: [on('authors')] },
  },
};

/** How units are scored is no secret to them. */
export const seesScoreSetting = (setting: ScoreSetting, _: ScoreSettingFacts, actor: Actor): boolean =>
  deskRoles.some((role) => appointmentAs(actor, role, setting.deskId)) ||
  actor.appointments.some((a) => unitRoles.some((role) => role === a.role));
