/** Published rule sets, in figures only: given facts, under the rule set, each unit has the points that the notice gives. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { periodOf } from '#kernel/period.ts';
import { evaluate, evaluateAuthors, totals } from './evaluate.ts';
import { type Fact, factSchema } from './facts.ts';
import { readRuleSet } from './read-rule-set.ts';

const cases = new URL('../../../../rule-sets/cases/', import.meta.url);
const ready = new URL('../../../../rule-sets/', import.meta.url);

const points = z.record(z.string(), z.union([z.string(), z.number()]).transform(String));
const vectorSchema = z.array(
  z.strictObject({
    name: z.string(),
    period: z.string().default('2026'),
    /** Facts with `n` (how many alike); id, date and unit are filled in where the case does not care. */
    facts: z.array(z.looseObject({ n: z.int().default(1) })),
    expect: points.optional(),
    authors: points.optional(),
  }),
);

function factsIn(given: z.output<typeof vectorSchema>[number]['facts']): Fact[] {
  return given.flatMap(({ n, ...fact }, i) =>
    Array.from({ length: n }, (_, k) => {
      const who = ['commission', 'lapse', 'manual'].includes(String(fact.kind))
        ? { unit: 'a' }
        : { units: [{ unit: 'a' }] };
      const filled = ['unit', 'reversal', 'directive'].includes(String(fact.kind)) ? {} : who;
      const date = fact.kind === 'unit' ? {} : { date: '2026-06-15' };
      return factSchema.parse({ id: `f${i}-${k}`, ...date, ...filled, ...fact });
    }),
  );
}

const read = (folder: URL, file: string): string => readFileSync(new URL(file, folder), 'utf8');

for (const folder of [ready, cases]) {
  const vectorFiles = readdirSync(folder).filter((file) => file.endsWith('.vectors.yaml'));
  for (const file of vectorFiles) {
    describe(file.replace('.vectors.yaml', ''), () => {
      const ruleSet = readRuleSet(read(folder, file.replace('.vectors.yaml', '.yaml')));
      it('can be read', () => expect(ruleSet).toMatchObject({ ok: true }));
      if (!ruleSet.ok) return;
      it.each(vectorSchema.parse(parse(read(folder, file))))('$name', (vector) => {
        const period = periodOf(vector.period);
        if (!period) throw new Error(`no such period: ${vector.period}`);
        const facts = factsIn(vector.facts);
        if (vector.expect)
          expect(Object.fromEntries(totals(evaluate(ruleSet.value, facts, period)))).toEqual(vector.expect);
        if (vector.authors) {
          const entries = evaluateAuthors(ruleSet.value, facts, period).map((e) => ({
            unit: e.author,
            points: e.points,
          }));
          expect(Object.fromEntries(totals(entries))).toEqual(vector.authors);
        }
      });
    });
  }
}

it('every rule set of the project can be read and has vectors', () => {
  for (const folder of [ready, cases]) {
    const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
    const documents = files.filter((file) => !file.endsWith('.vectors.yaml'));
    for (const file of documents) {
      expect(readRuleSet(read(folder, file)), file).toMatchObject({ ok: true });
      expect(files, file).toContain(file.replace('.yaml', '.vectors.yaml'));
    }
  }
});
