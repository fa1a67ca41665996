/** Slips of the pen: words that sound alike, repeated words and sentences, what is cut off, characters of another script. */
import { Converter } from 'opencc-js/t2cn';
import { cut } from '#flow/newsroom/provenance/index.ts';
import type { Found } from '../hint.ts';
import {
  type FoundAt,
  han,
  isHeadingLine,
  isRunning,
  type Line,
  lineRule,
  matches,
  offered,
  patternRule,
  type Rule,
  safe,
} from './lines.ts';

/** Written wrongly → rightly (通用规范汉字, 现代汉语词典); each wrong form is no word of its own. */
const slips: Readonly<Record<string, string>> = {
  帐户: '账户',
  帐号: '账号',
  帐目: '账目',
  台帐: '台账',
  记帐: '记账',
  其它: '其他',
  做为: '作为',
  报导: '报道',
  既使: '即使',
  按装: '安装',
  渡过难关: '度过难关',
  共渡难关: '共度难关',
  度过江: '渡过江',
  象征性的象: '象征性的',
  好象: '好像',
  就象: '就像',
  想象力象: '想象力像',
  座落: '坐落',
  部份: '部分',
  份内: '分内',
  成份: '成分',
  身份证份: '身份证',
  毛利润率: '毛利率',
  精减机构: '精简机构',
  精简会议费: '精减会议费',
  布署: '部署',
  部暑: '部署',
  协作精伸: '协作精神',
  迫不急待: '迫不及待',
  再接再励: '再接再厉',
  一如继往: '一如既往',
  走头无路: '走投无路',
  措手不急: '措手不及',
  按步就班: '按部就班',
  一愁莫展: '一筹莫展',
  世外桃园: '世外桃源',
  人才汇萃: '人才荟萃',
  谈笑风声: '谈笑风生',
  脍灸人口: '脍炙人口',
  金榜提名: '金榜题名',
  穿流不息: '川流不息',
  不径而走: '不胫而走',
  甘败下风: '甘拜下风',
  鼎立相助: '鼎力相助',
  发扬广大: '发扬光大',
  提心掉胆: '提心吊胆',
  名列前矛: '名列前茅',
  峻工: '竣工',
  凑和: '凑合',
  震憾: '震撼',
  防碍: '妨碍',
  粗旷: '粗犷',
  松驰: '松弛',
  宣泻: '宣泄',
  追朔: '追溯',
  通牒书: '通牒',
  九洲: '九州',
  杀戳: '杀戮',
  幅射: '辐射',
  气慨: '气概',
  凋蔽: '凋敝',
  急燥: '急躁',
  贪脏枉法: '贪赃枉法',
  遗撼: '遗憾',
  签定: '签订',
  制定订: '制定',
  观注: '关注',
  渎职罪职: '渎职',
  综上所诉: '综上所述',
  克不容缓: '刻不容缓',
  因地治宜: '因地制宜',
  统畴: '统筹',
  督察督办: '督查督办',
  责无旁代: '责无旁贷',
  卓有成校: '卓有成效',
};

const slip = patternRule(
  'common_slip',
  'warning',
  new RegExp(
    Object.keys(slips)
      .toSorted((a, b) => b.length - a.length)
      .join('|'),
    'g',
  ),
  ([wrong]) => {
    const right = slips[wrong] ?? wrong;
    return { params: { right }, ...safe(right) };
  },
);

/** 一步一步, 研究研究 and names that double are words; 的的 and 进行进行 are none. */
const repeated = lineRule('repeated_word', 'warning', (line) => [
  ...matches(
    /的的(?!确)|了了(?![之解])|是是(?!非)|在在|和和(?!美|睦|气)|与与|及及|为为|把把|被被|将将|从从|向向|对对(?!子)|于于/g,
    line,
    ([found]) => safe(found.slice(1)),
  ),
  ...matches(new RegExp(`([${han}]{2,8})\\1`, 'g'), line, ([found, once = '']) =>
    new Set(once).size === 1 || /^一|^[几每半]/.test(once) || reduplicated.test(found)
      ? undefined
      : { params: { once }, ...offered(once) },
  ),
]);

const reduplicated =
  /^(?:研究|讨论|商量|了解|考虑|学习|打扫|休息|锻炼|探讨|沟通|很多|许多|好多|多少|哈哈|嘻嘻|非常|彻底|反复|千万|永远){2}$/;

const shortest = 16;

/** A sentence that stands twice; headings and captions may. */
const sentence: Rule = {
  name: 'repeated_sentence',
  severity: 'warning',
  find: (lines) => {
    const seen = new Set<string>();
    return lines.filter(isRunning).flatMap((line) =>
      cut(line.text).flatMap(({ text, from, to }): FoundAt[] => {
        const bare = text.replace(/[^\p{L}\d]/gu, '');
        if (bare.length < shortest) return [];
        const isAgain = seen.has(bare);
        seen.add(bare);
        return isAgain ? [{ block: line.block, from, to, params: {} }] : [];
      }),
    );
  },
};

/** 以下简称“…”: the short name stands earlier than it is explained. */
const abbreviation: Rule = {
  name: 'early_abbreviation',
  severity: 'advice',
  find: (lines) => {
    const explained = lines.flatMap((line, i) =>
      [...line.text.matchAll(/(?:以下|下)?(?:统称|简称)(?:为|：)?[“《]([^”》]{2,12})[”》]/g)].map((m) => ({
        line: i,
        at: m.index,
        name: m[1] ?? '',
      })),
    );
    return explained.flatMap(({ line: where, at, name }): FoundAt[] => {
      for (const [i, line] of lines.entries()) {
        if (i > where || line.kind === 'title' || isHeadingLine(line)) continue;
        const limit = i === where ? line.text.slice(0, at).search(/[^。；]*$/) : line.text.length;
        const from = line.text.slice(0, Math.max(0, limit)).indexOf(name);
        if (from >= 0) return [{ block: line.block, from, to: from + name.length, params: { name } }];
      }
      return [];
    });
  },
};

export const longestSentence = 160;

const long = lineRule('long_sentence', 'advice', (line) =>
  isRunning(line)
    ? cut(line.text).flatMap(({ text, from, to }): Found[] => {
        const length = [...text].length;
        return length > longestSentence ? [{ from, to, params: { length, limit: longestSentence } }] : [];
      })
    : [],
);

/** A paragraph of some length that ends without a mark. */
const cutOff: Rule = {
  name: 'cut_off',
  severity: 'advice',
  find: (lines) =>
    lines.flatMap((line): FoundAt[] => {
      const { text, block } = line;
      if (line.kind !== 'paragraph' || [...text].length < 30 || /[。！？：；…”’）】》.!?:;—]\s*$/.test(text)) return [];
      return [{ block, from: text.length - 1, to: text.length, params: {} }];
    }),
};

let converter: ((text: string) => string) | undefined;

/** Characters that are written otherwise on the mainland, told by OpenCC's tables. */
function simplified(text: string): string {
  converter ??= Converter({ from: 't', to: 'cn' });
  return converter(text);
}

const traditional = lineRule('traditional_character', 'warning', ({ text }: Line) => {
  const right = simplified(text);
  if (right === text || right.length !== text.length) return [];
  const found: Found[] = [];
  for (let from = 0; from < text.length; from++) {
    if (text[from] === right[from]) continue;
    let to = from + 1;
    while (to < text.length && text[to] !== right[to]) to++;
    const fix = right.slice(from, to);
    found.push({ from, to, params: { right: fix }, ...safe(fix) });
    from = to;
  }
  return found;
});

export const wordRules: readonly Rule[] = [slip, repeated, sentence, abbreviation, long, cutOff, traditional];
