/** The shares of a posted form: `share:UNIT` or `share:own`, and one unit that is added. */

export interface ShareTyped {
  readonly unitId?: string;
  readonly percent: string;
}

/** An empty field is no share; a per cent sign is forgiven. */
export function sharesTyped(form: Readonly<Record<string, unknown>>): ShareTyped[] {
  const named = Object.entries(form).flatMap(([name, value]) => {
    const unit = /^share:(.+)$/.exec(name)?.[1];
    return unit === undefined ? [] : [{ unit, percent: textOf(value) }];
  });
  const added = { unit: textOf(form.addUnit), percent: textOf(form.addShare) };
  return [...named, ...(added.unit === '' ? [] : [added])]
    .filter(({ percent }) => percent !== '')
    .map(({ unit, percent }) => (unit === 'own' ? { percent } : { unitId: unit, percent }));
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.normalize('NFKC').replace('%', '').trim() : '';
