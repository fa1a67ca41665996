import { issueWording, printIssue } from '#flow/press/issue/index.ts';
import { issuesNumbered, type NumberedIssue } from '#flow/press/issue/issue.cli.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import { type Language, wording } from '#kernel/wording.ts';
import { type Opened, openOrg } from '../acting.ts';
import { command } from '../command.ts';
import { writeWhole } from '../named-file.ts';
import { done, failure, refusedWith, WrongUse } from '../outcome.ts';

const words = wording(
  {
    written: (name: string, year: number, number: number, pages: number, file: string) =>
      `《${name}》${year}年第${number}期，${pages}页，已写入 ${file}`,
    form: (text: string) => `期号不能是“${text}”：写成 2026-12（年-期）或 12（最近一年的第12期）。`,
    unknown: (text: string) => `没有找到期号 ${text}。请核对期号；没有签发的期还没有号，增刊要加 --extra。`,
    notOf: (bulletin: string, text: string, names: string) => `《${bulletin}》没有 ${text}。有这个号的刊物：${names}。`,
    several: (text: string, names: string) => `有几种刊物都有 ${text}，请用 --bulletin 写明是哪一种：${names}。`,
    voided: (number: number, reason: string) => `第${number}期的期号已作废（${reason}），没有可印的内容。`,
  },
  {
    written: (name, year, number, pages, file) =>
      `${name}, no. ${number} of ${year}, ${pages} pages, written to ${file}`,
    form: (text) => `A number cannot be “${text}”: write 2026-12 (year-number) or 12 (of the newest year that has it).`,
    unknown: (text) =>
      `There is no issue ${text}. Check it; an issue has no number before its sign-off, an extra wants --extra.`,
    notOf: (bulletin, text, names) => `${bulletin} has no ${text}. Bulletins that have it: ${names}.`,
    several: (text, names) => `Several bulletins have ${text}; say which with --bulletin: ${names}.`,
    voided: (number, reason) => `Number ${number} was voided (${reason}); there is nothing to print.`,
  },
);

export const issuePdfCommand = command({
  name: 'issue pdf',
  summary: { zh: '把一期刊物印成 PDF 文件', en: 'print an issue to a PDF file' },
  places: [
    {
      name: 'number',
      about: {
        zh: '期号：2026-12（年-期），或 12（最近一年的第12期）',
        en: 'its number: 2026-12, or 12 for the newest year that has it',
      },
    },
  ],
  options: {
    out: {
      kind: 'text',
      value: 'FILE',
      short: 'o',
      required: true,
      about: { zh: '写到哪个文件', en: 'the file to write' },
    },
    bulletin: {
      kind: 'text',
      value: 'NAME',
      about: {
        zh: '哪一种刊物：刊名；只有一种有这个号时不用写',
        en: 'which bulletin, by name; not needed when one alone has the number',
      },
    },
    extra: { kind: 'flag', about: { zh: '增刊', en: 'of the extras' } },
  },
  example: 'issue pdf 2026-12 -o 第12期.pdf --bulletin 青岚信息',
  run: async ({ number: text, out, bulletin, extra }, call) => {
    const { lang } = call;
    const asked = /^(?:(\d{4})-)?(\d{1,5})$/.exec(text);
    if (!asked) throw new WrongUse([{ code: 'number_form', message: words[lang].form(text) }]);
    const opened = await openOrg(call);
    const year = asked[1] === undefined ? undefined : Number(asked[1]);
    const series = extra ? 'extra' : 'main';
    const found = await issuesNumbered(opened.access, { number: Number(asked[2]), year, series });
    const issue = theOne(found, bulletin, text, lang);
    const printed = await print(opened, issue, lang);
    await writeWhole(out, printed.pdf, lang);
    const { pages } = printed;
    const { issueId, bulletinName, year: ofYear, number } = issue;
    return done(
      { issueId, bulletin: bulletinName, year: ofYear, number, pages, bytes: printed.pdf.length, file: out },
      [words[lang].written(bulletinName, ofYear, number, pages, out)],
    );
  },
});

function theOne(
  all: readonly NumberedIssue[],
  bulletin: string | undefined,
  text: string,
  lang: Language,
): NumberedIssue {
  const w = words[lang];
  const names = all.map((i) => i.bulletinName).join(lang === 'zh' ? '、' : ', ');
  const [issue, another] = bulletin === undefined ? all : all.filter((i) => i.bulletinName === bulletin);
  if (!issue && bulletin !== undefined && all.length > 0)
    throw failure('not_of_bulletin', w.notOf(bulletin, text, names), { bulletin, number: text, names });
  if (!issue) throw failure('issue_unknown', w.unknown(text), { number: text });
  if (another) throw failure('several_bulletins', w.several(text, names), { number: text, names });
  if (issue.voidReason !== undefined) throw failure('number_voided', w.voided(issue.number, issue.voidReason));
  return issue;
}

async function print({ services, access }: Opened, { issueId }: NumberedIssue, lang: Language) {
  const printed = await printIssue(services, access, issueId);
  if (printed.ok) return printed.value;
  throw refusedWith(printed.refusals, (r) => refusalSentence(r, lang, issueWording[lang]));
}
