import { expect, test } from 'vitest';
import { bodyFromText } from '#kernel/body.ts';
import { TextBody } from './text-body.tsx';

test('an outline leaves out no step, though the numbering does; each level keeps its face', () => {
  const html = String(
    <TextBody lang="zh" body={bodyFromText('一、做法\n1.建账\n二、成效\n（一）减负')} pictureHref={(f) => f} />,
  );
  const headings = [...html.matchAll(/<(h\d) class="(text-\d)">/g)].map(([, tag, face]) => `${tag} ${face}`);
  expect(headings).toEqual(['h2 text-1', 'h3 text-3', 'h2 text-1', 'h3 text-2']);
});

test('a table has its header cells, bold is bold, and what looks like markup stays words', () => {
  const body = bodyFromText(
    '| 县区 | 座数 |\n| --- | --- |\n| <i>沙河</i> | 12 |\n\n全市【【新增12座】】。\n> 不用再跑了',
  );
  const html = String(<TextBody lang="zh" body={body} pictureHref={(f) => f} />);
  expect(html).toContain('<thead><tr><th scope="col">县区</th><th scope="col">座数</th></tr></thead>');
  expect(html).toContain('<td>&lt;i&gt;沙河&lt;/i&gt;</td><td class="text-figure">12</td>');
  expect(html).toContain('<p>全市<b>新增12座</b>。</p>');
  expect(html).toContain('<blockquote class="text-quote"><p>不用再跑了</p></blockquote>');
});
