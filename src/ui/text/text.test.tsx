import { expect, it } from 'vitest';
import { Compare } from './compare.tsx';
import { compareTexts } from './compare-texts.ts';
import { paragraphsOf, type Segment, sideOf } from './segments.ts';
import { StaleNotice } from './stale-notice.tsx';
import { TextBody } from './text-body.tsx';

const segments: Segment[] = [
  { kind: 'same', text: '共' },
  { kind: 'removed', text: '129' },
  { kind: 'added', text: '131' },
  { kind: 'same', text: '件。\n第二段' },
  { kind: 'added', text: '\n<i>第三段</i>' },
];

it('cuts runs into paragraphs without losing a character', () => {
  const paragraphs = paragraphsOf(segments);
  expect(paragraphs.map((runs) => runs.map(({ text }) => text).join(''))).toEqual([
    '共129131件。',
    '第二段',
    '<i>第三段</i>',
  ]);
});

it('each side reads as its own text', () => {
  const text = (side: 'before' | 'after') =>
    sideOf(segments, side)
      .map((run) => run.text)
      .join('');
  expect(text('before')).toBe('共129件。\n第二段');
  expect(text('after')).toBe('共131件。\n第二段\n<i>第三段</i>');
});

it('marks what was added and removed by element, not by colour alone, and escapes', () => {
  const html = String(<Compare lang="zh" segments={segments} />);
  expect(html).toMatch(/<del>.*129<\/del><ins>.*131<\/ins>/);
  expect(html).toContain('&lt;i&gt;第三段&lt;/i&gt;');
  expect(String(<Compare lang="zh" segments={[{ kind: 'same', text: '一' }]} />)).toContain('完全相同');
});

it('a stale write shows both texts whole, with copy and reload', () => {
  const html = String(
    <StaleNotice
      lang="zh"
      who="陆听澜"
      at="2026-03-17T06:22:00Z"
      yours="我的"
      theirs="他的"
      segments={segments}
      reloadHref="/articles/1/edit"
    />,
  );
  expect(html).toContain('陆听澜');
  expect(html).toContain('2026年3月17日 14:22');
  expect(html).toMatch(/我的<\/textarea>.*他的<\/textarea>/s);
  expect(html).toMatch(/data-copies="stale-yours".*href="\/articles\/1\/edit"/);
});

it('a body keeps its levels, and a picture its address and words', () => {
  const file = 'a'.repeat(64);
  const html = String(
    <TextBody
      lang="zh"
      body={[
        { kind: 'level1', text: '一、基本情况' },
        { kind: 'level2', text: '（一）做法' },
        { kind: 'paragraph', text: '<b>正文</b>' },
        { kind: 'picture', file, caption: '渠道' },
      ]}
      pictureHref={(sha) => `/files/${sha}`}
    />,
  );
  expect(html).toContain('<h2 class="text-1">一、基本情况</h2><h3 class="text-2">（一）做法</h3>');
  expect(html).toContain('<p>&lt;b&gt;正文&lt;/b&gt;</p>');
  expect(html).toContain(`<img src="/files/${file}" alt="渠道"`);
});

it('a table is compared row by row: its figures whole, an added row alone', () => {
  const before = '情况如下。\n| 县区 | 座数 |\n| --- | --- |\n| 沙河县 | 12 |\n| 芦汀县 | 7 |\n全市【【19座】】。';
  const after =
    '情况如下。\n| 县区 | 座数 |\n| --- | --- |\n| 沙河县 | 13 |\n| 芦汀县 | 7 |\n| 竹崖县 | 2 |\n全市【【22座】】。';
  const html = String(<Compare lang="zh" segments={compareTexts(before, after)} />).replace(
    /<span class="unseen">[^<]*<\/span>/g,
    '',
  );
  expect(html).toContain('<tr><td>县区</td><td>座数</td></tr>');
  expect(html).toContain('<td>沙河县</td><td><del>12</del><ins>13</ins></td>');
  expect(html).toMatch(/<td><ins>竹崖县<\/ins><\/td><td><ins>2<\/ins><\/td>/);
  expect(html).not.toContain('---');
  expect(html).toContain('<b>');
});
