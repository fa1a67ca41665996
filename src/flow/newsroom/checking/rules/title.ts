/** The title: who did what, without a mark at its end. */
import { type Line, offered, patternRule, type Rule, safe } from './lines.ts';

const isTitle = ({ kind }: Line): boolean => kind === 'title';
export const longestTitle = 40;

export const titleRules: readonly Rule[] = [
  patternRule('title_end_mark', 'warning', /[。，、；：！.,;:!]+\s*$/g, () => safe(''), isTitle),
  patternRule('title_mark', 'advice', /[。；！](?=.)|，(?=.)/g, ([mark]) => ({ params: { mark } }), isTitle),
  patternRule(
    'title_long',
    'advice',
    /^.+$/gu,
    ([all]) => {
      const length = [...all.replace(/\s/g, '')].length;
      return length > longestTitle ? { params: { length, limit: longestTitle } } : undefined;
    },
    isTitle,
  ),
  patternRule(
    'title_bare',
    'advice',
    /^(?:情况|汇报|情况汇报|情况报告|情况说明|工作总结|工作汇报|工作情况|报告|总结|信息|简报)$|^关于.{1,40}的(?:情况|汇报|情况汇报|情况报告|工作情况|总结|信息)$/g,
    () => ({}),
    isTitle,
  ),
  patternRule('title_book_marks', 'warning', /^《([^《》]+)》$/g, ([, inner = '']) => offered(inner), isTitle),
];
