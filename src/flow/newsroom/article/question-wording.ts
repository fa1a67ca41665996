/** What the acts of verification say: passages, calls, second sources. */
import type { QuestionNote } from './question-note.ts';

export type QuestionRefusal =
  | 'passage_unknown'
  | 'passage_too_long'
  | 'called_unit_missing'
  | 'whom_missing'
  | 'source_missing'
  | 'note_too_long'
  | 'nothing_asked';

export const questionWording = {
  zh: {
    actions: { note_call: '记一次电话核实', note_second_source: '记另一个来源' },
    fields: {
      passage: '核实哪一句',
      calledUnit: '打给哪个单位',
      whom: '接电话的职务',
      calledOn: '哪一天',
      source: '另一个来源',
    },
    refusals: {
      passage_unknown: '稿件里没有这句话，请从正文里原样选取，或者留空。',
      passage_too_long: '一次核实的文字最多1000个字。',
      called_unit_missing: '请写打给哪个单位。',
      whom_missing: '请写接电话的是什么职务，例如“办公室值班员”；不登记私人姓名电话。',
      source_missing: '请写另一个来源是什么：哪个单位、哪份材料。',
      note_too_long: '写得太长了，请精简；详情写在“说了什么”里。',
      nothing_asked: '还没有提出核实事项。',
    },
    noted: (note: QuestionNote): string =>
      note.kind === 'call'
        ? `${note.calledOn}电话核实（${note.calledUnit}${note.whom}）：${note.words}`
        : `另一个来源（${note.source}）：${note.words}`,
  },
  en: {
    actions: { note_call: 'Note a call', note_second_source: 'Note a second source' },
    fields: {
      passage: 'Which words',
      calledUnit: 'Unit called',
      whom: 'Office of whoever answered',
      calledOn: 'Day',
      source: 'Second source',
    },
    refusals: {
      passage_unknown: 'These words do not stand in the article; choose them as they are, or leave it empty.',
      passage_too_long: 'A passage has at most 1,000 characters.',
      called_unit_missing: 'Say which unit was called.',
      whom_missing: 'Say in what office the person answered; no private names or numbers.',
      source_missing: 'Say what the second source is: a unit, a paper.',
      note_too_long: 'Too long; the details go into what was said.',
      nothing_asked: 'Nothing has been asked yet.',
    },
    noted: (note: QuestionNote): string =>
      note.kind === 'call'
        ? `called ${note.calledUnit} (${note.whom}) on ${note.calledOn}: ${note.words}`
        : `second source (${note.source}): ${note.words}`,
  },
};
