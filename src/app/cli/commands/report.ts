import { basename } from 'node:path';
import { type Genre, genres, genreWording, reportWording } from '#flow/intake/report/index.ts';
import { fileReport } from '#flow/intake/report/report.cli.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import { wording } from '#kernel/wording.ts';
import { readingNotes, readingSentence } from '#typeset/reading/index.ts';
import { actorNamed, asPerson, deskNamed, openOrg, unitNamed } from '../acting.ts';
import { command } from '../command.ts';
import { bytesIn } from '../named-file.ts';
import { done, refusedWith } from '../outcome.ts';

const words = wording(
  {
    filed: (title: string, status: string, id: string) => `《${title}》：${status}（编号 ${id}）`,
    to: (unit: string, desk: string) => `由${unit}报送到${desk}`,
    note: (note: string) => `注意：${note}。`,
    personalData: (found: string) => `文中像是个人信息：${found}`,
  },
  {
    filed: (title, status, id) => `“${title}”: ${status} (id ${id})`,
    to: (unit, desk) => `from ${unit} to ${desk}`,
    note: (note) => `Note: ${note}.`,
    personalData: (found) => `this looks like personal data: ${found}`,
  },
);

const isGenre = (text: string): text is Genre => genres.some((g) => g === text);
const genreList = (lang: 'zh' | 'en') => genres.map((g) => `${g}${lang === 'zh' ? ` ${genreWording.zh[g]}` : ''}`);

export const reportFileCommand = command({
  name: 'report file',
  summary: { zh: '把一份文稿作为来稿报送', en: 'file a document as a report' },
  places: [
    { name: 'file', about: { zh: '.docx、.doc、.wps、.pdf 或 .txt 文稿', en: 'a .docx, .doc, .wps, .pdf or .txt' } },
  ],
  options: {
    unit: {
      kind: 'text',
      value: 'UNIT',
      required: true,
      about: { zh: '报送单位：名称、简称或编号', en: 'unit that files: name, short name or id' },
    },
    as: asPerson,
    desk: {
      kind: 'text',
      value: 'DESK',
      about: {
        zh: '报送到哪个编辑部；不写时报到最近的上级编辑部',
        en: 'desk it goes to; the nearest above the unit when left out',
      },
    },
    genre: {
      kind: 'text',
      value: 'GENRE',
      fits: isGenre,
      about: {
        zh: `类别，不写为 news：${genreList('zh').join('、')}`,
        en: `genre, news when left out: ${genreList('en').join(', ')}`,
      },
    },
    title: {
      kind: 'text',
      value: 'TITLE',
      about: { zh: '标题；不写时取文稿里的', en: "title; the document's own when left out" },
    },
    submit: { kind: 'flag', about: { zh: '同时送单位审签', en: "send it on to the unit's approver" } },
  },
  example: 'report file 关于加装电梯的情况.docx --unit 云桥区 --as maowh --genre problem --submit',
  run: async ({ file, genre = 'news', title, submit, ...given }, call) => {
    const { lang } = call;
    const bytes = await bytesIn(file, lang);
    const opened = await openOrg(call);
    const actor = await actorNamed(opened, given.as, lang);
    const unit = await unitNamed(opened, given.unit, lang);
    const desk = await deskNamed(opened, given.desk, unit, lang);
    const filed = await fileReport(opened.services, actor, {
      ...{ name: basename(file), bytes, unitId: unit.id, deskId: desk.unitId },
      ...{ title, submit, genre: isGenre(genre) ? genre : 'news' },
    });
    if (!filed.ok)
      throw refusedWith(
        filed.refusals,
        (r) => readingSentence(r, lang) ?? refusalSentence(r, lang, reportWording[lang]),
      );
    const { document, personalData, ...report } = filed.value;
    const w = words[lang];
    const found = personalData.length > 0 ? [w.personalData(personalData.join(lang === 'zh' ? '、' : ', '))] : [];
    const notes = [...readingNotes(document, lang), ...found];
    return done({ ...report, unitId: unit.id, deskId: desk.unitId, format: document.format, notes, personalData }, [
      w.filed(report.title, reportWording[lang].statuses[report.status], report.id),
      w.to(unit.name, desk.name),
      ...notes.map(w.note),
    ]);
  },
});
