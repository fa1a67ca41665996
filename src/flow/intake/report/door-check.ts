/** What must not pass the door: secrecy marks stop a filing, personal data is shown to the people who decide. */
import { type Body, blockText, cellGap, rowText, type Table } from '#kernel/body.ts';

export const secrecyGrades = ['top_secret', 'secret', 'confidential', 'work_secret'] as const;
export const personalDataKinds = ['id_card', 'mobile', 'landline', 'bank_card', 'email', 'plate'] as const;
export type SecrecyGrade = (typeof secrecyGrades)[number];
export type PersonalDataKind = (typeof personalDataKinds)[number];

/** `text` is as written; `start` and `end` count UTF-16 units in the block's plain text (`blockText`). */
export interface Hit<Kind extends string = string> {
  readonly kind: Kind;
  readonly text: string;
  readonly block: number | 'title';
  readonly start: number;
  readonly end: number;
}
export interface DoorCheck {
  readonly secrecyMarks: Hit<SecrecyGrade>[];
  readonly personalData: Hit<PersonalDataKind>[];
}

export function checkDoor(title: string, body: Body): DoorCheck {
  const hitsBy = <K extends string>(find: (text: string) => Found<K>[]): Hit<K>[] => {
    const hitsIn = (block: number | 'title', text: string, found: readonly Found<K>[]) =>
      found.map(({ kind, start, end }) => ({ kind, text: text.slice(start, end), block, start, end }));
    const plain = (text: string) => find(halfWidth(text));
    return [
      ...hitsIn('title', title, plain(title)),
      ...body.flatMap((block, i) =>
        hitsIn(i, blockText(block), block.kind === 'table' ? foundInTable(block, plain) : plain(blockText(block))),
      ),
    ];
  };
  return { secrecyMarks: hitsBy(secrecyMarksIn), personalData: hitsBy(personalDataIn) };
}

/** A cell by itself, under the name of its column (电话 | 85551234), and with the rest of its row. */
function foundInTable<K>({ header, rows }: Table, find: (text: string) => Found<K>[]): Found<K>[] {
  const found: Found<K>[] = [];
  const look = (text: string, before: string, at: number) => {
    for (const { kind, start, end } of find(before + text)) {
      if (start >= before.length)
        found.push({ kind, start: start - before.length + at, end: end - before.length + at });
    }
  };
  let begin = 0;
  rows.forEach((row, i) => {
    let at = begin;
    row.forEach(({ text }, column) => {
      look(text, '', at);
      const name = header && i > 0 ? rows[0]?.[column]?.text : undefined;
      if (name) look(text, `${name}${cellGap}`, at);
      at += text.length + cellGap.length;
    });
    look(rowText(row), '', begin);
    begin = at;
  });
  return withoutOverlap(found);
}

interface Found<Kind> {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

/** Full-width forms (U+FF01…FF5E) one for one, so that places stay the same. */
const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

// Secrecy: a grade counts as a mark by its star, its term, its label, or by standing alone; never inside running words.
// Blanks are counted, because \s* beside \s* takes minutes over a line of blanks.
const b = String.raw`\s{0,12}`;
const grade = `(绝${b}密|[機机]${b}密|秘${b}密|工${b}作${b}秘${b}密)(?:${b}级)?`;
const years = String.raw`\d{1,2}|[一二三四五六七八九十]{1,3}`;
const term = `(?:(?:${years})${b}(?:年|个月)|长${b}期)`;
const urgency = `特${b}急|加${b}急|平${b}急|急${b}件`;
const [open, close] = [String.raw`[\[【(〔]`, String.raw`[\]】)〕]`];
const bracketed = `${open}${b}${grade}${b}(?:${term})?${b}${close}`;
const marks = [
  `${grade}${b}[★☆⭐✩✪](?:${b}${term})?`,
  String.raw`密${b}级(?:和保密期限)?(?:${b}:|\s)${b}${open}?${grade}`,
  // Alone on its line, with a copy number before it or an urgency after it; brackets and a term may be there.
  String.raw`^(?:\d{4,8}\s{1,12})?${open}?${b}${grade}${b}[*·]?${b}(?:${term})?${b}${close}?${b}(?:${urgency})?$`,
  `^${bracketed}`,
  `${bracketed}$`,
].map((pattern) => new RegExp(pattern, 'g'));

const gradeNames: Readonly<Record<string, SecrecyGrade>> = {
  绝密: 'top_secret',
  机密: 'secret',
  機密: 'secret',
  秘密: 'confidential',
  工作秘密: 'work_secret',
};

function secrecyMarksIn(text: string): Found<SecrecyGrade>[] {
  const lead = text.length - text.trimStart().length;
  const found = marks.flatMap((mark) =>
    [...text.trim().matchAll(mark)].map((match): Found<SecrecyGrade> => {
      const kind = gradeNames[(match[1] ?? '').replace(/\s/g, '')] ?? 'confidential';
      return { kind, start: lead + match.index, end: lead + match.index + match[0].length };
    }),
  );
  return withoutOverlap(found);
}

// Numbers: digits may be spread by blanks and dashes. Wide blanks also part the cells of a table row, so they count only where people group.
const gap = String.raw`[ \u00a0\u200b-\u200d\u2060\ufeff\t\u3000\-–—]{0,2}`;
const spread = (count: string): string => String.raw`(?:${gap}\d){${count}}`;
const before = String.raw`(?<![\dA-Za-z.])`;
const after = String.raw`(?!\d|[A-Za-z]|\.\d|\s?(?:万|亿|元|吨|千|公斤|立方|平方|%))`;
const plateHead = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]';

interface Detector {
  readonly kind: PersonalDataKind;
  readonly pattern: RegExp;
  /** `bare` is the match without blanks and dashes. */
  readonly holds?: (bare: string, match: string) => boolean;
}

const detectors: readonly Detector[] = [
  {
    kind: 'id_card',
    pattern: new RegExp(`${before}[1-8]${spread('16')}${gap}[\\dXx](?![\\dA-Za-z])`, 'g'),
    holds: isIdNumber,
  },
  { kind: 'id_card', pattern: new RegExp(`${before}[1-8]${spread('14')}(?!\\d|[A-Za-z])`, 'g'), holds: isOldIdNumber },
  { kind: 'bank_card', pattern: new RegExp(`${before}[3-6]${spread('15,18')}${after}`, 'g'), holds: isBankCard },
  {
    kind: 'bank_card',
    pattern: new RegExp(`${before}9${gap}5${gap}5${gap}8${spread('12,15')}${after}`, 'g'),
    holds: isBankCard,
  },
  {
    kind: 'mobile',
    pattern: new RegExp(`${before}(?:\\+?86${gap})?1${gap}[3-9]${spread('9')}${after}`, 'g'),
    holds: isMobile,
  },
  {
    kind: 'landline',
    pattern: new RegExp(`${before}(?:\\(0\\d{2,3}\\)|0\\d{2,3})${gap}[2-9]${spread('6,7')}${after}`, 'g'),
    holds: isLandline,
  },
  {
    kind: 'landline',
    pattern: new RegExp(`(?<=(?:电话|热线|传真|座机)[:\\s]{0,3})[2-9]${spread('6,7')}${after}`, 'g'),
  },
  { kind: 'email', pattern: /(?<![\w.+-])[\w.+-]{1,64}\s?@\s?(?:[A-Za-z0-9-]{1,63}\s?\.\s?){1,5}[A-Za-z]{2,}/g },
  {
    kind: 'plate',
    pattern: new RegExp(
      `${plateHead}\\s?[A-HJ-NP-Z]\\s?[·•.-]?\\s?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9学警挂港澳](?![A-Za-z0-9])`,
      'g',
    ),
    holds: isPlate,
  },
];

function personalDataIn(text: string): Found<PersonalDataKind>[] {
  return withoutOverlap(detectors.flatMap((detector) => foundBy(detector, text)));
}

/** A candidate that fails its check gives way to one that starts later inside it. */
function foundBy({ kind, pattern, holds }: Detector, text: string): Found<PersonalDataKind>[] {
  const found: Found<PersonalDataKind>[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const end = match.index + match[0].length;
    if (!holds || holds(match[0].replace(/[^\dA-Za-z@·]/g, ''), match[0]))
      found.push({ kind, start: match.index, end });
    else pattern.lastIndex = match.index + 1;
  }
  return found;
}

/** The earlier kind wins: an identity number is not a bank card too. */
function withoutOverlap<K>(found: readonly Found<K>[]): Found<K>[] {
  const kept: Found<K>[] = [];
  for (const hit of found) if (!kept.some((other) => hit.start < other.end && other.start < hit.end)) kept.push(hit);
  return kept.sort((a, b) => a.start - b.start);
}

const provinces = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
const monthAndDay = '(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])';

/** GB 11643: ISO 7064 MOD 11-2 over the 17 digits before the check character. */
function isIdNumber(bare: string): boolean {
  if (!provinces.test(bare) || !new RegExp(`^\\d{6}(18|19|20)\\d\\d${monthAndDay}`).test(bare)) return false;
  const sum = [...bare.slice(0, 17)].reduce((total, digit) => (total + Number(digit)) * 2, 0);
  return '10X98765432'.charAt(sum % 11) === bare.charAt(17).toUpperCase();
}

function isOldIdNumber(bare: string, match: string): boolean {
  return bare === match && provinces.test(bare) && new RegExp(`^\\d{8}${monthAndDay}`).test(bare);
}

function isBankCard(bare: string, match: string): boolean {
  if (
    !/^(62|60|4|5[1-5]|35|68|69|9558)/.test(bare) ||
    !grouped(match, [/^\d{4} \d{4} \d{4} \d{4}( \d{1,3})?$/, /^\d{6} \d{10,13}$/])
  )
    return false;
  const sum = [...bare].reverse().reduce((total, digit, i) => {
    const doubled = Number(digit) * (i % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

function isMobile(_bare: string, match: string): boolean {
  const groups = [
    /^(\+?86 )?\d{3} \d{4} \d{4}$/,
    /^(\+?86 )?\d{3} \d{3} \d{5}$/,
    /^(\+?86 )?\d{4} \d{3} \d{4}$/,
    /^(\+?86 )?\d{3} \d{8}$/,
    /^(\+?86 )?\d{7} \d{4}$/,
    /^\+?86 \d{11}$/,
  ];
  return grouped(match, groups);
}

function isLandline(bare: string): boolean {
  return /^0(10|2\d)\d{8}$/.test(bare) || /^0[3-9]\d{2}\d{7,8}$/.test(bare);
}

/** Parted by wide blanks or tabs only as people write such a number, or digit by digit. */
function grouped(match: string, shapes: readonly RegExp[]): boolean {
  if (!/[\u3000\t–—]/.test(match)) return true;
  const shape = match.trim().replace(/[^\d+]+/g, ' ');
  return /^\d( \d)+$/.test(shape) || shapes.some((known) => known.test(shape));
}

/** Two digits at least, as on every plate; so no product name of letters is taken for one. */
function isPlate(bare: string): boolean {
  return (bare.match(/\d/g)?.length ?? 0) >= 2;
}
