/** Acts on a unit: the shape of each, and what it makes happen. */
import { z } from 'zod';
import { type Day, dayOf, daySchema } from '#kernel/calendar.ts';
import type { Context, Machine } from '#kernel/machine.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { ok, type Result, refused } from '#kernel/result.ts';
import { currentName, evolveUnit, type Unit, type UnitEvent, type UnitStatus, unitKinds } from './unit.ts';
import { type NamedUnit, type UnitAction, type UnitFacts, unitTable } from './unit-actions.ts';

/** An empty field of a form is a field left out. */
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((v) => (v === '' ? undefined : v), schema.optional());

const name = z.string().trim().min(1, 'name_missing').max(60, 'name_too_long');
const naming = { name, shortName: optional(z.string().trim().max(20, 'short_name_too_long')), on: daySchema };
const sortOrder = z.preprocess(
  (v) => (v === '' || v === undefined ? 100 : Number(v)),
  z.int('sort_order_form').min(0, 'sort_order_form').max(99_999, 'sort_order_form'),
);
const claimMinutes = z.preprocess(
  (v) => (typeof v === 'string' && v.trim() !== '' ? Number(v) : v),
  z.int('claim_minutes_form').min(1, 'claim_minutes_form').max(480, 'claim_minutes_form'),
);
const unitId = z.uuid('unit_missing');

export const unitCommands = {
  open: z.object({ ...naming, parentId: optional(unitId), kind: z.enum(unitKinds, 'kind_unknown'), sortOrder }),
  rename: z.object(naming),
  move: z.object({ parentId: unitId, sortOrder }),
  merge: z.object({ into: unitId, on: daySchema }),
  close: z.object({ on: daySchema, words: z.string().trim().min(1, 'words_missing').max(500, 'words_too_long') }),
  designate: z.object({ deskId: z.uuid('desk_missing'), from: daySchema, to: optional(daySchema) }),
  lift: z.object({ deskId: z.uuid('desk_missing') }),
  found_desk: z.object({ name, on: daySchema }),
  set_claim_minutes: z.object({ claimMinutes }),
  close_desk: z.object({ on: daySchema }),
};

type Decide = Machine<Unit, UnitEvent, UnitFacts, UnitAction, UnitStatus, typeof unitCommands>['decide'];
type UnitContext = Context<UnitFacts>;

export const decideUnit: Decide = {
  open: (input, _, context) => {
    const { name, shortName = name, on, parentId, kind, sortOrder } = input;
    const placed = parentId === undefined ? rootFault(context.facts) : parentFault(context);
    return unless([placed, nameFault(context.facts), dayFault(on, context)], {
      type: 'unit.opened',
      data: { name, shortName, on, ...(parentId ? { parentId } : {}), kind, sortOrder },
    });
  },
  rename: ({ name, shortName = name, on }, state, context) =>
    unless(
      [nameFault(context.facts), dayFault(on, context, state && currentName(state).from, 'day_before_last_name')],
      {
        type: 'unit.renamed',
        data: { name, shortName, on },
      },
    ),
  move: (data, _, context) => unless([parentFault(context), nameFault(context.facts)], { type: 'unit.moved', data }),
  merge: ({ into, on }, state, context) =>
    unless([targetFault(context), dayFault(on, context, state?.openedOn)], {
      type: 'unit.merged',
      data: { into, intoName: context.facts.other?.name ?? '', on },
    }),
  close: (data, state, context) => unless([dayFault(data.on, context, state?.openedOn)], { type: 'unit.closed', data }),
  designate: ({ deskId, from, to }, state, { facts }) =>
    unless([deskFault(state, facts), termFault(from, to)], {
      type: 'unit.contact_point_designated',
      data: { deskId, deskName: facts.desk?.name ?? '', from, ...(to ? { to } : {}) },
    }),
  lift: ({ deskId }, state, { facts }) =>
    unless([state?.contactPoints.some((c) => c.deskId === deskId) ? undefined : at('deskId', 'no_contact_point')], {
      type: 'unit.contact_point_lifted',
      data: { deskId, deskName: facts.desk?.name ?? '' },
    }),
  found_desk: (data, state, context) =>
    unless([dayFault(data.on, context, state?.openedOn)], { type: 'unit.desk_founded', data }),
  set_claim_minutes: (data) => ok([{ type: 'unit.claim_minutes_set', data }]),
  close_desk: (data, state, context) =>
    unless([dayFault(data.on, context, state?.desk?.foundedOn)], { type: 'unit.desk_closed', data }),
};

function unless(faults: readonly (Refusal | undefined)[], event: UnitEvent): Result<UnitEvent[]> {
  const found = faults.filter((f) => f !== undefined);
  return found.length > 0 ? refused(...found) : ok([event]);
}

const at = (field: string, code: string): Refusal => ({ code, field });

const nameFault = (facts: UnitFacts): Refusal | undefined => (facts.nameIsTaken ? at('name', 'name_taken') : undefined);
const rootFault = (facts: UnitFacts): Refusal | undefined =>
  facts.rootExists ? at('parentId', 'parent_missing') : undefined;

function parentFault({ id, facts }: UnitContext): Refusal | undefined {
  const fault = otherFault(facts.other);
  if (fault) return at('parentId', fault);
  return facts.other?.lineage.includes(id) ? at('parentId', 'unit_inside_itself') : undefined;
}

function targetFault({ id, facts }: UnitContext): Refusal | undefined {
  const fault = otherFault(facts.other);
  if (fault) return at('into', fault);
  return facts.other?.id === id ? at('into', 'merged_into_itself') : undefined;
}

function otherFault(other: NamedUnit | undefined): string | undefined {
  if (!other) return 'unit_unknown';
  if (!other.isOpen) return 'unit_is_closed';
  return other.isAdministered ? undefined : 'outside_your_units';
}

function deskFault(state: Unit | undefined, { desk }: UnitFacts): Refusal | undefined {
  if (!desk?.isOpen) return at('deskId', 'desk_unknown');
  return desk.unitId === state?.id ? at('deskId', 'own_desk') : undefined;
}

const termFault = (from: Day, to: Day | undefined): Refusal | undefined =>
  to !== undefined && to < from ? at('to', 'term_reversed') : undefined;

/** Changes of the tree are entered when they hold, so that today's tree is always the true one. */
function dayFault(on: Day, { now }: UnitContext, notBefore?: Day, code = 'day_before_start'): Refusal | undefined {
  if (on > dayOf(now)) return at('on', 'day_in_future');
  return notBefore !== undefined && on < notBefore ? { ...at('on', code), params: { day: notBefore } } : undefined;
}

export const unitMachine: Machine<Unit, UnitEvent, UnitFacts, UnitAction, UnitStatus, typeof unitCommands> = {
  table: unitTable,
  commands: unitCommands,
  decide: decideUnit,
  evolve: evolveUnit,
};
