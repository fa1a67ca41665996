import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import * as samples from '../../../tests/golden/reading/samples.ts';
import { sniff } from './format.ts';
import { type ReadingLimits, readDocument, readingSentence } from './index.ts';

const golden = (name: string) => new Uint8Array(readFileSync(path.resolve('tests/golden/reading', name)));
const doc = golden('three-lists.doc');

async function code(name: string, bytes: Uint8Array | string, limits?: Partial<ReadingLimits>): Promise<string> {
  const result = await readDocument({ name, bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes }, limits);
  if (result.ok) return 'read';
  const [reason] = result.refusals;
  if (!reason) return 'no reason';
  expect(reason.field).toBe('file');
  for (const lang of ['zh', 'en'] as const) expect(readingSentence(reason, lang)).toMatch(/^(?!.*undefined).{10,}$/);
  return reason.code;
}

const zipOf = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<a/>')])));
/** A compound file of one directory sector that names this stream. */
function oleWith(stream: string): Uint8Array {
  const bytes = Buffer.alloc(2048);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeInt32LE(1, 44);
  bytes.writeInt32LE(1, 48);
  for (let i = 0; i < 109; i++) bytes.writeInt32LE(i === 0 ? 0 : -1, 76 + i * 4);
  bytes.writeInt32LE(-2, 68);
  bytes.writeInt32LE(-3, 512);
  bytes.writeInt32LE(-2, 516);
  bytes.write(stream, 1024, 'utf16le');
  bytes.writeUInt16LE((stream.length + 1) * 2, 1024 + 64);
  bytes.writeUInt8(2, 1024 + 66);
  return new Uint8Array(bytes);
}

test.each<[string, string, Uint8Array | string]>([
  ['empty_file', '空.docx', ''],
  ['too_large', '大.docx', new Uint8Array(60 * 1024 * 1024)],
  ['picture_file', '公示.docx', new Uint8Array(samples.png)],
  ['picture_file', '照片.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)],
  ['rtf', '旧稿.doc', '{\\rtf1\\ansi \\u20013?}'],
  ['web_page', '下载.doc', '<html xmlns:w="urn:schemas-microsoft-com:office:word"><body>正文</body></html>'],
  ['word_xml', '旧稿.doc', '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'],
  ['spreadsheet', '台账.docx', zipOf('[Content_Types].xml', 'xl/workbook.xml')],
  ['slides', '汇报.pptx', zipOf('[Content_Types].xml', 'ppt/presentation.xml')],
  ['odt', '稿.odt', zipOf('mimetype', 'content.xml')],
  ['ofd', '稿.ofd', zipOf('OFD.xml')],
  ['archive', '打包.zip', zipOf('稿件.docx')],
  ['password', '加密.docx', oleWith('EncryptedPackage')],
  ['spreadsheet', '台账.xls', oleWith('Workbook')],
  ['old_office', '旧稿.wps', oleWith('CONTENTS')],
  ['damaged', '假.docx', '这只是一段文字，却叫做 docx。'],
  ['damaged', '假.pdf', '<p>not a pdf</p>'],
  ['unknown_file', '程序.txt', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3)],
  ['empty_document', '空行.txt', '\n　　\n'],
])('%s: %s', async (expected, name, bytes) => {
  expect(await code(name, bytes)).toBe(expected);
});

test('the sentence names what the name promised and what to do instead', async () => {
  const result = await readDocument({ name: '公示.docx', bytes: new Uint8Array(samples.png) });
  const sentence = result.ok ? '' : result.refusals.map((reason) => readingSentence(reason, 'zh')).join();
  expect(sentence).toBe(
    '文件名是 .docx，内容是图片，不能直接读入。请上传可编辑的文稿，或把文字录入正文、图片作为附件。',
  );
});

test('passwords of .doc and .pdf', async () => {
  const locked = Uint8Array.from(doc);
  const fib = Buffer.from(locked).indexOf(Buffer.from('eca5', 'hex'), 512);
  locked[fib + 11] = (locked[fib + 11] ?? 0) | 1;
  expect(await code('加密.doc', locked)).toBe('password');
  expect(await code('加密.pdf', golden('locked.pdf'))).toBe('password');
});

test('documents without text', async () => {
  expect(await code('空.docx', await samples.emptyDocx())).toBe('empty_document');
  expect(await code('图.docx', await samples.pictureOnlyDocx())).toBe('only_pictures');
  const picture = Buffer.from(samples.png).toJSON().data.join(', ');
  const scan = samples.printedPdf(`#image(bytes((${picture})), width: 5cm)\n#pagebreak()\n#image(bytes((${picture})))`);
  expect(await code('扫描.pdf', scan)).toBe('scan');
  expect(await code('乱码.pdf', samples.printedPdf(`${'青'.repeat(80)}市`))).toBe('unreadable_fonts');
  expect(await code('空.pdf', samples.printedPdf('#page[]'))).toBe('empty_document');
});

test('what is cut off is refused, wherever it was cut', async () => {
  const docx = await samples.unstyledDocx();
  expect(await code('断.docx', docx.subarray(0, docx.length >> 1))).toBe('damaged');
  expect(await code('断.docx', docx.subarray(0, docx.length - 30))).toBe('damaged');
  expect(await code('断.doc', doc.subarray(0, 3000))).toBe('damaged');
  const pdf = samples.printedPdf();
  expect(['damaged', 'empty_document', 'read']).toContain(await code('断.pdf', pdf.subarray(0, pdf.length >> 1)));
  expect(await code('断.pdf', pdf.subarray(0, 200))).toBe('damaged');
});

/** The same file with another size written into its central directory. */
function declaring(size: number, zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  bytes.writeUInt32LE(size, bytes.lastIndexOf(Buffer.from('504b0102', 'hex')) + 24);
  return new Uint8Array(bytes);
}

test('a ZIP bomb is refused by what it declares, before anything is unpacked', async () => {
  const bomb = samples.zipBomb(8);
  expect(bomb.length).toBeLessThan(20_000);
  expect(await code('稿.docx', declaring(130 * 1024 * 1024, bomb))).toBe('unpacks_too_large');
  expect(await code('稿.docx', bomb, { unpackedBytes: 7 * 1024 * 1024 })).toBe('unpacks_too_large');
});

test('a ZIP bomb that lies about its size is stopped while it unpacks', async () => {
  expect(await code('稿.docx', declaring(1000, samples.zipBomb(8)))).toBe('unpacks_too_large');
});

test('a text file that is nearly all blanks, or far too long, is read or refused', { timeout: 30_000 }, async () => {
  expect(await code('空白.txt', `标题${' '.repeat(500_000)}甲`)).toBe('read');
  expect(await code('空行.txt', `标题${'\n'.repeat(500_000)}甲`)).toBe('read');
  expect(await code('大.txt', '青岚市'.repeat(1_000_000))).toBe('too_long');
});

test('too many parts, parts on top of each other, entities that grow, nesting without end', async () => {
  const many = Object.fromEntries(Array.from({ length: 2100 }, (_, i) => [`word/${i}.xml`, new Uint8Array(0)]));
  expect(await code('稿.docx', zipSync(many))).toBe('too_many_parts');
  const docx = await samples.unstyledDocx();
  const document = (xml: string) => samples.editPart(docx, 'word/document.xml', () => xml);
  const entities = `<!DOCTYPE a [<!ENTITY b "${'x'.repeat(100)}"><!ENTITY c "&b;&b;&b;">]><w:document><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>`;
  expect(await code('稿.docx', document(entities))).toBe('damaged');
  expect(await code('稿.docx', document('<w:p>'.repeat(100_000)))).toBe('damaged');
});

test('a reader that takes too long or too much is ended, and the next file is read as ever', {
  timeout: 30_000,
}, async () => {
  const paragraph = '<w:p><w:r><w:t>青岚市推行责任清单。</w:t></w:r></w:p>';
  const docx = await samples.unstyledDocx();
  const long = samples.editPart(docx, 'word/document.xml', (xml) =>
    xml.replace('</w:body>', `${paragraph.repeat(60_000)}</w:body>`),
  );
  expect(await code('长.docx', long, { seconds: 0.3 })).toBe('too_slow');
  expect(await code('长.docx', long, { memoryBytes: 100 * 1024 * 1024 })).toBe('too_heavy');
  expect(await code('长.docx', docx)).toBe('read');
});

test('many at once wait for their turn', { timeout: 30_000 }, async () => {
  expect(await Promise.all(Array.from({ length: 5 }, () => code('稿.doc', doc)))).toEqual(Array(5).fill('read'));
});

const name = fc.constantFrom('稿.docx', '稿.doc', '稿.wps', '稿.pdf', '稿.txt', '', '.', '稿');
const start = fc.constantFrom('', 'PK\x03\x04', '\ufeff', '{\\rtf', '<html>');

test('any bytes are read or refused with a sentence, never thrown at', async () => {
  await fc.assert(
    fc.asyncProperty(name, start, fc.uint8Array({ maxLength: 3000 }), async (file, head, rest) => {
      await code(file, Uint8Array.from([...strToU8(head), ...rest]));
    }),
    { numRuns: 300 },
  );
});

test('any change to the tables of a ZIP or compound file is survived', async () => {
  const docx = await samples.unstyledDocx();
  fc.assert(
    fc.property(
      fc.constantFrom(docx, doc),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 30 }),
      (file, edits) => {
        sniff('稿.docx', changed(file, edits), 2000);
      },
    ),
    { numRuns: 2000 },
  );
});

test('damaged documents of every format end in an answer', { timeout: 60_000 }, async () => {
  const originals = [await samples.unstyledDocx(), doc, samples.printedPdf()];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...originals),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 60 }),
      async (file, edits) => {
        await code('稿', changed(file, edits), { seconds: 5 });
      },
    ),
    { numRuns: 15, interruptAfterTimeLimit: 50_000 },
  );
});

function changed(file: Uint8Array, edits: readonly (readonly [number, number])[]): Uint8Array {
  const copy = Uint8Array.from(file);
  for (const [at, byte] of edits) copy[at % copy.length] = byte;
  return copy;
}
