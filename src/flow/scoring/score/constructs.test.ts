/** What an office may rule, construct by construct: a fragment of rules, some facts, what they come to. Readings of one text stand apart. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { expected, resultOf, vectorSchema } from '../../../../tests/support/scoring-vectors.ts';
import { readRuleSet } from './read-rule-set.ts';

const rowSchema = vectorSchema.extend({ construct: z.string(), rules: z.string() });
const rows = z.array(rowSchema).parse(parse(readFileSync(new URL('constructs.yaml', import.meta.url), 'utf8')));

const head = `rule_set: construct
title: 试行办法
version: "1"
in_force: { from: 2025-01-01, to: 2026-12-31 }
channels: { bulletin: 刊物, net: 网站 }
forms: { research: 调研 }
classes: { county: 县, department: 部门, point: 联系点 }
marks: { first: 首报 }
amounts: { pages: 页数, hours: 小时, staff: 编制 }
deeds: { trained: 跟班 }
lapses: { copied: 抄袭 }
`;

describe('a construct', () => {
  it.each(rows)('$construct $name', ({ construct: _, rules, ...vector }) => {
    const read = readRuleSet(head + rules);
    if (!read.ok) throw new Error(JSON.stringify(read.refusals));
    expect(resultOf(read.value, vector)).toEqual(expected(vector));
  });

  it('is there for each of the codes', () => {
    const codes = new Set(rows.flatMap(({ construct }) => construct.split(' ')));
    const wanted = Array.from({ length: 32 }, (_, i) => `E${String(i + 1).padStart(2, '0')}`);
    // Ranks (E23 E31) and rates and shares as printed (E32) are the statement's; its tests have them.
    expect(wanted.filter((code) => !codes.has(code))).toEqual(['E23', 'E31']);
  });
});
