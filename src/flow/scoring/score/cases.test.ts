/** Published rule sets, in figures only: given facts, under the rule set, each unit has the points that the notice gives. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { expected, resultOf, vectorSchema } from '../../../../tests/support/scoring-vectors.ts';
import { readRuleSet } from './read-rule-set.ts';
import { refusalSentence } from './refusal-sentence.ts';

const ready = new URL('../../../../rule-sets/', import.meta.url);
const folders = [ready, ...['cases/', 'unseen/'].map((name) => new URL(name, ready))];
const read = (folder: URL, file: string): string => readFileSync(new URL(file, folder), 'utf8');

for (const folder of folders) {
  const vectorFiles = readdirSync(folder).filter((file) => file.endsWith('.vectors.yaml'));
  for (const file of vectorFiles) {
    describe(file.replace('.vectors.yaml', ''), () => {
      const ruleSet = readRuleSet(read(folder, file.replace('.vectors.yaml', '.yaml')));
      it('can be read', () =>
        expect(ruleSet.ok ? [] : ruleSet.refusals.map((r) => refusalSentence(r, 'zh'))).toEqual([]));
      if (!ruleSet.ok) return;
      it.each(z.array(vectorSchema).parse(parse(read(folder, file))))('$name', (vector) => {
        expect(resultOf(ruleSet.value, vector)).toEqual(expected(vector));
      });
    });
  }
}

it('every rule set of the project can be read and has vectors', () => {
  for (const folder of folders) {
    const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
    const documents = files.filter((file) => !file.endsWith('.vectors.yaml'));
    for (const file of documents) {
      expect(readRuleSet(read(folder, file)), file).toMatchObject({ ok: true });
      expect(files, file).toContain(file.replace('.yaml', '.vectors.yaml'));
    }
  }
});

it('the list of rule sets names each with the vectors it has', () => {
  const list = read(ready, 'README.md');
  for (const folder of folders) {
    const files = readdirSync(folder).filter((file) => file.endsWith('.vectors.yaml'));
    for (const file of files) {
      const name = file.replace('.vectors.yaml', '');
      const vectors = z.array(vectorSchema).parse(parse(read(folder, file))).length;
      if (folder === folders[1]) expect(list, name).toContain(`\`${name}\`（${vectors}）`);
      if (folder === folders[2]) expect(list, name).toMatch(new RegExp(`unseen/${name}\`.*\\| ${vectors} \\|`));
    }
  }
});
