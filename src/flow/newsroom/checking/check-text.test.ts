import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyFromText } from '#kernel/body.ts';
import { checkText } from './check-text.ts';
import { fixText, safeFixes } from './fix-text.ts';
import type { CheckContext } from './hint.ts';

const context: CheckContext = {
  units: [],
  terms: [{ right: '务工人员', wrong: ['农民工'], reason: '' }],
  today: '2026-11-22',
};
const check = (typed: string, title = '冷流镇修通断头渠') => checkText({ title, body: bodyFromText(typed) }, context);
const mended = (typed: string) => {
  const text = { title: '冷流镇修通断头渠', body: bodyFromText(typed) };
  return fixText(text, safeFixes(checkText(text, context))).body;
};

it('a hint says where it stands, and its words are those of the place', () => {
  const [hint] = check('渠道通水。\n全镇共修渠12条,春灌前通水。');
  expect(hint).toMatchObject({
    rule: 'half_width_mark',
    block: 1,
    text: ',',
    fix: { text: '，', safe: true },
    quoted: false,
  });
  expect('全镇共修渠12条,春灌前通水。'.slice(hint?.from, hint?.to)).toBe(',');
});

describe('somebody else’s words', () => {
  it.each([
    ['between quotes', '他说：“农民工回来了，部份渠道通水。”'],
    ['in the title of a paper', '学习《布署防汛工作的通知》。'],
    ['in a quotation of its own', '> 农民工回来了，部份渠道通水。'],
  ])('%s: a fix is offered, never a safe one', (_, typed) => {
    const found = check(typed).filter((h) => h.fix);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((h) => h.quoted && !h.fix?.safe)).toBe(true);
    expect(mended(typed)).toEqual(bodyFromText(typed));
  });

  it('the quotes themselves are ours', () => {
    expect(mended('推行"日巡周查"制度。')).toEqual(bodyFromText('推行“日巡周查”制度。'));
  });
});

describe('fixes', () => {
  it('several in one line, from right to left', () => {
    expect(mended('全镇共修渠１２条,部份通水。')).toEqual(bodyFromText('全镇共修渠12条，部分通水。'));
  });

  it('a heading becomes one when its number is mended', () => {
    expect(mended('1、先修支渠\n渠道已经通水。')[0]).toEqual({ kind: 'level3', text: '1.先修支渠' });
  });

  it('bold stays on its words', () => {
    expect(mended('全镇共 １２ 条，【【已经完工】】。')).toEqual(bodyFromText('全镇共12条，【【已经完工】】。'));
  });

  it('in a table each within its cell, bold kept, and the caption of a picture', () => {
    expect(mended('| 县区 | 户数 |\n| 柏陵,【【县】】部份 | １２ |')).toEqual(
      bodyFromText('| 县区 | 户数 |\n| 柏陵，【【县】】部分 | 12 |'),
    );
    const picture = { kind: 'picture' as const, file: 'a', caption: '渠道,部份通水' };
    const text = { title: '', body: [picture] };
    expect(fixText(text, safeFixes(checkText(text, context))).body).toEqual([
      { ...picture, caption: '渠道，部分通水' },
    ]);
  });

  it('a place that reaches over two cells has none', () => {
    const body = bodyFromText('| 甲 | 乙 |');
    const fix = { text: '', safe: true };
    expect(fixText({ title: '', body }, [{ block: 0, from: 0, to: 3, fix }]).body).toEqual(body);
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    ...'，。、“”《》（）一二三1234.,%年月日共其中占增长由到第是的 -—…!a处户',
    '\n',
    '合计',
    '百分之',
    '|',
    '〔2026〕',
  );
  const typed = fc.array(piece, { maxLength: 80 }).map((all) => all.join(''));

  it('has hints within its lines, in their order, and a second look finds the same', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const hints = check(text);
        const body = bodyFromText(text);
        for (const { block, from, to } of hints) {
          expect(to).toBeGreaterThan(from);
          expect(block < body.length).toBe(true);
        }
        expect(check(text)).toEqual(hints);
      }),
    );
  });

  it('keeps its blocks when it is mended', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(mended(text)).toHaveLength(bodyFromText(text).length);
      }),
    );
  });
});
