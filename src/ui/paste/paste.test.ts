import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { bodyFromText, textFromBody } from '#kernel/body.ts';
import { nested, qqMail, wechat, wordList, wps } from './clipboard-samples.ts';
import type { MarkupNode } from './pasted.ts';
import { pastedMarkup } from './pasted-markup.ts';
import { pastedPlain } from './pasted-plain.ts';

type Parsed = DefaultTreeAdapterTypes.Node;

function treeOf(node: Parsed): MarkupNode {
  const attributes = 'attrs' in node ? node.attrs : [];
  return {
    name: node.nodeName === '#comment' || node.nodeName === '#documentType' ? '#other' : node.nodeName,
    text: 'value' in node ? node.value : '',
    attribute: (name) => attributes.find((a) => a.name === name)?.value,
    children: 'childNodes' in node ? node.childNodes.map(treeOf) : [],
  };
}

const paste = (html: string) => pastedMarkup(treeOf(parse(html)));
const typed = (html: string) => textFromBody(paste(html).body);

describe('what programs put on the clipboard', () => {
  it.each([
    ['WPS', wps],
    ['Word, a list', wordList],
    ['WeChat', wechat],
    ['a mail page', qqMail],
    ['tables inside tables', nested],
  ])('%s', (_, { html, text, dropped }) => {
    const found = paste(html);
    expect(textFromBody(found.body)).toBe(text);
    expect(found.dropped).toEqual(dropped);
    expect(bodyFromText(text)).toEqual(found.body);
  });
});

describe('levels', () => {
  it('come from the numbering, whatever the tag says', () => {
    expect(typed('<h3>一、基本情况</h3><h1>（一）做法</h1><p>1.逐户核对</p>')).toBe(
      '一、基本情况\n（一）做法\n1.逐户核对',
    );
  });
  it('come from heading styles where there is no number; whichever the author began with is the first', () => {
    expect(typed('<h2>基本情况</h2><h3>做法</h3><p class="MsoHeading3">成效</p>')).toBe('# 基本情况\n## 做法\n## 成效');
    expect(typed("<p style='mso-outline-level:1'>基本情况</p><p>正文。</p>")).toBe('# 基本情况\n正文。');
  });
  it('a heading has one look: words of it that alone were bold lose that, and it is said', () => {
    const { body, dropped } = paste(
      '<h2>抓<b>两头</b>带中间</h2><p>（一）重点<b>是建仓</b></p><p>重点<b>是建仓</b>。</p>',
    );
    expect(textFromBody(body)).toBe('# 抓两头带中间\n（一）重点是建仓\n重点【【是建仓】】。');
    expect(dropped).toEqual({ headingBold: 2 });
    expect(paste('<h2><b>抓两头</b></h2><p>一、<b>建仓</b></p><p><b>二、修路</b></p>').dropped).toEqual({});
  });
  it('a long paragraph in a heading style is a paragraph', () => {
    const long = '全市各级各部门把粮食仓储设施建设摆上重要位置，'.repeat(4);
    expect(typed(`<h2>${long}</h2>`)).toBe(long);
  });
});

describe('words', () => {
  it('no blank stays between Chinese and figures, wherever bold begins', () => {
    expect(typed('<p>共 <b>36</b> 座，约 12.8 万吨，采用 5G 基站 Wi-Fi 6 标准</p>')).toBe(
      '共【【36】】座，约12.8万吨，采用5G基站Wi-Fi 6标准',
    );
  });
  it('a line broken by the markup is one line, a <br> two', () => {
    expect(typed('<p>全市粮食\n仓储<br>建设情况</p>')).toBe('全市粮食仓储\n建设情况');
  });
  it('looks other than bold go, and what is told to be light again is', () => {
    expect(typed('<p><u>下划线</u><i>斜体</i><span style="color:red;font-weight:700">红字</span></p>')).toBe(
      '下划线斜体【【红字】】',
    );
    expect(typed('<b style="font-weight:normal"><p>整篇并不加粗</p></b>')).toBe('整篇并不加粗');
  });
  it('marks of ours that stand in the text stay characters', () => {
    const { body } = paste('<p>张**、138****1234，【【原文】】|竖线|</p><p>|甲|乙|</p>');
    expect(body).toEqual([
      { kind: 'paragraph', text: '张**、138****1234，【【原文】】|竖线|' },
      { kind: 'paragraph', text: '|甲|乙|' },
    ]);
    expect(bodyFromText(textFromBody(body))).toEqual(body);
  });
  it('m² keeps its meaning, what is hidden or deleted goes', () => {
    const found = paste('<p>120m<sup>2</sup><span style="display:none">藏</span><del>旧</del><ins>新</ins></p>');
    expect(textFromBody(found.body)).toBe('120m²新');
    expect(found.dropped).toEqual({ revisions: 1 });
  });
});

describe('tables', () => {
  it('words over figures are a header', () => {
    expect(typed('<table><tr><td>县区<td>座数<tr><td>沙河县<td>12</table>')).toBe(
      '| 县区 | 座数 |\n| --- | --- |\n| 沙河县 | 12 |',
    );
  });
  it('a merged cell keeps its words in its first place, and it is counted', () => {
    const { body, dropped } = paste(
      '<table><tr><td rowspan=2>县区<td colspan=2>座数<tr><td>新建<td>改造<tr><td>沙河县<td>12<td>3</table>',
    );
    expect(textFromBody(body)).toBe('| 县区 | 座数 |  |\n|  | 新建 | 改造 |\n| 沙河县 | 12 | 3 |');
    expect(dropped).toEqual({ merged: 2 });
  });
  it('of one column it is a frame around paragraphs', () => {
    expect(typed('<table><tr><td><p>一、做法</p><p>正文。</p></td></tr></table>')).toBe('一、做法\n正文。');
  });
});

it('plain text: lines parted by equally many tabs are a table, an indent is none', () => {
  const { body } = pastedPlain('\t全市情况如下：\n县区\t座数\n沙河县\t12\n\n合计\t12\n【【加粗】】');
  expect(textFromBody(body)).toBe(
    '全市情况如下：\n| 县区 | 座数 |\n| --- | --- |\n| 沙河县 | 12 |\n合计 12\n【【加粗】】',
  );
});

it('two million styled characters', { timeout: 30_000 }, () => {
  const paragraph = `<p class=MsoNormal><span style='font-family:仿宋'>${'全市<b>粮食</b> 12 座。'.repeat(100)}<o:p></o:p></span></p>`;
  expect(pastedMarkup(treeOf(parse(paragraph.repeat(1200)))).body).toHaveLength(1200);
});
