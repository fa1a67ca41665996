/** Every sentence about reading a file: why not and what to do instead, what was left out, how the name misled. */
import type { Refusal } from '#kernel/refusal.ts';
import type { Language, Wording } from '#kernel/wording.ts';
import type { ForeignKind } from './format.ts';
import type { DocumentFormat, DroppedThing, ReadDocument } from './read-document.ts';

type Params = Readonly<Record<string, string | number>>;
type Sentence = string | ((params: Params) => string);
type OwnCode =
  | 'empty_file'
  | 'too_large'
  | 'too_many_parts'
  | 'unpacks_too_large'
  | 'password'
  | 'damaged'
  | 'scan'
  | 'only_pictures'
  | 'empty_document'
  | 'unreadable_fonts'
  | 'unknown_encoding'
  | 'too_many_pages'
  | 'too_long'
  | 'too_slow'
  | 'too_heavy'
  | 'reader_failed';
export type ReadingRefusal = OwnCode | ForeignKind;

const refusals: Wording<Record<ReadingRefusal, Sentence>> = {
  zh: {
    empty_file: '这个文件是空的（0 字节）。请确认保存成功后重新选择，或把正文直接粘贴进来。',
    too_large: (p) => `文件有 ${p.size} MB，超过 ${p.limit} MB 的上限。请压缩文中的图片，或只粘贴文字、图片另作附件。`,
    too_many_parts: (p) =>
      `文件里的部件多达 ${p.count} 个以上（上限 ${p.limit}），不像正常的文稿，没有打开。请另存为新的 .docx 再试。`,
    unpacks_too_large: (p) =>
      `文件解开后超过 ${p.limit} MB，不像正常的文稿，没有打开。请在 WPS 或 Word 中压缩图片、另存为新的 .docx 再试。`,
    password: '文件设了密码，读不出内容。请打开后去掉密码、另存一份再上传，或把正文粘贴进来。',
    damaged: (p) =>
      p.ending
        ? `文件名是 .${p.ending}，但内容不完整或不是这种文件。请用 WPS 或 Word 打开确认，另存为 .docx 再试，或把正文粘贴进来。`
        : '文件内容不完整，读不出来。请重新保存后再试，或把正文粘贴进来。',
    scan: (p) =>
      `这份 PDF 的 ${p.pages} 页都是扫描图片，没有文字可读。请上传原来的 Word 或 WPS 文稿，或先做文字识别再粘贴。`,
    only_pictures: '文件里只有图片，没有文字。请上传可编辑的文稿，或把正文粘贴进来。',
    empty_document: '文件里没有文字。请确认选对了文件，或把正文粘贴进来。',
    unreadable_fonts: '这份 PDF 的字体没有附文字编码，读出来是乱码。请上传原来的 Word 或 WPS 文稿，或把正文粘贴进来。',
    unknown_encoding: '认不出这个文本文件的编码。请用记事本另存为 UTF-8，或把正文粘贴进来。',
    too_many_pages: (p) => `这份 PDF 有 ${p.pages} 页，超过 ${p.limit} 页的上限。请只上传要报送的部分。`,
    too_long: (p) => `正文有 ${p.characters} 字，超过 ${p.limit} 字的上限。请只上传要报送的部分。`,
    too_slow: (p) => `读了 ${p.seconds} 秒还没有读完，已停止。请另存为新的 .docx 再试，或把正文粘贴进来。`,
    too_heavy: '读这个文件占用内存过多，已停止。请另存为新的 .docx 再试，或把正文粘贴进来。',
    reader_failed: '系统暂时读不了文件。您填写的内容还在，请稍后再试，或把正文粘贴进来。',
    rtf: foreign('RTF 文件', '请用 WPS 或 Word 打开，另存为 .docx 再上传。'),
    web_page: foreign('网页', '请用 WPS 或 Word 打开，另存为 .docx 再上传，或把正文粘贴进来。'),
    word_xml: foreign('Word 的 XML 文件', '请用 WPS 或 Word 打开，另存为 .docx 再上传。'),
    spreadsheet: foreign('表格', '请把要报送的文字粘贴进来，表格作为附件。'),
    slides: foreign('演示文稿', '请把要报送的文字粘贴进来，演示文稿作为附件。'),
    odt: foreign('ODF 文稿', '请用 WPS 或 Word 打开，另存为 .docx 再上传。'),
    ofd: foreign('OFD 版式文件', '请上传原来的 Word 或 WPS 文稿，或把正文粘贴进来。'),
    picture_file: foreign('图片', '请上传可编辑的文稿，或把文字录入正文、图片作为附件。'),
    archive: foreign('压缩包', '请解压后上传其中的文稿。'),
    old_office: foreign('不认识的旧式办公文件', '请用 WPS 或 Word 打开，另存为 .docx 再上传。'),
    unknown_file: foreign('不认识的文件', '可以上传 .docx、.doc、.wps、.pdf、.txt，或把正文粘贴进来。'),
  },
  en: {
    empty_file: 'The file is empty (0 bytes). Check that it was saved and choose it again, or paste the text.',
    too_large: (p) =>
      `The file has ${p.size} MB; the limit is ${p.limit} MB. Compress its pictures, or paste the text and attach the pictures.`,
    too_many_parts: (p) =>
      `The file holds more than ${p.count} parts (limit ${p.limit}), which no ordinary document does; it was not opened. Save it as a new .docx and try again.`,
    unpacks_too_large: (p) =>
      `The file unpacks to more than ${p.limit} MB, which no ordinary document does; it was not opened. Compress its pictures in WPS or Word, save it as a new .docx and try again.`,
    password: 'The file has a password. Open it, remove the password, save a copy and upload that, or paste the text.',
    damaged: (p) =>
      p.ending
        ? `The name says .${p.ending}, but the content is incomplete or of another kind. Open it in WPS or Word, save it as .docx and try again, or paste the text.`
        : 'The content is incomplete and cannot be read. Save the file again and retry, or paste the text.',
    scan: (p) =>
      `All ${p.pages} pages of this PDF are scanned pictures without text. Upload the Word or WPS original, or recognise the text first and paste it.`,
    only_pictures: 'The file holds pictures only. Upload a document that can be edited, or paste the text.',
    empty_document: 'There is no text in the file. Check that it is the right one, or paste the text.',
    unreadable_fonts:
      'The fonts of this PDF do not say which characters they show. Upload the Word or WPS original, or paste the text.',
    unknown_encoding: 'The encoding of this text file is unknown. Save it as UTF-8, or paste the text.',
    too_many_pages: (p) =>
      `This PDF has ${p.pages} pages; the limit is ${p.limit}. Upload only the part you want to file.`,
    too_long: (p) =>
      `The text has ${p.characters} characters; the limit is ${p.limit}. Upload only the part you want to file.`,
    too_slow: (p) =>
      `Reading was stopped after ${p.seconds} seconds. Save it as a new .docx and try again, or paste the text.`,
    too_heavy: 'Reading took too much memory and was stopped. Save it as a new .docx and try again, or paste the text.',
    reader_failed: 'Files cannot be read just now. What you typed is kept; try again later, or paste the text.',
    rtf: foreignEn('an RTF file', 'Open it in WPS or Word and save it as .docx.'),
    web_page: foreignEn('a web page', 'Open it in WPS or Word and save it as .docx, or paste the text.'),
    word_xml: foreignEn('a Word XML file', 'Open it in WPS or Word and save it as .docx.'),
    spreadsheet: foreignEn('a spreadsheet', 'Paste the text you want to file and attach the spreadsheet.'),
    slides: foreignEn('a slide show', 'Paste the text you want to file and attach the slides.'),
    odt: foreignEn('an ODF document', 'Open it in WPS or Word and save it as .docx.'),
    ofd: foreignEn('an OFD file', 'Upload the Word or WPS original, or paste the text.'),
    picture_file: foreignEn(
      'a picture',
      'Upload a document that can be edited, or type the text and attach the picture.',
    ),
    archive: foreignEn('an archive', 'Unpack it and upload the document inside.'),
    old_office: foreignEn('an office file of an unknown old kind', 'Open it in WPS or Word and save it as .docx.'),
    unknown_file: foreignEn('of an unknown kind', 'Upload .docx, .doc, .wps, .pdf or .txt, or paste the text.'),
  },
};

function foreign(what: string, instead: string): Sentence {
  return (p) => `${p.ending ? `文件名是 .${p.ending}，内容是${what}` : `这是${what}`}，不能直接读入。${instead}`;
}
function foreignEn(what: string, instead: string): Sentence {
  return (p) =>
    `${p.ending ? `The name says .${p.ending}; the content is ${what}` : `This is ${what}`} and cannot be read. ${instead}`;
}

const formats: Wording<Record<DocumentFormat, string>> = {
  zh: { docx: 'Word 文稿', doc: '旧版 Word 文稿', wps: 'WPS 文稿', pdf: 'PDF', txt: '纯文本' },
  en: { docx: 'a Word document', doc: 'an old Word document', wps: 'a WPS document', pdf: 'a PDF', txt: 'plain text' },
};

const dropped: Wording<Record<DroppedThing, (count: number) => string>> = {
  zh: {
    table_layout: (n) => `${n} 个表格没有保留框线，每行读成一行文字`,
    merged_cell: (n) => `${n} 处合并单元格已拆开，请核对表格`,
    nested_table: (n) => `${n} 个套在表格里的表格已读成文字`,
    heading_bold: (n) => `${n} 个标题里的加粗没有保留`,
    picture: (n) => `${n} 张图片没有读入，请另作附件`,
    footnote: (n) => `${n} 处脚注、尾注没有读入`,
    comment: (n) => `${n} 处批注没有读入`,
    revision: (n) => `有 ${n} 处修订，按接受修订后的文字读入`,
    text_box: (n) => `${n} 行文本框文字没有读入`,
    formula: (n) => `${n} 个公式没有读入`,
    chart: (n) => `${n} 个图表没有读入，请另作附件`,
    object: (n) => `${n} 个嵌入对象没有读入`,
    page_furniture: (n) => `页眉、页脚和页码共 ${n} 行没有读入`,
    blank_page: (n) => `${n} 页没有文字，可能是扫描图片`,
    character: (n) => `${n} 个字符损坏，以“\ufffd”代替，请核对`,
  },
  en: {
    table_layout: (n) => `${n} table(s) lost their frames; each row became a line of text`,
    merged_cell: (n) => `${n} merged cell(s) were split; please check the tables`,
    nested_table: (n) => `${n} table(s) inside a table became text`,
    heading_bold: (n) => `bold words in ${n} heading(s) were not kept`,
    picture: (n) => `${n} picture(s) were not taken; attach them`,
    footnote: (n) => `${n} footnote(s) or endnote(s) were not taken`,
    comment: (n) => `${n} comment(s) were not taken`,
    revision: (n) => `${n} tracked deletion(s) were read as accepted`,
    text_box: (n) => `${n} line(s) of text boxes were not taken`,
    formula: (n) => `${n} formula(s) were not taken`,
    chart: (n) => `${n} chart(s) were not taken; attach them`,
    object: (n) => `${n} embedded object(s) were not taken`,
    page_furniture: (n) => `${n} line(s) of page heads, feet and numbers were not taken`,
    blank_page: (n) => `${n} page(s) have no text and may be scans`,
    character: (n) => `${n} character(s) were damaged and stand as “\ufffd”; please check`,
  },
};

const named: Wording<(ending: string, format: string) => string> = {
  zh: (ending, format) => `文件名是 .${ending}，内容其实是${format}，已按内容读入`,
  en: (ending, format) => `the name says .${ending}, the content is ${format} and was read as such`,
};

const isReadingRefusal = (code: string): code is ReadingRefusal => code in refusals.zh;

/** The sentence for a refusal of `readDocument`; undefined for a code of somebody else. */
export function readingSentence(reason: Refusal, lang: Language): string | undefined {
  if (!isReadingRefusal(reason.code)) return undefined;
  const sentence = refusals[lang][reason.code];
  return typeof sentence === 'string' ? sentence : sentence(reason.params ?? {});
}

export const formatName = (format: DocumentFormat, lang: Language): string => formats[lang][format];

/** What a person should know about a file that was read: one sentence each, without a full stop. */
export function readingNotes(
  document: Pick<ReadDocument, 'format' | 'wrongEnding' | 'dropped'>,
  lang: Language,
): string[] {
  const misnamed =
    document.wrongEnding === undefined ? [] : [named[lang](document.wrongEnding, formats[lang][document.format])];
  return [...misnamed, ...document.dropped.map(({ what, count }) => dropped[lang][what](count))];
}
