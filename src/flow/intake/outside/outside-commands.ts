/** The acts on an outside item. Source, address and date are mandatory; what must not pass the door does not. */
import { z } from 'zod';
import { checkDoor } from '#flow/intake/report/index.ts';
import { bodyFromText, bodySchema, textFromBody } from '#kernel/body.ts';
import { dayOf, daySchema } from '#kernel/calendar.ts';
import type { Machine } from '#kernel/machine.ts';
import { refusal } from '#kernel/refusal.ts';
import { ok, type Result, refused } from '#kernel/result.ts';
import { asideReasons, evolveOutside, type OutsideEvent, type OutsideItem, type OutsideStatus } from './outside.ts';
import { type OutsideAction, type OutsideFacts, outsideTable } from './outside-actions.ts';

export const titleLimit = 120;
export const bodyLimit = 50_000;
export const sourceLimit = 80;
export const addressLimit = 500;

/** A web address is whole; anything else says where the printed matter is found. */
const isAddress = (address: string): boolean =>
  !/^[a-z]+:\/\//i.test(address) || /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(address);

const text = z.object({
  title: z.string().trim().min(1, 'title_missing').max(titleLimit, 'title_too_long'),
  body: z
    .union([z.string().transform(bodyFromText), bodySchema])
    .refine((body) => body.length > 0, 'body_missing')
    .refine((body) => textFromBody(body).length <= bodyLimit, 'body_too_long'),
  source: z.string().trim().min(1, 'source_missing').max(sourceLimit, 'source_too_long'),
  address: z
    .string()
    .trim()
    .min(1, 'address_missing')
    .max(addressLimit, 'address_too_long')
    .refine(isAddress, 'address_wrong'),
  day: z.string().trim().min(1, 'day_missing').pipe(daySchema),
  note: z.string().trim().max(500, 'note_too_long').default(''),
  /** The editor saw the personal data that the door check names and keeps it as necessary. */
  keepPersonalData: z.coerce.boolean().default(false),
});

export const outsideCommands = {
  collect: text.extend({ deskId: z.uuid('desk_missing') }),
  correct: text.extend({ reason: z.string().trim().min(1, 'reason_missing').max(500, 'reason_too_long') }),
  take_up: z.object({ articleId: z.uuid() }),
  put_back: z.object({ articleId: z.uuid(), words: z.string().max(2000).default('') }),
  set_aside: z.object({
    reason: z.enum(asideReasons, 'aside_reason_missing'),
    words: z.string().trim().min(1, 'words_missing').max(500, 'words_too_long'),
  }),
  bring_back: z.object({ words: z.string().trim().max(500, 'words_too_long').default('') }),
};

type OutsideMachine = Machine<
  OutsideItem,
  OutsideEvent,
  OutsideFacts,
  OutsideAction,
  OutsideStatus,
  typeof outsideCommands
>;

export const outsideMachine: OutsideMachine = {
  table: outsideTable,
  commands: outsideCommands,
  decide: {
    collect: (input, _, { facts, now }) => {
      if (!facts.deskExists) return refused({ code: 'desk_missing', field: 'deskId' });
      const { deskId } = input;
      return atDoor(input, now, (data) => [{ type: 'outside_item.collected', data: { ...data, deskId } }]);
    },
    correct: (input, _, { now }) => {
      const { reason } = input;
      return atDoor(input, now, (data) => [{ type: 'outside_item.corrected', data: { ...data, reason } }]);
    },
    take_up: (data) => ok([{ type: 'outside_item.taken_up', data }]),
    put_back: (data) => ok([{ type: 'outside_item.put_back', data }]),
    set_aside: (data) => ok([{ type: 'outside_item.set_aside', data }]),
    bring_back: (data) => ok([{ type: 'outside_item.brought_back', data }]),
  },
  evolve: evolveOutside,
};

type TextInput = z.output<typeof text>;

function atDoor(
  input: TextInput,
  now: string,
  events: (data: Omit<TextInput, 'keepPersonalData'> & { personalDataKept?: true }) => OutsideEvent[],
): Result<OutsideEvent[]> {
  const { title, body, source, address, day, note, keepPersonalData } = input;
  const found = checkDoor(title, body);
  const marks = found.secrecyMarks.map((hit) => hit.text);
  const personal = found.personalData.map((hit) => hit.text);
  if (marks.length > 0) return refused({ ...refusal('secrecy_mark', { marks: marks.join('、') }), field: 'body' });
  if (day > dayOf(now)) return refused({ code: 'day_in_future', field: 'day' });
  if (personal.length > 0 && !keepPersonalData)
    return refused({ ...refusal('personal_data', { found: personal.join('、') }), field: 'keepPersonalData' });
  const kept = personal.length > 0 ? { personalDataKept: true as const } : {};
  return ok(events({ title, body, source, address, day, note, ...kept }));
}
