/** What becomes of each report: the state in which it ends and the reason that its unit reads. */
import { z } from 'zod';
import { addDays, type Day, dayOf, daySchema } from '#kernel/calendar.ts';
import { chance } from './chance.ts';
import { type DemoReport, genreSchema } from './shapes.ts';

const words = z.string().min(4);
export const declineReasons = [
  'no_use',
  'old_news',
  'unclear',
  'unverified',
  'out_of_scope',
  'already_printed',
] as const;
const declined = { reason: z.enum(declineReasons), words };

export const outcomeSchema = z.discriminatedUnion('state', [
  z.object({ state: z.enum(['draft', 'awaiting_approval', 'filed', 'registered', 'taken_up']) }),
  z.object({ state: z.literal('sent_back'), words }),
  z.object({ state: z.enum(['withdrawn', 'held']), words }),
  z.object({ state: z.literal('returned'), words, deadline: daySchema }),
  z.object({ state: z.literal('declined'), ...declined }),
  z.object({ state: z.literal('duplicate'), of: z.string(), words }),
]);
export type Outcome = z.output<typeof outcomeSchema>;

/** Reasons in an office's words, drawn for the reports of the generated year. */
export const reasonsSchema = z.object({
  /** `genres` are those that the reason fits. */
  declined: z.array(z.object({ genres: z.array(genreSchema), ...declined })),
  held: z.array(words),
  returned: z.array(words),
  withdrawn: z.array(words),
  duplicate: z.array(words),
  sent_back: z.array(words),
});
export type Reasons = z.output<typeof reasonsSchema>;

/** `used` are the reports that an article cites; `today` is the demo's last day. */
export function outcomesOfYear(
  reports: readonly DemoReport[],
  used: ReadonlySet<string>,
  reasons: Reasons,
  today: Day,
): Map<string, Outcome> {
  const luck = chance(20261120);
  const outcomes = new Map<string, Outcome>();
  let turn = 0;
  for (const report of reports) {
    const day = dayOf(report.submitted_at);
    const waiting = day >= addDays(today, -1) ? justIn : day >= addDays(today, -4) ? onTheDesk : undefined;
    const state = waiting?.[turn++ % waiting.length];
    if (used.has(report.key)) outcomes.set(report.key, { state: 'taken_up' });
    else if (state) outcomes.set(report.key, open(state, reasons, today, luck.pick));
    else outcomes.set(report.key, settled(report, outcomes, reasons, luck.next(), luck.pick));
  }
  return outcomes;
}

/** What waits for somebody at the demo's end, in turn so that every queue has something in it. */
const justIn = ['awaiting_approval', 'filed', 'draft', 'filed', 'registered'] as const;
const onTheDesk = ['registered', 'filed', 'sent_back', 'registered', 'returned', 'registered'] as const;
type Open = (typeof justIn)[number] | (typeof onTheDesk)[number];

function open(state: Open, reasons: Reasons, today: Day, pick: <T>(from: readonly T[]) => T): Outcome {
  if (state === 'sent_back') return { state, words: pick(reasons.sent_back) };
  if (state === 'returned') return { state, words: pick(reasons.returned), deadline: addDays(today, 3) };
  return { state };
}

function settled(
  report: DemoReport,
  before: ReadonlyMap<string, Outcome>,
  reasons: Reasons,
  lot: number,
  pick: <T>(from: readonly T[]) => T,
): Outcome {
  const { plant } = report;
  if (plant?.kind === 'near_duplicate' && lot < 0.7 && canBeOriginal(before.get(plant.of))) {
    return { state: 'duplicate', of: plant.of, words: pick(reasons.duplicate) };
  }
  if (lot < 0.02) return { state: 'withdrawn', words: pick(reasons.withdrawn) };
  if (lot < 0.05) {
    const deadline = addDays(dayOf(report.submitted_at), 9);
    return { state: 'returned', words: pick(reasons.returned), deadline };
  }
  if (lot < 0.3) return { state: 'held', words: pick(reasons.held) };
  const fitting = reasons.declined.filter((d) => d.genres.includes(report.genre));
  const { reason, words } = pick(fitting);
  return { state: 'declined', reason, words };
}

const registeredAtLeast: readonly Outcome['state'][] = ['registered', 'held', 'declined', 'taken_up'];
const canBeOriginal = (outcome: Outcome | undefined): boolean =>
  outcome !== undefined && registeredAtLeast.includes(outcome.state);
