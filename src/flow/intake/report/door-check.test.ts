import { expect, test } from 'vitest';
import { type Block, blockText, bodyFromText } from '#kernel/body.ts';
import { checkDoor } from './door-check.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const marks = (text: string, title = '青岚市加强基层队伍建设') =>
  checkDoor(title, [paragraph(text)]).secrecyMarks.map((hit) => `${hit.kind} ${hit.text}`);
const data = (text: string) => checkDoor('', [paragraph(text)]).personalData.map((hit) => `${hit.kind} ${hit.text}`);

/** Invented: the place code is real, the day and the person are not. */
function idNumber(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return first17 + '10X98765432'.charAt(sum % 11);
}
const wide = (text: string): string => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

test.each([
  ['机密★1年', 'secret 机密★1年'],
  ['绝密★', 'top_secret 绝密★'],
  ['秘 密 ★ 6 个月', 'confidential 秘 密 ★ 6 个月'],
  ['绝密☆长期', 'top_secret 绝密☆长期'],
  ['机　密', 'secret 机　密'],
  ['【秘密】', 'confidential 【秘密】'],
  ['密级：机密', 'secret 密级：机密'],
  ['密　级：　绝密', 'top_secret 密　级：　绝密'],
  ['000123　机密　特急', 'secret 000123　机密　特急'],
  ['机密　１０年', 'secret 机密　１０年'],
  ['绝密级', 'top_secret 绝密级'],
  ['工作秘密', 'work_secret 工作秘密'],
  ['（秘密）关于下一步安排的请示', 'confidential （秘密）'],
])('a secrecy mark stops the filing: %s', (text, found) => {
  expect(marks(text)).toEqual([found]);
});

test('a mark in the title counts as well', () => {
  const { secrecyMarks } = checkDoor('关于换届工作有关情况的报告（机密）', [paragraph('正文。')]);
  expect(secrecyMarks).toMatchObject([{ kind: 'secret', text: '（机密）', block: 'title', start: 13, end: 17 }]);
});

test.each([
  '各单位要严格保守国家秘密，签订保密责任书。',
  '加强涉密人员管理，明确绝密、机密、秘密三级的知悉范围。',
  '该县对机密性文件实行专人专柜保管，清退机密文件一百二十份。',
  '密级：内部',
  '内部资料　注意保存',
  '商业秘密保护示范点扩大到三个开发区。',
  '秘密十年前就已公开，成功的秘密在于坚持。',
  '（一）严守工作秘密。全体工作人员签订承诺书。',
  '组织开展“机密文件不过夜”专项检查',
])('running words are no mark: %s', (text) => {
  expect(marks(text)).toEqual([]);
});

test('identity numbers are known by their check character, through full-width digits and blanks', () => {
  const id = idNumber('33990019850231012'.replace('0231', '0228'));
  expect(data(`身份证号${id}，请核对。`)).toEqual([`id_card ${id}`]);
  expect(data(`身份证号：${wide(id)}`)).toEqual([`id_card ${wide(id)}`]);
  const parted = `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`;
  expect(data(`号码${parted}已登记`)).toEqual([`id_card ${parted}`]);
  const withX =
    [...Array(100).keys()]
      .map((n) => idNumber(`339900198502280${String(n).padStart(2, '0')}`))
      .find((n) => n.endsWith('X')) ?? '';
  expect(data(withX.toLowerCase())).toEqual([`id_card ${withX.toLowerCase()}`]);
  expect(data('339900850228012')).toEqual(['id_card 339900850228012']);
});

test('a number of 18 digits with a wrong check character or an impossible day is no identity number', () => {
  const id = idNumber('33990019850228012');
  const wrong = id.slice(0, 17) + (id.endsWith('1') ? '2' : '1');
  expect(data(`流水号${wrong}`)).toEqual([]);
  expect(data(idNumber('33990019851328012'))).toEqual([]);
});

test.each([
  ['联系电话13812345678。', 'mobile 13812345678'],
  ['电话：138 1234 5678', 'mobile 138 1234 5678'],
  ['手机１３９１２３４５６７８', 'mobile １３９１２３４５６７８'],
  ['拨打 +86 13912345678 即可', 'mobile +86 13912345678'],
  ['1 3 9 1 2 3 4 5 6 7 8', 'mobile 1 3 9 1 2 3 4 5 6 7 8'],
  ['赵某　35　138 1234 5678　已核', 'mobile 138 1234 5678'],
  ['赵某　35　１３８　１２３４　５６７８', 'mobile １３８　１２３４　５６７８'],
  ['值班电话0599-8123456', 'landline 0599-8123456'],
  ['(0599)81234567', 'landline (0599)81234567'],
  ['联系电话：8123456', 'landline 8123456'],
  ['卡号6222 0200 0000 0000 004', undefined],
  ['邮箱 zhao.mou＠qinglan.example.cn', 'email zhao.mou＠qinglan.example.cn'],
  ['车牌浙K·8D213停放', 'plate 浙K·8D213'],
  ['车号浙KD12345已登记', 'plate 浙KD12345'],
])('personal data is flagged: %s', (text, found) => {
  expect(data(text)).toEqual(found === undefined ? [] : [found]);
});

test('bank cards are known by Luhn', () => {
  expect(data('账号 4111 1111 1111 1111')).toEqual(['bank_card 4111 1111 1111 1111']);
  expect(data('账号 4111 1111 1111 1112')).toEqual([]);
});

test.each([
  '全市完成投资13812345678元，同比增长7.5%。',
  '文件编号202413812345678901234',
  '2003　2004　2005　2006　2007',
  '13　45　6789　102　合计',
  '上线率3.13812345678',
  '2024年3月15日，12345热线受理1380件。',
  '举报电话12380。',
  '新A股上市公司12家，云上平台用户3.2万人。',
])('figures are no personal data: %s', (text) => {
  expect(data(text)).toEqual([]);
});

test('places are those of the text as written', () => {
  const text = '经办人电话１３８ 1234 5678，';
  const { personalData } = checkDoor('', [paragraph('首段。'), paragraph(text)]);
  expect(personalData).toHaveLength(1);
  const [hit] = personalData;
  expect(hit?.block).toBe(1);
  expect(text.slice(hit?.start, hit?.end)).toBe('１３８ 1234 5678');
});

test('captions of pictures are read too, and a long text of digits is checked to its end', { timeout: 30_000 }, () => {
  const caption: Block = { kind: 'picture', file: 'a'.repeat(64), caption: '联系人13812345678' };
  expect(checkDoor('', [caption]).personalData).toHaveLength(1);
  for (const part of ['1 ', '密 ', '6', ' ', '机密 ', '(', '1　', '.a']) {
    checkDoor(part.repeat(100_000), [
      paragraph(`密级${part.repeat(100_000)}a`),
      paragraph(`机密${part.repeat(100_000)}密`),
    ]);
  }
});

test('a table is read cell by cell, under the names of its columns, and row by row', () => {
  const body = bodyFromText(
    '| 姓名 | 联系电话 | 证件 |\n| --- | --- | --- |\n| 张三 | 85551234 | 11010519491231002X |\n| 李四 | 13812345678 | 62 |',
  );
  const { personalData } = checkDoor('', body);
  expect(personalData.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'landline 85551234',
    'id_card 11010519491231002X',
    'mobile 13812345678',
  ]);
  const [table] = body;
  const text = table ? blockText(table) : '';
  for (const hit of personalData) expect(text.slice(hit.start, hit.end)).toBe(hit.text);
});

test('a secrecy mark alone in a cell is a mark', () => {
  expect(checkDoor('', bodyFromText('| 文件 | 密级 |\n| 名单 | 机密★3年 |')).secrecyMarks).toHaveLength(1);
});

test('bold in the midst of a number hides nothing', () => {
  expect(checkDoor('', bodyFromText('电话138【【1234】】5678。')).personalData.map((hit) => hit.text)).toEqual([
    '13812345678',
  ]);
});
