/** The acts that fill the stock and the outside items of the demo. */
import { z } from 'zod';
import type { DemoAct } from './demo-act.ts';
import type { DemoPiece } from './texts/stock.ts';

const key = z.string().regex(/^[a-z][a-z0-9-]*$/);

export const outsideSchema = z.strictObject({
  key,
  desk: key.default('qinglan'),
  title: z.string().min(6).max(40),
  source: z.string().min(2),
  address: z.string().min(4),
  day: z.iso.date(),
  collected_on: z.iso.date(),
  note: z.string(),
  body: z.string().trim().min(80).max(2000),
  state: z.enum(['collected', 'set_aside']),
  reason: z.string().optional(),
  words: z.string().optional(),
});
export type DemoOutside = z.output<typeof outsideSchema>;

const onDay = (day: string, time: string): string => new Date(`${day}T${time}:00+08:00`).toISOString();

export function outsideActs(item: DemoOutside, turn: number): DemoAct[] {
  const { title, source, address, day, note, body, reason, words, desk } = item;
  const act = (time: string, action: string, input: object): DemoAct => ({
    at: onDay(item.collected_on, time),
    thing: 'outside_item',
    action,
    record: item.key,
    by: { role: 'editor', unit: desk, turn },
    input: { ...input },
  });
  const collected = act('10:20', 'collect', { deskId: `@unit/${desk}`, title, source, address, day, note, body });
  return item.state === 'set_aside' ? [collected, act('15:40', 'set_aside', { reason, words })] : [collected];
}

/** `at`: when the report that it is cut out of has been registered. */
export function pieceActs(piece: DemoPiece, at: string, turn: number): DemoAct[] {
  const { kind, title, body, topics, speaker = '', asOf, desk } = piece;
  const input = { deskId: `@unit/${desk}`, kind, title, body, topics, speaker, ...(asOf ? { asOf } : {}) };
  return [
    {
      at,
      thing: 'stock_piece',
      action: 'add',
      record: piece.key,
      by: { role: 'editor', unit: desk, turn },
      input: { ...input, source: `report:@report/${piece.report}` },
    },
  ];
}
