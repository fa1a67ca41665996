import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bodyBlocks, sections, title } from '../../../tests/golden/reading/samples.ts';
import { readDocument } from './index.ts';

const text = [title, ...sections.map(([, line]) => `　　${line}`)].join('\r\n');
const read = (bytes: Uint8Array, name = '三张清单.txt') => readDocument({ name, bytes: new Uint8Array(bytes) });
const whole = { ok: true, value: { format: 'txt', title, body: bodyBlocks, dropped: [] } };

/** Node writes no GB 18030, so the table is turned round: two bytes for all that GBK has. */
function gb18030(source: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return Uint8Array.from([...source].flatMap((c) => (c < '\u0080' ? [c.charCodeAt(0)] : (codes.get(c) ?? []))));
}

const utf16be = (source: string) => Buffer.from(source, 'utf16le').swap16();

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
  ['UTF-16 LE', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16 BE', utf16be(`\ufeff${text}`)],
  ['GB 18030', gb18030(text)],
])('%s gives the same title and body', async (_, bytes) => {
  expect(await read(bytes)).toMatchObject(whole);
});

test('four-byte GB 18030 and characters beyond the BMP', async () => {
  const bytes = Uint8Array.of(0x95, 0x32, 0x82, 0x36, 0xb4, 0xe5);
  expect(await read(bytes)).toMatchObject({ ok: true, value: { title: '𠀀村' } });
});

test('one broken byte does not turn UTF-8 into nonsense: it is shown and counted', async () => {
  const bytes = Buffer.from(text);
  bytes[bytes.length - 5] = 0xff;
  const result = await read(bytes);
  expect(result).toMatchObject({ ok: true, value: { title, dropped: [{ what: 'character' }] } });
});

test('neither UTF-8 nor GB 18030', async () => {
  expect(await read(Uint8Array.from([0xff, 0xff, 0x80, 0xff, 0x41, 0xfe, 0xff]))).toMatchObject({
    ok: false,
    refusals: [{ code: 'unknown_encoding', field: 'file' }],
  });
});

const titleOf = async (lines: readonly string[]) => {
  const result = await read(Buffer.from(lines.join('\n')));
  return result.ok ? [result.value.title, result.value.body.length] : result.refusals;
};
const sentence = `　　${sections[0]?.[1]}`;

test('which first lines are the title', async () => {
  expect(await titleOf(['云溪县开展“敲门行动”', '青岚市委组织部', sentence])).toEqual(['云溪县开展“敲门行动”', 2]);
  expect(await titleOf(['云溪县开展“敲门行动”', '推动党员干部走村入户', sentence])).toEqual([
    '云溪县开展“敲门行动”推动党员干部走村入户',
    1,
  ]);
  expect(await titleOf(['云溪县开展“敲门行动”', '——2024年工作综述', sentence])).toEqual([
    '云溪县开展“敲门行动”——2024年工作综述',
    1,
  ]);
  expect(await titleOf(['　　　　　　云溪县开展', '　　　　　　“敲门行动”', sentence])).toEqual([
    '云溪县开展“敲门行动”',
    1,
  ]);
  expect(await titleOf([sentence, sentence])).toEqual(['', 2]);
  expect(await titleOf(['一、主要做法', sentence])).toEqual(['', 2]);
});

test('a line that looks like a stored picture stays text', async () => {
  const line = `[图：印章](${'a'.repeat(64)})`;
  const result = await read(Buffer.from(`标题一行\n${sentence}\n${line}`));
  expect(result).toMatchObject({ ok: true, value: { body: [{}, { kind: 'paragraph', text: line }] } });
});

test('this very source file is text as well', async () => {
  expect((await read(readFileSync(import.meta.filename))).ok).toBe(true);
});
