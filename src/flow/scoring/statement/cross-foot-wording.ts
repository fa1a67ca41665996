/** The words of a statement's table: its columns, and where its sums do not meet. */
import { wording } from '#kernel/wording.ts';

type Mismatch = Readonly<Record<string, string | number>>;

export const crossFootWording = wording(
  {
    columns: {
      filed: '报送',
      adopted: '采用次数',
      items: '采用稿件',
      rate: '采用率（%）',
      points: '本期得分',
      cumulative: '累计得分',
      money: '奖金',
      assessment: '年度考核折分',
    },
    adoptedBy: (level: string) => `${level}采用`,
    pointsBy: (section: string) => `${section}得分`,
    counts: {
      printed: '刊发条数（每条计一次）',
      unitAdoptions: '单位采用次数（综合稿每单位计一次）',
    },
    refusals: {
      row_does_not_add_up: (p: Mismatch) => `“${p.unit}”的“${p.column}”写作${p.stated}，分项相加为${p.sum}`,
      column_does_not_add_up: (p: Mismatch) => `“${p.column}”合计写作${p.stated}，各行相加为${p.sum}`,
      text_differs_from_table: (p: Mismatch) => `正文写“${p.column}”${p.stated}，表中为${p.total}`,
      ledger_differs: (p: Mismatch) => `台账本期${p.column}合计为${p.stated}，表中为${p.total}`,
    },
  },
  {
    columns: {
      filed: 'Filed',
      adopted: 'Adoptions',
      items: 'Articles adopted',
      rate: 'Adoption rate (%)',
      points: 'Points',
      cumulative: 'Points this year',
      money: 'Money',
      assessment: 'Assessment',
    },
    adoptedBy: (level: string) => `Adopted, ${level}`,
    pointsBy: (section: string) => `Points: ${section}`,
    counts: {
      printed: 'Items printed (each once)',
      unitAdoptions: 'Unit adoptions (a round-up once per unit)',
    },
    refusals: {
      row_does_not_add_up: (p) => `"${p.column}" of "${p.unit}" says ${p.stated}, its parts add up to ${p.sum}`,
      column_does_not_add_up: (p) => `the total of "${p.column}" says ${p.stated}, the rows add up to ${p.sum}`,
      text_differs_from_table: (p) => `the text says ${p.stated} for "${p.column}", the table ${p.total}`,
      ledger_differs: (p) => `the ledger of ${p.column} sums to ${p.stated} for the period, the table to ${p.total}`,
    },
  },
);
