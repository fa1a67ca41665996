import fc from 'fast-check';
import { expect, it } from 'vitest';
import { align } from './align.ts';

const pump = '据云桥区水利站3月1日统计，全区应清淤渠道186公里，已完成71公里，占38.2%。';
const money = '第一批补助资金2月26日才下达到镇，村组投工不足去年的一半。';
const meals = '冷流镇试行“流动餐车”，每天往返68公里，为213位老人送餐，人均每餐9.5元。';
const sources = [
  { key: 'canal', sentences: [pump, money] },
  { key: 'meals', sentences: [meals, '目前餐车每月运行费用2.1万元。'] },
];

const places = (text: string, from = sources) =>
  align([text], from)[0]?.map(({ key, sentence }) => `${key} ${sentence}`);

it.each([
  ['as it was filed', pump, ['canal 0']],
  ['shortened', '全区应清淤渠道186公里，已完成71公里。', ['canal 0']],
  ['with another number', '全区应清淤渠道168公里，已完成71公里，占38.2%。', ['canal 0']],
  ['in other words', '冷流镇推行“流动餐车”，每日往返68公里，给213名老人送餐，每餐人均9.5元。', ['meals 0']],
  [
    'two in one',
    '全区应清淤渠道186公里，已完成71公里，冷流镇试行“流动餐车”，为213位老人送餐。',
    ['meals 0', 'canal 0'],
  ],
  ['the editor’s own', '两件事都说明，小事连着民心，值得各地对照。', []],
  ['the editor’s own about a source', '流动餐车这样的办法并非只此一处，各地不妨对照学习。', []],
  ['without a word', '……', []],
])('%s', (_, text, expected) => expect(places(text)?.toSorted()).toEqual(expected.toSorted()));

it('two units that file the same sentence are both its source', () => {
  expect(places(pump, [...sources, { key: 'twin', sentences: [pump] }])).toEqual(['canal 0', 'twin 0']);
});

it('of two equal sentences the one counts that stands among its neighbours', () => {
  const shared = '各村按照统一部署抓紧推进，确保按期完成任务。';
  const first = { key: 'b', sentences: [pump, shared] };
  const second = { key: 'a', sentences: [meals, '目前每月运行费用2.1万元。', shared] };
  expect(align([pump, shared], [second, first])[1]?.map((l) => l.key)).toEqual(['b']);
});

const sentence = fc.string({
  unit: fc.constantFrom(...'水渠灌溉村镇县乡路桥老人3.5亩户餐车费用，清淤'),
  minLength: 1,
  maxLength: 40,
});
const source = fc.record({ key: fc.uuid(), sentences: fc.array(sentence, { minLength: 1, maxLength: 6 }) });
const many = fc.uniqueArray(source, { selector: (s) => s.key, maxLength: 5 });

it('the order of the sources decides nothing', () => {
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 5 }), many, fc.nat(), (article, all, by) => {
      const turned = [...all.slice(by % (all.length || 1)), ...all.slice(0, by % (all.length || 1))].reverse();
      expect(align(article, turned)).toEqual(align(article, all));
    }),
  );
});

it('a text against itself: every sentence that says something finds itself whole', () => {
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 8 }), (text) => {
      align(text, [{ key: 'self', sentences: text }]).forEach((links, i) => {
        if (!/[\p{L}\d]/u.test(text[i] ?? '')) return;
        expect(links[0]).toMatchObject({ key: 'self', ofArticle: 1 });
      });
    }),
  );
});

it('of two sources that say the same, the one counts that it was copied from; both, when both were', () => {
  const twins = [...sources, { key: 'twin', sentences: ['另一件事，与此无关。', pump] }];
  const linked = (copied: { key: string; text: string }[], text = pump) =>
    align([text], twins, { copied })[0]?.map(({ key }) => key);
  expect(linked([])).toEqual(['canal', 'twin']);
  expect(linked([{ key: 'twin', text: pump }])).toEqual(['twin']);
  expect(linked([{ key: 'twin', text: `另一件事，与此无关。${pump}` }])).toEqual(['twin']);
  expect(linked([{ key: 'twin', text: '已完成71公里，占38.2%' }])).toEqual(['twin']);
  expect(
    linked([
      { key: 'canal', text: pump },
      { key: 'twin', text: pump },
    ]),
  ).toEqual(['canal', 'twin']);
  expect(linked([{ key: 'twin', text: pump }], pump.replace('38.2%', '38%'))).toEqual(['twin']);
});

it('what was copied never outweighs what the text says', () => {
  const other = [...sources, { key: 'other', sentences: ['据云桥区水利站统计，全区渠道维护资金尚缺120万元。'] }];
  const copied = [{ key: 'other', text: '据云桥区水利站统计，全区渠道维护资金尚缺120万元。' }];
  expect(align([pump], other, { copied })[0]?.map(({ key }) => key)).toEqual(['canal']);
  expect(align(['两件事都说明，小事连着民心，值得各地对照。'], other, { copied })[0]).toEqual([]);
});

it('memory decides over neighbours: a sentence copied from one source stands between those of another', () => {
  const shared = '各村按照统一部署抓紧推进，确保按期完成任务。';
  const first = { key: 'a', sentences: [pump, shared, money] };
  const second = { key: 'b', sentences: [meals, shared] };
  const copied = [{ key: 'b', text: shared }];
  expect(align([pump, shared, money], [first, second], { copied })[1]?.map(({ key }) => key)).toEqual(['b']);
  expect(align([pump, shared, money], [first, second])[1]?.map(({ key }) => key)).toEqual(['a']);
});
