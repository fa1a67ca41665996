/** Every example of the handbook is read as it stands. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRuleSet } from './read-rule-set.ts';
import { refusalSentence } from './refusal-sentence.ts';

const handbook = readFileSync(new URL('../../../../docs/handbook/rule-sets.md', import.meta.url), 'utf8');
const examples = [...handbook.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
const [head = '', ...fragments] = examples;

describe('the handbook on rule sets', () => {
  it('has a head and an example per construct', () => expect(fragments.length).toBeGreaterThan(15));

  it.each(examples.map((example) => [example.split('\n')[0], example]))(
    'is right in its example "%s"',
    (_, example) => {
      const read = readRuleSet(example === head ? head : head + example);
      expect(read.ok ? [] : read.refusals.map((r) => refusalSentence(r, 'zh'))).toEqual([]);
    },
  );
});
