import { importUnits, unitWording } from '#flow/directory/unit/index.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import { wording } from '#kernel/wording.ts';
import { administratorOr, asAdministrator, openOrg } from '../acting.ts';
import { command } from '../command.ts';
import { bytesIn } from '../named-file.ts';
import { done, Failure } from '../outcome.ts';

const words = wording(
  {
    done: (opened: number, kept: number) => `新设 ${opened} 个单位；${kept} 行是已有的单位，没有改动。`,
    line: (line: number, sentence: string) => `第${line}行：${sentence}`,
  },
  {
    done: (opened, kept) => `${opened} units opened; ${kept} lines name units that exist and were left alone.`,
    line: (line, sentence) => `Line ${line}: ${sentence}`,
  },
);

export const unitImportCommand = command({
  name: 'unit import',
  summary: {
    zh: '从表格文件（CSV）建立单位，全部成功或一个不建',
    en: 'open units from a CSV table, all of them or none',
  },
  places: [
    {
      name: 'file',
      about: {
        zh: '首行是列名：名称、简称、类别、上级单位、排序、设立日期；名称和类别必有',
        en: 'first line: name, short_name, kind, parent, order, opened_on; name and kind are needed',
      },
    },
  ],
  options: { as: asAdministrator },
  example: 'unit import 单位.csv',
  run: async ({ file, as }, call) => {
    const { lang } = call;
    const bytes = await bytesIn(file, lang);
    const opened = await openOrg(call);
    const imported = await importUnits(opened.services, await administratorOr(opened, as, lang), bytes);
    if (!imported.ok) {
      const sentence = (fault: (typeof imported.faults)[number]) => refusalSentence(fault, lang, unitWording[lang]);
      throw new Failure(imported.faults.map((f) => ({ ...f, message: words[lang].line(f.line, sentence(f)) })));
    }
    const { opened: made, kept } = imported.value;
    return done({ opened: made, kept }, [words[lang].done(made, kept)]);
  },
});
