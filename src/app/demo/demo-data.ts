/** Reads the invented city from `assets/demo`: organisation, people, bulletins, a year of reports and what was printed. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { roles } from '#kernel/actor.ts';
import type { Day } from '#kernel/calendar.ts';
import { checkingSchema, type DemoChecking } from './checking-acts.ts';
import { commentSchema, type DemoComment } from './comment-acts.ts';
import { correctionsSchema, type DemoCorrections } from './correction-acts.ts';
import { type DemoRounds, roundsSchema } from './round-acts.ts';
import { type DemoScoring, scoringSchema } from './scoring-acts.ts';
import { type DemoOutside, outsideSchema } from './stock-acts.ts';
import { digestsOfYear } from './texts/digests.ts';
import { type Outcome, outcomeSchema, outcomesOfYear, reasonsSchema } from './texts/outcomes.ts';
import { plantingSchema, poolSchema } from './texts/pool.ts';
import {
  articleSchema,
  type DemoArticle,
  type DemoIssue,
  type DemoReport,
  issueSchema,
  reportSchema,
} from './texts/shapes.ts';
import { type DemoPiece, stockOfReports } from './texts/stock.ts';
import { demoYear, type ReportingUnit, reportsOfYear } from './texts/year.ts';

export type { Outcome } from './texts/outcomes.ts';
export type { DemoArticle, DemoIssue, DemoReport } from './texts/shapes.ts';

const key = z.string().regex(/^[a-z][a-z0-9-]*$/);

export const unitSchema = z.strictObject({
  key,
  name: z.string(),
  short: z.string(),
  kind: z.enum(['province', 'city', 'county', 'township', 'department', 'section', 'enterprise']),
  parent: key.nullable(),
  order: z.int().positive(),
  /** Files straight to the city's desk. */
  contact_point: z.literal(true).optional(),
});
export type DemoUnit = z.output<typeof unitSchema>;

export const personSchema = z.strictObject({
  key,
  name: z.string(),
  user_name: z.string().regex(/^[a-z]+$/),
  unit: key,
  post: z.string(),
  appointments: z.array(z.strictObject({ role: z.enum(roles), unit: key })).min(1),
});
export type DemoPerson = z.output<typeof personSchema>;

export const bulletinSchema = z.strictObject({
  key,
  /** The unit whose desk makes it. */
  desk: key,
  name: z.string(),
  issuing_unit: z.string(),
  note: z.string(),
  /** 报 · 送 · 发 */
  distribution: z.strictObject({ up: z.array(z.string()), across: z.array(z.string()), down: z.array(z.string()) }),
  copies: z.int().positive(),
  channel: key,
  level: z.enum(['city', 'county']),
  /** The form most of its articles take. */
  form: articleSchema.shape.form,
  /** Whether extras (增刊) appear beside the series. */
  has_extra: z.boolean(),
});
export type DemoBulletin = z.output<typeof bulletinSchema>;

const planSchema = z.strictObject({
  today: z.iso.date(),
  reports: z.record(key, outcomeSchema),
  reasons: reasonsSchema,
});

export interface Demo {
  /** The day on which the demo stands; nothing in it is later. */
  readonly today: Day;
  readonly scoring: DemoScoring;
  readonly corrections: DemoCorrections;
  readonly comments: readonly DemoComment[];
  readonly rounds: readonly DemoRounds[];
  readonly checking: DemoChecking;
  /** The text of the rule set in force. */
  readonly rules: string;
  /** JSON lines of the year before. */
  readonly outsideFacts: string;
  readonly units: readonly DemoUnit[];
  readonly people: readonly DemoPerson[];
  readonly bulletins: readonly DemoBulletin[];
  /** By time of submission. */
  readonly reports: readonly DemoReport[];
  /** What was put into stock out of the written reports. */
  readonly stock: readonly DemoPiece[];
  readonly outside: readonly DemoOutside[];
  readonly articles: readonly DemoArticle[];
  /** By date. */
  readonly issues: readonly DemoIssue[];
  /** One for every report, by its key. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

/** Rejects with a ZodError naming the place when a file is not what it should be. */
export async function readDemo(assetsFolder: string): Promise<Demo> {
  const file = <T>(name: string, schema: z.ZodType<T>): Promise<T> => readData(join(assetsFolder, name), schema);
  const units = await file('units.json', z.array(unitSchema));
  const people = await file('people.json', z.array(personSchema));
  const bulletins = await file('bulletins.json', z.array(bulletinSchema));
  const plan = await file('plan.yaml', planSchema);
  const scoring = await file('scoring.yaml', scoringSchema);
  const corrections = await file('corrections.yaml', correctionsSchema);
  const ready = await readFile(join(assetsFolder, '..', '..', 'rule-sets', scoring.rules), 'utf8');
  const rules = `${ready.trimEnd()}\n${scoring.rules_added}`;
  const pools = await readFolder(join(assetsFolder, 'pools'), poolSchema);
  const plantings = await file('plantings.yaml', z.array(plantingSchema));
  const written = (await readFolder(join(assetsFolder, 'reports'), z.array(reportSchema))).flat();
  const generated = reportsOfYear(reportingUnits(units, people), pools, plantings);
  const digests = digestsOfYear(generated, demoYear.from, plan.today, 'xinxi');
  const articles = [
    ...(await readFolder(join(assetsFolder, 'articles'), z.array(articleSchema))).flat(),
    ...digests.articles,
  ];
  const issues = [...(await file('issues.json', z.array(issueSchema))), ...digests.issues];
  const used = new Set(articles.flatMap((a) => a.sources.map((s) => s.report)));
  const outcomes = new Map([
    ...Object.entries(plan.reports),
    ...outcomesOfYear(generated, used, plan.reasons, plan.today),
  ]);
  return {
    today: plan.today,
    scoring,
    corrections,
    comments: await file('comments.yaml', z.array(commentSchema)),
    rounds: await file('rounds.yaml', z.array(roundsSchema)),
    checking: await file('checking.yaml', checkingSchema),
    rules,
    outsideFacts: await readFile(join(assetsFolder, scoring.outside_facts.file), 'utf8'),
    units,
    people,
    bulletins,
    reports: [...written, ...generated].sort((a, b) => (a.submitted_at < b.submitted_at ? -1 : 1)),
    stock: stockOfReports(written),
    outside: await file('outside.yaml', z.array(outsideSchema)),
    articles,
    issues: issues.sort((a, b) => (a.signed_off_on < b.signed_off_on ? -1 : 1)),
    outcomes,
  };
}

/** The units that have a correspondent, each with the desk it files to. */
export function reportingUnits(units: readonly DemoUnit[], people: readonly DemoPerson[]): ReportingUnit[] {
  const held = (role: (typeof roles)[number]) =>
    new Set(people.flatMap((p) => p.appointments.filter((a) => a.role === role).map((a) => a.unit)));
  const writers = held('correspondent');
  const desks = held('editor');
  return units
    .filter((u) => writers.has(u.key))
    .map(({ key, short, kind, parent, contact_point }) => {
      const near = kind === 'township' && !contact_point && parent !== null && desks.has(parent);
      return { key, short, kind, parent, desk: near ? parent : 'qinglan' };
    });
}

async function readData<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  return schema.parse(parse(await readFile(path, 'utf8')));
}

async function readFolder<T>(folder: string, schema: z.ZodType<T>): Promise<T[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(names.map((name) => readData(join(folder, name), schema)));
}
