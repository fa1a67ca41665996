/** The house as an actor: sets up what no person could set up before there are people. */
import type { Actor } from '#kernel/actor.ts';

export function houseActor(orgId: string, personId: string, name = '系统'): Actor {
  return { orgId, personId, name, unitId: orgId, appointments: [], origin: 'system' };
}
