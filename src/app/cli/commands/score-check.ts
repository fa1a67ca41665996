/** What is wrong in a file of rules, in facts, in an earlier statement; and the files to start from. */
import { factsTemplate, type RuleSet, ruleSetJsonSchema, sectionOf } from '#flow/scoring/score/index.ts';
import { earlierSentence, readEarlierStatement, reconcile } from '#flow/scoring/statement/index.ts';
import { type Language, wording } from '#kernel/wording.ts';
import { command } from '../command.ts';
import { textIn, writeWhole } from '../named-file.ts';
import { done, type Outcome, refusedWith, WrongUse } from '../outcome.ts';
import { factsIn, periodNamed, ruleSetIn, scoreOptions } from '../score-sheet.ts';

const words = wording(
  {
    fine: (title: string, version: string, lines: number) => `规则可用：《${title}》${version} 版，${lines} 条。`,
    agrees: (title: string, same: number) => `《${title}》：${same} 个数字与按事实算出的相同。`,
    found: (count: number) => `有 ${count} 处须核对：`,
    needs: '核对通报须同时写 --facts、--period、--statement。',
    inFile: (file: string, sentence: string) => `${file}：${sentence}。`,
    written: (file: string) => `已写入 ${file}`,
  },
  {
    fine: (title, version, lines) => `The rules are good: ${title}, version ${version}, ${lines} lines.`,
    agrees: (title, same) => `${title}: ${same} figures are what the facts give.`,
    found: (count) => `${count} to be looked at:`,
    needs: 'To check a statement, give --facts, --period and --statement together.',
    inFile: (file, sentence) => `${file}: ${sentence}.`,
    written: (file) => `written to ${file}`,
  },
);

const { rules, facts, period } = scoreOptions;
const optional = <O extends { required: true }>({ required: _, ...option }: O): Omit<O, 'required'> => option;

export const scoreCheckCommand = command({
  name: 'score check',
  summary: {
    zh: '检查规则文件；另给事实和已发的通报，则逐个数字核对通报',
    en: 'check a rule set; with facts and an earlier statement, check every figure of it',
  },
  options: {
    rules,
    facts: optional(facts),
    period: optional(period),
    statement: {
      kind: 'text',
      value: 'FILE',
      about: {
        zh: '已发的通报（YAML），写法见 rule-sets/statements',
        en: 'an earlier statement (YAML), as in rule-sets/statements',
      },
    },
  },
  example: 'score check --rules rule-sets/qinglan-2026.yaml',
  run: async (given, { lang }) => {
    const ruleSet = await ruleSetIn(given.rules, lang);
    const { facts: factFile, period: name, statement } = given;
    if (factFile === undefined && name === undefined && statement === undefined) return fine(ruleSet, lang);
    if (factFile === undefined || name === undefined || statement === undefined)
      throw new WrongUse([{ code: 'options_together', message: words[lang].needs }]);
    return checkStatement(ruleSet, { facts: factFile, period: name, statement }, lang);
  },
});

function fine(ruleSet: RuleSet, lang: Language): Outcome {
  const { rule_set, version, title, in_force: inForce } = ruleSet;
  const paths = [...ruleSet.lines.keys()].filter((path) => path.includes('.'));
  const document = { ruleSet: rule_set, version, title, inForce, lines: paths.length };
  return done({ ...document, sections: [...new Set(paths.map(sectionOf))] }, [
    words[lang].fine(title, version, paths.length),
  ]);
}

async function checkStatement(
  ruleSet: RuleSet,
  files: { readonly facts: string; readonly period: string; readonly statement: string },
  lang: Language,
): Promise<Outcome> {
  const read = readEarlierStatement(await textIn(files.statement, lang));
  if (!read.ok) throw refusedWith(read.refusals, (r) => words[lang].inFile(files.statement, earlierSentence(r, lang)));
  const known = await factsIn(files.facts, ruleSet, lang);
  const { same, findings } = reconcile(read.value, ruleSet, known, periodNamed(files.period, lang));
  const said = findings.map((finding) => ({ ...finding, message: earlierSentence(finding, lang) }));
  const agrees = words[lang].agrees(read.value.title, same);
  const json = { title: read.value.title, same, findings: said };
  if (said.length === 0) return done(json, [agrees]);
  return {
    code: 1,
    json,
    lines: [agrees],
    errors: [words[lang].found(said.length), ...said.map((s) => `${s.message}。`)],
  };
}

const out = {
  kind: 'text',
  value: 'FILE',
  short: 'o',
  required: true,
  about: { zh: '写到哪个文件', en: 'the file to write' },
} as const;

export const scoreTemplateCommand = command({
  name: 'score template',
  summary: {
    zh: '写出填报事实的表格模板，可填的词取自规则文件',
    en: 'write the workbook in which facts are filled in',
  },
  options: { rules: optional(rules), out },
  example: 'score template --rules rule-sets/qinglan-2026.yaml -o facts.xlsx',
  run: async (given, { lang }) => {
    const ruleSet = given.rules === undefined ? undefined : await ruleSetIn(given.rules, lang);
    await writeWhole(given.out, await factsTemplate({ lang, ruleSet }), lang);
    return done({ file: given.out }, [words[lang].written(given.out)]);
  },
});

export const scoreSchemaCommand = command({
  name: 'score schema',
  summary: {
    zh: '写出规则文件的 JSON Schema，编辑器据此提示和划错',
    en: 'write the JSON Schema of rule sets, for editors that complete and underline',
  },
  options: { out },
  example: 'score schema -o rule-set.schema.json',
  run: async ({ out: file }, { lang }) => {
    await writeWhole(file, new TextEncoder().encode(`${JSON.stringify(ruleSetJsonSchema(), null, 2)}\n`), lang);
    return done({ file }, [words[lang].written(file)]);
  },
});
