import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bodyFromText, countCharacters, plainBody, textFromBody } from '#kernel/body.ts';
import { addDays, dayOf } from '#kernel/calendar.ts';
import { readDemo, reportingUnits } from './demo-data.ts';
import { isWorkingDay } from './texts/working-days.ts';

const assets = join(import.meta.dirname, '../../../assets/demo');
const demo = await readDemo(assets);
const unitKeys = new Set(demo.units.map((u) => u.key));
const reports = new Map(demo.reports.map((r) => [r.key, r]));
const articles = new Map(demo.articles.map((a) => [a.key, a]));
const written = demo.reports.filter((r) => !r.key.startsWith('g-'));
const repeated = (values: readonly string[]): string[] => values.filter((v, i) => values.indexOf(v) !== i);

describe('organisation', () => {
  it('has nine counties, a root, unique keys and parents that exist', () => {
    expect(demo.units.filter((u) => u.kind === 'county')).toHaveLength(9);
    expect(demo.units.filter((u) => u.parent === null)).toHaveLength(1);
    expect(demo.units.filter((u) => u.contact_point)).toHaveLength(12);
    expect(repeated(demo.units.map((u) => u.key))).toEqual([]);
    expect(repeated(demo.units.map((u) => u.name))).toEqual([]);
    expect(demo.units.filter((u) => u.parent !== null && !unitKeys.has(u.parent))).toEqual([]);
  });

  it('gives every county six to ten townships', () => {
    for (const county of demo.units.filter((u) => u.kind === 'county')) {
      const towns = demo.units.filter((u) => u.kind === 'township' && u.parent === county.key).length;
      expect(towns, county.name).toBeGreaterThanOrEqual(6);
      expect(towns, county.name).toBeLessThanOrEqual(10);
    }
  });

  it('names no real county, city or province', () => {
    const real = new Set(readFileSync(join(assets, 'real-place-hashes.txt'), 'utf8').split('\n'));
    const isReal = (name: string) => real.has(createHash('sha256').update(name).digest('hex').slice(0, 8));
    expect(isReal('北京市'), 'the list works').toBe(true);
    const places = demo.units
      .filter((u) => ['province', 'city', 'county', 'township'].includes(u.kind))
      .map((u) => u.short);
    const stems = places.map((name) => name.replace(/(街道|[省市区县镇乡])$/, ''));
    expect([...places, ...stems].filter(isReal)).toEqual([]);
  });

  it('never seats one person as correspondent and approver of a unit, nor in two administrators’ chairs', () => {
    expect(repeated(demo.people.map((p) => p.user_name))).toEqual([]);
    expect(repeated(demo.people.map((p) => p.name))).toEqual([]);
    for (const person of demo.people) {
      expect(unitKeys.has(person.unit), person.name).toBe(true);
      for (const { unit } of person.appointments) expect(unitKeys.has(unit), person.name).toBe(true);
      const asWriter = person.appointments.filter((a) => a.role === 'correspondent').map((a) => a.unit);
      const asApprover = person.appointments.filter((a) => a.role === 'approver').map((a) => a.unit);
      expect(asWriter.filter((u) => asApprover.includes(u))).toEqual([]);
      expect(person.appointments.filter((a) => a.role.endsWith('_administrator')).length).toBeLessThanOrEqual(1);
    }
  });

  it('gives every reporting unit an approver, and every bulletin’s desk its editor, checker and signatory', () => {
    const has = (role: string, unit: string) =>
      demo.people.some((p) => p.appointments.some((a) => a.role === role && a.unit === unit));
    for (const unit of reportingUnits(demo.units, demo.people))
      expect(has('approver', unit.key), unit.short).toBe(true);
    for (const { desk, name } of demo.bulletins) {
      for (const role of ['editor', 'checker', 'signatory']) expect(has(role, desk), `${name}: ${role}`).toBe(true);
    }
  });
});

describe('reports', () => {
  it('are a year of at least a thousand, with sixty written by hand', () => {
    expect(written.length).toBeGreaterThanOrEqual(60);
    expect(demo.reports.length).toBeGreaterThanOrEqual(1000);
    expect(dayOf(demo.reports[0]?.submitted_at ?? '').slice(0, 7)).toBe('2025-11');
    expect(demo.reports.every((r) => dayOf(r.submitted_at) <= demo.today)).toBe(true);
  });

  it('come from units with a correspondent, to the desk of that unit', () => {
    const desks = new Map(reportingUnits(demo.units, demo.people).map((u) => [u.key, u.desk]));
    expect(demo.reports.filter((r) => desks.get(r.unit) !== r.desk).map((r) => r.key)).toEqual([]);
  });

  it('differ from each other', () => {
    expect(repeated(demo.reports.map((r) => r.key))).toEqual([]);
    expect(repeated(demo.reports.map((r) => r.body))).toEqual([]);
    expect(repeated(written.map((r) => r.title))).toEqual([]);
    expect(new Set(demo.reports.map((r) => r.title)).size / demo.reports.length).toBeGreaterThan(0.98);
  });

  it('have the length of such reports and titles of at most forty characters', () => {
    for (const report of demo.reports) {
      const length = countCharacters(bodyFromText(report.body));
      expect(length, report.key).toBeGreaterThanOrEqual(report.key.startsWith('g-') ? 150 : 300);
      expect(length, report.key).toBeLessThanOrEqual(1600);
      expect(report.title, report.key).not.toMatch(/[。，；：,;:]/);
    }
  });

  it('read back as the same blocks, leave no slot open and keep official punctuation', () => {
    for (const { key, title, body } of [...demo.reports, ...demo.articles]) {
      expect(textFromBody(bodyFromText(body)), key).toBe(body.trim());
      expect(title + plainBody(bodyFromText(body)), key).not.toMatch(
        /[{}|]|undefined|NaN|[\u4e00-\u9fff] ?[,;:?!]|。。|，，|[\u4e00-\u9fff] \d/,
      );
    }
  });

  it('carry no identity, telephone or bank-card numbers', () => {
    for (const { key, title, body } of [...demo.reports, ...demo.articles]) {
      expect(title + body, key).not.toMatch(/\d{7,}|1[3-9]\d{9}|\d{3,4}-\d{7,8}/);
    }
  });

  it('hold the plantings: twins, a trend, a burst, a widespread problem and the seasons', () => {
    const kinds = Map.groupBy(
      demo.reports.filter((r) => r.plant),
      (r) => r.plant?.kind,
    );
    expect(kinds.get('near_duplicate')?.length).toBeGreaterThanOrEqual(40);
    expect(kinds.get('burst')?.length).toBeGreaterThanOrEqual(15);
    expect(kinds.get('seasonal')?.length).toBeGreaterThanOrEqual(100);
    expect(new Set(kinds.get('widespread')?.map((r) => r.unit)).size).toBeGreaterThanOrEqual(8);
    const trend = kinds.get('trend') ?? [];
    const later = trend.filter((r) => r.submitted_at >= '2026-08-01').length;
    expect(later).toBeGreaterThan(2 * (trend.length - later));
    for (const { key, plant } of kinds.get('near_duplicate') ?? []) {
      const first = plant?.kind === 'near_duplicate' ? reports.get(plant.of) : undefined;
      expect(first?.desk, key).toBe(reports.get(key)?.desk);
      expect((first?.submitted_at ?? '9') < (reports.get(key)?.submitted_at ?? ''), key).toBe(true);
    }
  });

  it('come out the same on every reading', async () => {
    const again = await readDemo(assets);
    expect(again.reports).toEqual(demo.reports);
    expect(again.outcomes).toEqual(demo.outcomes);
  });
});

describe('what was printed', () => {
  it('cites reports that came in the day before at the latest, to the same desk', () => {
    for (const issue of demo.issues) {
      expect(isWorkingDay(issue.signed_off_on), issue.key).toBe(true);
      const bulletin = demo.bulletins.find((b) => b.key === issue.bulletin);
      expect(bulletin, issue.key).toBeDefined();
      expect(!issue.extra || bulletin?.has_extra, issue.key).toBe(true);
      for (const key of issue.articles) {
        expect(articles.get(key)?.desk, key).toBe(bulletin?.desk);
        for (const { report } of articles.get(key)?.sources ?? []) {
          expect(reports.get(report)?.desk, `${key} ← ${report}`).toBe(bulletin?.desk);
          expect(dayOf(reports.get(report)?.submitted_at ?? '9999') < issue.signed_off_on, `${key} ← ${report}`).toBe(
            true,
          );
        }
      }
    }
  });

  it('places an article once; the others say where they stand', () => {
    const placed = demo.issues.flatMap((i) => i.articles);
    expect(repeated(placed)).toEqual([]);
    expect(placed.filter((key) => !articles.has(key))).toEqual([]);
    const loose = demo.articles.filter((a) => !placed.includes(a.key));
    expect(loose.filter((a) => a.state === undefined || a.opened_on === undefined).map((a) => a.key)).toEqual([]);
    expect(loose.length).toBeGreaterThanOrEqual(4);
  });

  it('names two or more sources for a round-up, and fourteen written articles are of full length', () => {
    for (const a of demo.articles.filter((x) => x.form === 'round_up'))
      expect(a.sources.length, a.key).toBeGreaterThan(1);
    const long = demo.articles.filter((a) => !/^a-20/.test(a.key) && countCharacters(bodyFromText(a.body)) >= 790);
    expect(long.length).toBeGreaterThanOrEqual(14);
    expect(demo.issues.length).toBeGreaterThanOrEqual(10);
  });
});

describe('outcomes', () => {
  const outcomeOf = (key: string) => demo.outcomes.get(key);

  it('exist for every report and for nothing else; each state occurs', () => {
    expect([...demo.outcomes.keys()].sort()).toEqual([...reports.keys()].sort());
    const states = new Set([...demo.outcomes.values()].map((o) => o.state));
    const all =
      'draft awaiting_approval sent_back filed registered returned declined duplicate held taken_up withdrawn';
    expect([...states].sort()).toEqual(all.split(' ').sort());
  });

  it('are taken up exactly when an article cites the report', () => {
    const cited = new Set(demo.articles.flatMap((a) => a.sources.map((s) => s.report)));
    const taken = [...demo.outcomes].filter(([, o]) => o.state === 'taken_up').map(([key]) => key);
    expect(taken.sort()).toEqual([...cited].sort());
  });

  it('leave nothing undecided that is older than a week, and duplicates point to an earlier report that was registered', () => {
    const open = ['draft', 'awaiting_approval', 'sent_back', 'filed', 'registered'];
    for (const [key, outcome] of demo.outcomes) {
      const day = dayOf(reports.get(key)?.submitted_at ?? '');
      if (open.includes(outcome.state)) expect(day >= addDays(demo.today, -7), key).toBe(true);
      if (outcome.state === 'returned') expect(outcome.deadline > day, key).toBe(true);
      if (outcome.state !== 'duplicate') continue;
      expect(reports.get(key)?.desk, key).toBe(reports.get(outcome.of)?.desk);
      expect(['held', 'declined', 'taken_up', 'registered'], key).toContain(outcomeOf(outcome.of)?.state);
    }
  });
});
