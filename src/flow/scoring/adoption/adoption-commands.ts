/** The acts on an adoption. */
import { z } from 'zod';
import { dayOf, daySchema } from '#kernel/calendar.ts';
import type { Machine } from '#kernel/machine.ts';
import { ok, refused } from '#kernel/result.ts';
import { type Adoption, type AdoptionEvent, type AdoptionStatus, evolveAdoption } from './adoption.ts';
import { type AdoptionAction, type AdoptionFacts, adoptionTable } from './adoption-actions.ts';

const words = z.string().trim().min(1, 'words_missing').max(2000, 'words_too_long');
const word = (problem: string) =>
  z
    .string(problem)
    .trim()
    .regex(/^[a-z][a-z0-9_-]{0,40}$/, problem);
const blank = z.literal('').transform(() => undefined);
const points = z
  .string()
  .trim()
  .regex(/^\d{1,6}(\.\d{1,6})?$/, 'points_wrong');

export const adoptionCommands = {
  record: z.object({ issueId: z.uuid(), articleId: z.uuid() }),
  enter: z.object({
    deskId: z.uuid('desk_missing'),
    /** One of the two: the article that was relayed, or the report itself. */
    articleId: z.union([blank, z.uuid('text_missing')]).optional(),
    reportId: z.union([blank, z.uuid('text_missing')]).optional(),
    body: z.string().trim().min(1, 'body_missing').max(60, 'body_too_long'),
    level: word('level_missing'),
    channel: z.union([blank, word('channel_wrong')]).optional(),
    form: word('form_missing'),
    day: daySchema,
    evidence: words,
    route: z.union([blank, z.enum(['direct', 'relayed'])]).optional(),
    outsideScore: z.union([blank, points]).optional(),
  }),
  name_main: z.object({
    unitId: z.uuid('unit_missing'),
    points: z.union([blank, points]).optional(),
    decision: words,
  }),
  reverse: z.object({ words }),
  take_back: z.object({ words }),
};

type AdoptionMachine = Machine<
  Adoption,
  AdoptionEvent,
  AdoptionFacts,
  AdoptionAction,
  AdoptionStatus,
  typeof adoptionCommands
>;

const decideAdoption: AdoptionMachine['decide'] = {
  record: ({ issueId, articleId }, _, { facts, now }) => {
    const { text, print, deskId } = facts;
    if (!text || !print) return refused({ code: 'text_unknown' });
    return ok([
      { type: 'adoption.recorded', data: { ...text, ...print, deskId, issueId, articleId, day: dayOf(now) } },
    ]);
  },
  enter: (input, _, { facts, now }) => {
    const { text } = facts;
    const { deskId, body, level, channel, form, day, evidence, route, outsideScore } = input;
    if (!text) return refused({ code: 'text_unknown', field: 'articleId' });
    if (text.units.length === 0) return refused({ code: 'nobody_to_credit', field: 'articleId' });
    if (day > dayOf(now)) return refused({ code: 'day_in_future', field: 'day' });
    if (facts.isKnown) return refused({ code: 'already_entered', field: 'day' });
    const more = {
      ...(channel ? { channel } : {}),
      ...(route ? { route } : {}),
      ...(outsideScore ? { outsideScore } : {}),
    };
    return ok([{ type: 'adoption.entered', data: { ...text, deskId, body, level, form, day, evidence, ...more } }]);
  },
  name_main: ({ unitId, points, decision }, state) =>
    state?.units.some((unit) => unit.unitId === unitId)
      ? ok([{ type: 'adoption.main_named', data: { unitId, decision, ...(points ? { points } : {}) } }])
      : refused({ code: 'unit_missing', field: 'unitId' }),
  reverse: ({ words }, _, { now }) => ok([{ type: 'adoption.taken_back', data: { day: dayOf(now), words } }]),
  take_back: ({ words }, _, { now }) => ok([{ type: 'adoption.taken_back', data: { day: dayOf(now), words } }]),
};

export const adoptionMachine: AdoptionMachine = {
  table: adoptionTable,
  commands: adoptionCommands,
  decide: decideAdoption,
  evolve: evolveAdoption,
};
