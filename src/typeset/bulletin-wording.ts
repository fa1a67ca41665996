/** Every problem of printing as a sentence that says where it is and what to do. */
import { type Wording, wording } from '#kernel/wording.ts';
import type { BulletinPart } from './bulletin-check.ts';
import type { PictureFault, Place, Problem } from './errors.ts';

export const bulletinPartWording: Wording<Record<BulletinPart, string>> = wording(
  {
    issue: '全期',
    name: '刊名',
    note: '报头标注',
    serial: '份号',
    urgency: '紧急程度',
    issuing_unit: '编发单位',
    editors_note: '编者按',
    title: '标题',
    source: '署名',
    body: '正文',
    correction: '更正',
    tail: '版记',
  },
  {
    issue: 'the issue',
    name: 'the masthead',
    note: 'the note at the top',
    serial: 'the serial number',
    urgency: 'the urgency',
    issuing_unit: 'the issuing unit',
    editors_note: "the editor's note",
    title: 'the title',
    source: 'the byline',
    body: 'the body',
    correction: 'the correction',
    tail: 'the imprint',
  },
);

const pictureFaults: Wording<Record<PictureFault, string>> = wording(
  {
    missing: '找不到图片文件，请重新插入',
    format: '图片不是 PNG 或 JPEG 格式，请转换后重新插入',
    damaged: '图片文件已损坏或不完整，请重新插入',
    too_large: '图片过大，请压缩后重新插入',
    colours: '图片是印刷四色（CMYK）格式，请转换为 RGB 后重新插入',
  },
  {
    missing: 'the picture file is not there: insert it again',
    format: 'the picture is neither PNG nor JPEG: convert it and insert it again',
    damaged: 'the picture file is damaged or incomplete: insert it again',
    too_large: 'the picture is too large: shrink it and insert it again',
    colours: 'the picture is in print colours (CMYK): convert it to RGB and insert it again',
  },
);

/** `𠀀`（U+20000）: the code helps where the screen cannot show the character either. */
const named = (characters: readonly string[]): string[] =>
  characters.slice(0, 10).map((c) => `${c} U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);

const partOf = (part: string, language: 'zh' | 'en'): string =>
  part in bulletinPartWording[language] ? bulletinPartWording[language][part as BulletinPart] : part;

function placeInChinese({ part, article, block }: Place): string {
  return `${article ? `第${article}篇` : ''}${partOf(part, 'zh')}${block ? `第${block}段` : ''}`;
}

function placeInEnglish({ part, article, block }: Place): string {
  const within = `${partOf(part, 'en')}${article ? ` of article ${article}` : ''}`;
  return block ? `${within}, paragraph ${block}` : within;
}

export const problemWording: Wording<(problem: Problem) => string> = {
  zh: (problem) => {
    switch (problem.code) {
      case 'missing_glyph':
        return `${placeInChinese(problem.place)}：字库中没有 ${named(problem.characters).join('、')}，无法印出，请改用其他写法或由管理员补充字体`;
      case 'broken_picture':
        return `${placeInChinese(problem.place)}：${pictureFaults.zh[problem.reason]}`;
      case 'too_long':
        return `${placeInChinese(problem.place)}：共 ${problem.characters}，超过上限 ${problem.limit}，请删减`;
      case 'table_too_wide':
        return `${placeInChinese(problem.place)}：表格太宽（${problem.columns} 列），版心排不下，请拆成几张表、行列互换或缩短其中的长数字`;
      case 'empty':
        return `${placeInChinese(problem.place)}：没有内容，请补充`;
      case 'timeout':
        return `排版超过 ${problem.seconds} 秒，已停止，请减少篇幅或图片后再试`;
      case 'failed':
        return '排版没有成功，请稍后再试；仍不成功时请联系管理员';
    }
  },
  en: (problem) => {
    switch (problem.code) {
      case 'missing_glyph':
        return `In ${placeInEnglish(problem.place)}: no font has ${named(problem.characters).join(', ')}; write it otherwise or have a font added`;
      case 'broken_picture':
        return `In ${placeInEnglish(problem.place)}: ${pictureFaults.en[problem.reason]}`;
      case 'too_long':
        return `In ${placeInEnglish(problem.place)}: ${problem.characters} is over the limit of ${problem.limit}; shorten it`;
      case 'table_too_wide':
        return `In ${placeInEnglish(problem.place)}: the table (${problem.columns} columns) is wider than the page; split it, turn rows into columns or shorten its long figures`;
      case 'empty':
        return `In ${placeInEnglish(problem.place)}: there is no text; fill it in`;
      case 'timeout':
        return `Typesetting took more than ${problem.seconds} seconds and was stopped; try fewer pages or pictures`;
      case 'failed':
        return 'Typesetting did not succeed; try again later, then tell the administrator';
    }
  },
};
