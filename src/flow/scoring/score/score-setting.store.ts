/** A desk's settings are what its few events come to: there is no row beside them. */
import { sql } from 'kysely';
import { v5 } from 'uuid';
import { desks } from '#flow/directory/unit/index.ts';
import type { Recorded } from '#kernel/event.ts';
import type { UnitId } from '#kernel/ids.ts';
import { type Access, eventsOf, type Loaded, type Thing } from '#platform/event-log/index.ts';
import { evolveScoreSetting, type ScoreSetting, type ScoreSettingEvent } from './score-setting.ts';
import { type ScoreSettingAction, type ScoreSettingFacts, seesScoreSetting } from './score-setting-actions.ts';
import { type scoreSettingCommands, scoreSettingMachine } from './score-setting-commands.ts';
import './score.tables.ts';

const namespace = '5b0f2f0e-6c1d-5a8e-9a43-0d7a3f4c1e77';

/** One for each desk. */
export const settingIdOf = (deskId: UnitId): string => v5(deskId, namespace);

/** There is no row to lock, so the desk's setting is locked by its name. */
async function load(access: Access, id: string, lock?: 'lock'): Promise<Loaded<ScoreSetting> | undefined> {
  if (lock) await sql`select pg_advisory_xact_lock(hashtextextended(${`score_setting ${id}`}, 0))`.execute(access.db);
  const events = (await eventsOf(access, id)) as Recorded<ScoreSettingEvent>[];
  const state = events.reduce<ScoreSetting | undefined>(evolveScoreSetting, undefined);
  return state && { state, version: events.length };
}

/** The defaults where nothing was ever switched. */
export async function scoreSettingOf(access: Access, deskId: UnitId): Promise<ScoreSetting> {
  return (await load(access, settingIdOf(deskId)))?.state ?? { deskId };
}

async function facts(
  access: Access,
  state: ScoreSetting | undefined,
  input: unknown,
  _: unknown,
  id: string,
): Promise<ScoreSettingFacts> {
  const deskId = state?.deskId ?? (input as { deskId?: UnitId } | undefined)?.deskId ?? '';
  const known = (await desks(access)).some((desk) => desk.unitId === deskId);
  return { deskId, deskExists: known && settingIdOf(deskId) === id };
}

export const scoreSettingThing: Thing<
  ScoreSetting,
  ScoreSettingEvent,
  ScoreSettingFacts,
  ScoreSettingAction,
  'set',
  typeof scoreSettingCommands
> = {
  ...scoreSettingMachine,
  store: { load, save: async () => {}, facts },
  sees: seesScoreSetting,
};
