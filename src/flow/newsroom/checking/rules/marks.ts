/** Punctuation (GB/T 15834-2011) and the forms of characters. */
import type { Found } from '../hint.ts';
import { han, type Line, lineRule, matches, offered, patternRule, type Rule, safe } from './lines.ts';

const full: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' };
const closing = '”’》〉）〕】%％';
const opening = '“‘《〈（〔【';

const doubled = patternRule(
  'doubled_mark',
  'warning',
  /([，、；：！？])\1+|(?<!。)。。(?!。)|[，、；：][。！？，、；：]|[。！？][，、；：]/g,
  ([found], { text }) => {
    if (/^[。！？]/.test(found) && /[”’》）]$/.test(text)) return undefined;
    const [first = '', second = ''] = found;
    const fix = '。！？'.includes(second) ? second : first;
    return { params: { fix }, ...(first === second ? safe(fix) : offered(fix)) };
  },
);

const halfWidth = lineRule('half_width_mark', 'warning', (line) => [
  ...matches(
    new RegExp(`(?<=[${han}${closing}])[,;:?!](?=[${han}${opening}\\d]|$)|(?<=\\d)[,;?!](?=[${han}${opening}]|$)`, 'g'),
    line,
    ([mark]) => safe(full[mark] ?? mark),
  ),
  ...matches(new RegExp(`(?<=[${han}${closing}])\\.(?=$)`, 'g'), line, () => safe('。')),
  ...matches(new RegExp(`(?<=[${han}])\\.(?=[${han}])`, 'g'), line, (match) =>
    match.index <= 3 && /^[一二三四五六七八九十]+$/.test(line.text.slice(0, match.index)) ? undefined : offered('。'),
  ),
  ...brackets(line),
]);

/** Round brackets around Chinese words; a number of a heading is another rule's. */
const brackets = (line: Line): Found[] =>
  matches(new RegExp(`\\(([^()\\n（）]*[${han}][^()\\n（）]*)\\)`, 'g'), line, ([, inner = ''], { text }) =>
    /^[(（][一二三四五六七八九十]{1,3}[)）]/.test(text) && text.indexOf(inner) <= 1 ? undefined : safe(`（${inner}）`),
  );

const straight = lineRule('straight_quotes', 'warning', (line) => {
  const found = matches(/"([^"\n]*)"/g, line, ([, inner = '']) =>
    new RegExp(`[${han}]`).test(inner) ? safe(`“${inner}”`) : undefined,
  );
  return found;
});

const ellipsis = lineRule('ellipsis_and_dash', 'advice', (line) => [
  ...matches(/(?<!\.)\.{3,4}(?!\.)|。{3,}|(?<![…·])…(?!…)|(?<!…)…{3}(?!…)/g, line, () => ({
    params: { right: '……' },
    ...safe('……'),
  })),
  ...matches(new RegExp(`(?<=[${han}”）》])(?:-{2,}|－{1,2}|–{1,2}|—{3,})(?=[${han}“《])`, 'g'), line, () => ({
    params: { right: '——' },
    ...safe('——'),
  })),
  ...matches(new RegExp(`(?<=[${han}])-(?=[${han}])`, 'g'), line, () => ({ params: { right: '—' }, ...offered('—') })),
]);

const pause = lineRule('pause_mark', 'advice', (line) => [
  ...matches(/(?<=[”》])、(?=[“《])/g, line, () => safe('')),
  ...matches(new RegExp(`(?<=[${han}])、(?=(?:和|与|及|以及|或)[${han}])`, 'g'), line, ({ index }) =>
    index <= 3 && /^[一二三四五六七八九十]+$/.test(line.text.slice(0, index)) ? undefined : offered(''),
  ),
]);

const pairs: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '《': '》',
  '〔': '〕',
  '【': '】',
  '「': '」',
};
const closers = new Map(Object.entries(pairs).map(([open, close]) => [close, open]));

interface Opened {
  readonly mark: string;
  readonly at: number;
}

interface Marks {
  readonly unpaired: Opened[];
  /** The same mark opened within itself. */
  readonly nested: Opened[];
}

function marksOf(text: string): Marks {
  const open: Opened[] = [];
  const count = new Map<string, number>();
  const unpaired: Opened[] = [];
  const nested: Opened[] = [];
  for (const { 0: mark, index: at } of text.matchAll(/[“”‘’（）《》〔〕【】「」]/g)) {
    const depth = count.get(closers.get(mark) ?? mark) ?? 0;
    if (pairs[mark]) {
      if (depth > 0 && /[“‘《]/.test(mark)) nested.push({ mark, at });
      open.push({ mark, at });
      count.set(mark, depth + 1);
    } else if (depth > 0) {
      const [, ...within] = open.splice(open.findLastIndex((o) => o.mark === closers.get(mark)));
      unpaired.push(...within);
      for (const { mark: dropped } of [...within, { mark: closers.get(mark) ?? '' }])
        count.set(dropped, (count.get(dropped) ?? 1) - 1);
    } else if (!isListMark(text, at, mark)) unpaired.push({ mark, at });
  }
  return { unpaired: [...unpaired, ...open], nested };
}

/** 1） and 一） number a list, ’05 leaves out two figures. */
const isListMark = (text: string, at: number, mark: string): boolean =>
  (mark === '）' && /(?:^|[。；：，])[\d一二三四五六七八九十]{1,3}$/.test(text.slice(Math.max(0, at - 4), at))) ||
  (mark === '’' && /^’\d\d/.test(text.slice(at, at + 3)));

/** A quotation of several paragraphs opens in each and closes in the last. */
const unpaired: Rule = {
  name: 'unpaired_mark',
  severity: 'warning',
  find: (lines) =>
    lines.flatMap((line, i) =>
      marksOf(line.text).unpaired.flatMap(({ mark, at }) => {
        const goesOn = mark === '“' && lines[i + 1]?.text.startsWith('“');
        return goesOn ? [] : [{ block: line.block, from: at, to: at + 1, params: { mark } }];
      }),
    ),
};

const nestedMark = lineRule('nested_mark', 'advice', ({ text }) =>
  marksOf(text).nested.map(({ mark, at }) => ({
    from: at,
    to: at + 1,
    params: { mark, right: mark === '“' ? '‘’' : mark === '‘' ? '“”' : '〈〉' },
  })),
);

const isText = ({ kind }: Line): boolean => kind === 'paragraph' || kind === 'quotation';

const blank = lineRule('blank', 'advice', (line) => {
  if (line.kind === 'table') return [];
  const beside = `[${han}，。、；：！？“”（）《》%]`;
  return [
    ...matches(
      new RegExp(`(?<=${beside})[ \\u00a0]{1,2}(?=[\\d０-９])|(?<=[\\d０-９%])[ \\u00a0]{1,2}(?=${beside})`, 'g'),
      line,
      () => safe(''),
    ),
    ...(isText(line)
      ? [
          ...matches(new RegExp(`(?<=[，。、；：！？])[ \\u00a0\\u3000]{1,2}(?=[${han}“《])`, 'g'), line, () =>
            safe(''),
          ),
          ...matches(new RegExp(`(?<=[${han}])[ \\u00a0]{1,2}(?=[${han}，。、；：！？])`, 'g'), line, () =>
            offered(''),
          ),
        ]
      : []),
  ];
});

/** Full-width figures and Latin letters (U+FF01…FF5E) are written half-width. */
const fullWidth = patternRule(
  'full_width_form',
  'warning',
  /[０-９Ａ-Ｚａ-ｚ][０-９Ａ-Ｚａ-ｚ．％]*|(?<=\d)％/g,
  ([found]) => {
    const half = found.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
    return { params: { right: half }, ...safe(half) };
  },
);

const documentNumber = lineRule('document_number', 'warning', (line) => [
  ...matches(
    new RegExp(`(?<=[${han}])[\\[【（(〈﹝［]((?:19|20)?\\d\\d)[\\]】）)〉﹞］](?:第)?0*(\\d{1,4})号`, 'g'),
    line,
    ([, year = '', number = '']) => {
      const right = `〔${year}〕${number}号`;
      return year.length === 4
        ? { params: { right }, ...safe(right) }
        : { params: { right: `〔20${year}〕${number}号` } };
    },
  ),
  ...matches(/〔(\d{4})〕(?:第0*|0+)(\d{1,4})号/g, line, ([, year = '', number = '']) => {
    const right = `〔${year}〕${number}号`;
    return { params: { right }, ...safe(right) };
  }),
]);

export const markRules: readonly Rule[] = [
  doubled,
  halfWidth,
  straight,
  ellipsis,
  pause,
  unpaired,
  nestedMark,
  blank,
  fullWidth,
  documentNumber,
];
