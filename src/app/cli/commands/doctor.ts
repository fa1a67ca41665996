import { type Language, wording } from '#kernel/wording.ts';
import { command } from '../command.ts';
import { checks, type Finding } from '../doctor-checks.ts';
import type { Outcome } from '../outcome.ts';

const words = wording(
  {
    fine: '一切正常。',
    ill: (count: number) => `有 ${count} 项不正常，请照上面的办法处理后再检查一次。`,
    marks: { ok: '正常', note: '注意', fail: '不行' },
  },
  {
    fine: 'All is well.',
    ill: (count) => `${count} of these are not well; mend them as said and look again.`,
    marks: { ok: 'ok', note: 'note', fail: 'FAIL' },
  },
);

export const doctorCommand = command({
  name: 'doctor',
  summary: {
    zh: '检查程序、文件夹、磁盘、数据库、字体和端口，并说明怎么办',
    en: 'check program, folder, disk, database, fonts and port, and say what to do',
  },
  example: 'doctor',
  run: async (_, call) => {
    const found: Finding[] = [];
    for (const check of checks) found.push(...(await check(call)));
    return report(found, call.lang);
  },
});

function report(found: readonly Finding[], lang: Language): Outcome {
  const w = words[lang];
  const ill = found.filter((f) => f.state === 'fail');
  const lines = found.map((f) => `[${w.marks[f.state]}] ${f.message}`);
  const json = { well: ill.length === 0, checks: found };
  if (ill.length === 0) return { code: 0, json, lines: [...lines, w.fine] };
  return { code: 1, json, lines, errors: [w.ill(ill.length)] };
}
