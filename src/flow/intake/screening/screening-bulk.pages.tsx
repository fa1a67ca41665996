/** What the desk can do with several reports at once, queue by queue, as the action table allows. */
import { declineReasons, declineReasonWording } from '#flow/intake/report/index.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import type { Language } from '#kernel/wording.ts';
import { type BulkOutcome, type Inverse, undoMinutes } from '#platform/http/index.ts';
import {
  type BulkAct,
  BulkBar,
  BulkResult,
  type BulkResultProps,
  DateField,
  Select,
  TextArea,
  TextInput,
} from '#ui/index.ts';
import type { ScreeningAction } from './screening-actions.ts';
import { screeningPageWording } from './screening-page-wording.ts';
import type { Queue, ScreeningLine } from './screening-queue.ts';
import { screeningWording } from './screening-wording.ts';

export const chosenForm = 'chosen';

const inQueue: Readonly<Partial<Record<Queue, readonly (ScreeningAction | 'open')[]>>> = {
  filed: ['register'],
  registered: ['open', 'hold', 'return', 'decline', 'mark_duplicate'],
  held: ['open', 'decline', 'mark_duplicate'],
  taken_up: ['open'],
  duplicate: ['undo_duplicate'],
};
export const actsIn = (queue: Queue): readonly (ScreeningAction | 'open')[] => inQueue[queue] ?? [];

export const bulkActions: readonly ScreeningAction[] = [
  'register',
  'hold',
  'return',
  'decline',
  'mark_duplicate',
  'undo_duplicate',
];
export const inverses: Readonly<Record<string, Inverse>> = {
  mark_duplicate: { action: 'undo_duplicate', input: { words: screeningPageWording.zh.undone } },
};

export interface ScreeningBulkProps {
  readonly lang: Language;
  readonly queue: Queue;
  readonly total: number;
  readonly action: string;
  readonly once: string;
  readonly today: string;
  readonly outcome?: BulkOutcome | undefined;
}

export const ScreeningBulk = (props: ScreeningBulkProps) => {
  const { lang, queue, total, action, once, outcome } = props;
  const w = screeningPageWording[lang];
  const labels: Readonly<Record<string, string>> = screeningWording[lang].actions;
  const fields = fieldsOf(props);
  /** What was typed stands open again only while something is left to do with it. */
  const stillChosen = (outcome?.left.length ?? 0) > 0;
  const acts = actsIn(queue).map((act): BulkAct => {
    if (act === 'open') return { action: act, label: w.openChosen, href: '/articles/new' };
    if (act === 'register') return { action: act, label: w.registerChosen, main: true };
    const label = labels[act] ?? act;
    return {
      action: act,
      label,
      danger: act === 'decline',
      fields: fields[act],
      open: stillChosen && outcome?.action === act,
    };
  });
  return <BulkBar lang={lang} form={chosenForm} action={action} once={once} acts={acts} total={total} />;
};

/** The same decisions as on one report, said once for all of them. */
function fieldsOf({ lang, today, outcome }: ScreeningBulkProps) {
  const words = screeningWording[lang];
  const w = screeningPageWording[lang];
  const field = (action: ScreeningAction, name: keyof typeof words.fields) => {
    const mine = outcome?.action === action ? outcome : undefined;
    const fault = mine?.left[0]?.refusals.find((r) => r.field === name);
    const value = mine?.values[name];
    return {
      lang,
      name: `${action}.${name}`,
      label: words.fields[name],
      required: true,
      value: typeof value === 'string' ? value : undefined,
      error: fault && refusalSentence(fault, lang, words),
    };
  };
  const reasons = declineReasons.map((value) => ({ value, label: declineReasonWording[lang][value] }));
  return {
    hold: <TextArea {...field('hold', 'words')} hint={w.deskOnly} />,
    return: (
      <>
        <TextArea {...field('return', 'words')} hint={w.toldEach} />
        <DateField {...field('return', 'deadline')} min={today} />
      </>
    ),
    decline: (
      <>
        <p>{w.final}</p>
        <Select {...field('decline', 'reason')} width="medium" options={reasons} />
        <TextArea {...field('decline', 'words')} hint={w.toldEach} />
      </>
    ),
    mark_duplicate: (
      <>
        <TextInput {...field('mark_duplicate', 'link')} hint={w.linkHint} />
        <TextArea {...field('mark_duplicate', 'words')} hint={w.toldEach} />
      </>
    ),
    undo_duplicate: <TextArea {...field('undo_duplicate', 'words')} hint={w.deskOnly} />,
  } as Readonly<Record<string, unknown>> as Readonly<Record<string, BulkAct['fields']>>;
}

/** What became of them, with those left over still chosen. */
export const ScreeningOutcome = ({
  lang,
  outcome,
  lines,
  addresses,
}: {
  lang: Language;
  outcome: BulkOutcome;
  lines: readonly ScreeningLine[];
  addresses: BulkResultProps['addresses'];
}) => (
  <BulkResult
    lang={lang}
    words={screeningWording[lang]}
    outcome={outcome}
    addresses={addresses}
    form={chosenForm}
    left={outcome.left.map(({ id, refusals }) => ({
      id,
      refusals,
      title: lines.find((line) => line.id === id)?.title,
      href: `/screening/${id}`,
      value: `report:${id}`,
    }))}
    undoMinutes={inverses[outcome.action] && undoMinutes}
  />
);
