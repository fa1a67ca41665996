import type { Lines, SheetValues } from '#flow/scoring/score/rule-set-values.ts';

/** What a browser sends of a rule set's form as it was served. */
export function sentFields(values: SheetValues): Record<string, unknown> {
  const { version, ...cells } = values.cells;
  const fields: Record<string, unknown> = { ...cells, edition: version };
  const put = (lines: Lines, prefix: string): void => {
    for (const [name, list] of Object.entries(lines)) {
      fields[`${prefix}${name}.rows`] = String(list.length);
      list.forEach((line, i) => {
        for (const [key, value] of Object.entries(line.cells)) fields[`${prefix}${name}.${i}.${key}`] = value;
        put(line.lines, `${prefix}${name}.${i}.`);
      });
    }
  };
  put(values.lines, '');
  for (const [name, list] of Object.entries(values.titles))
    for (const [i, { code, title }] of list.entries())
      Object.assign(fields, { [`${name}.${i}.code`]: code, [`${name}.${i}.title`]: title });
  return fields;
}
