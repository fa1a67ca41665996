import { describe, expect, it } from 'vitest';
import { anchorOf, bare, locate } from './anchor.ts';

const text = `全县柑橘种植面积12.6万亩，去年产量21.4万吨。
产地冷库总容量3.1万吨，今年春节后气温偏高，冷库平均每天开机14.5小时，比去年同期多3.2小时。
有9座冷库所在台区变压器容量不足，夜间集中开机时电压偏低，压缩机频繁跳停。`;
const quote = '冷库平均每天开机14.5小时，比去年同期多3.2小时';
const anchor = anchorOf(text, quote) ?? expect.fail('the passage stands there');

const edits: Readonly<Record<string, [edit: (text: string) => string, now: string | undefined]>> = {
  'nothing changed': [(t) => t, quote],
  'text put before it': [(t) => `据了解，全市共有冷库38座。\n${t}`, quote],
  'its paragraph moved to the front': [(t) => t.split('\n').toReversed().join('\n'), quote],
  'a number in it changed': [(t) => t.replace('14.5', '15.8'), '冷库平均每天开机15.8小时，比去年同期多3.2小时'],
  'words put into it': [
    (t) => t.replace('每天开机', '每天开机运转约'),
    '冷库平均每天开机运转约14.5小时，比去年同期多3.2小时',
  ],
  shortened: [(t) => t.replace('，比去年同期多3.2小时', ''), '冷库平均每天开机14.5小时'],
  'rewritten with its neighbours': [
    (t) => t.replace(/今年春节后.*小时。/, '春节以来天气偏暖，各冷库平均每天开机约14.5小时，较去年同期多出3.2小时。'),
    '',
  ],
  'taken out': [(t) => t.replace(/产地冷库.*\n/, ''), undefined],
};

describe('a passage is found again after an edit', () => {
  it.each(Object.keys(edits))('%s', (name) => {
    const [edit, now] = edits[name] ?? expect.fail();
    const place = locate(edit(text), anchor);
    if (now === undefined) expect(place).toBeUndefined();
    else if (now === '') expect(place?.quote).toContain('14.5小时');
    else expect(place?.quote).toBe(now);
    expect(place === undefined || place.changed === (now !== quote)).toBe(true);
  });

  it('of two equal passages, the one in its own surroundings', () => {
    const twice = '甲乡完成率为百分之八十。乙乡完成率为百分之八十。';
    const second = anchorOf(twice, '完成率为百分之八十', '乙乡') ?? expect.fail();
    const place = locate(`前言。${twice}`, second) ?? expect.fail();
    expect(bare(`前言。${twice}`).slice(place.start - 2, place.start)).toBe('乙乡');
  });

  it('in 200,000 characters', () => {
    const long = `${'各县区认真抓好春季农业生产各项工作。'.repeat(11_000)}${text.replace('14.5', '15.8').replace('全县', '')}`;
    expect(locate(long, { ...anchor, before: '', after: '' })?.quote).toContain('15.8小时');
  });

  it('nothing stands where no words are', () => {
    expect(anchorOf(text, ' \n ')).toBeUndefined();
    expect(anchorOf(text, '没有这句话')).toBeUndefined();
    expect(locate('', anchor)).toBeUndefined();
  });
});
