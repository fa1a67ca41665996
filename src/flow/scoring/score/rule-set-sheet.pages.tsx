/** The form of a rule set: what is ruled stands open, what else can be ruled is a button each. */
import type { Language } from '#kernel/wording.ts';
import { TextInput } from '#ui/index.ts';
import { cellWording } from './rule-set-cell-wording.ts';
import { Cells, isFilled, type SheetProps, shownCells } from './rule-set-cells.pages.tsx';
import { AddRow, RowActs, Rows, TextOnlyNote } from './rule-set-rows.pages.tsx';
import { type FormSection, formSections, headCells, plainName } from './rule-set-sheet.ts';
import { sheetWording } from './rule-set-sheet-wording.ts';
import { sectionTitle } from './rule-set-titles.ts';
import { titleSections } from './rule-set-words.ts';

export const RuleSetSheet = (props: SheetProps) => {
  const { lang, values } = props;
  const w = sheetWording[lang];
  const declared = titleSections.filter((name) => values.titles[name].length > 0);
  const ruled = formSections.filter((section) => isRuled(section, props));
  const toDeclare = titleSections.filter((name) => !declared.includes(name));
  const toRule = formSections.filter((section) => !ruled.includes(section));
  const isOfMoney = ({ name }: FormSection): boolean => name.startsWith('money.');
  const hasMoney = ruled.some((section) => section.name === 'money' || isOfMoney(section));
  const openings = (list: readonly FormSection[]) => list.map((section): Act => [opening(section), section.name]);
  return (
    <>
      <Group title={w.singles.head}>
        <Cells {...props} cells={headCells} prefix="" section="head" of={values.cells} />
      </Group>
      {declared.map((name) => (
        <Titles {...props} name={name} />
      ))}
      <More lang={lang} title={w.toDeclare} acts={toDeclare.map((name): Act => [`add:${name}`, name])} />
      {ruled.map((section) => (
        <Ruled {...props} section={section} />
      ))}
      <More lang={lang} title={w.toRule} acts={openings(toRule.filter((section) => !isOfMoney(section)))} />
      {hasMoney && <More lang={lang} title={w.moneyToRule} acts={openings(toRule.filter(isOfMoney))} />}
      {values.others.map((other) => (
        <TextOnlyNote lang={lang} {...other} />
      ))}
    </>
  );
};

const isRuled = ({ name, cells, list }: FormSection, { values, fresh }: SheetProps): boolean =>
  fresh === name ||
  cells.some(({ key }) => isFilled(values.cells[key])) ||
  (list ? (values.lines[list.name] ?? []) : []).length > 0;

const words = (all: Readonly<Record<string, string>>): Readonly<Record<string, string>> => all;

/** What is but a list begins with a line. */
const opening = ({ name, cells, list }: FormSection): string =>
  list && cells.length === 0 ? `add:${list.name}` : `open:${name}`;

const Group = (props: { title: string; count?: number; hint?: string | undefined; children?: unknown }) => (
  <details class="sheet" open>
    <summary>
      <h2>{props.title}</h2>
      {props.count !== undefined && <span class="tab-count">{props.count}</span>}
    </summary>
    {props.hint && <p class="field-hint">{props.hint}</p>}
    {props.children}
  </details>
);

const Ruled = (props: SheetProps & { section: FormSection }) => {
  const { lang, values, fresh } = props;
  const { name, cells, list } = props.section;
  const count = list ? (values.lines[list.name] ?? []).length : undefined;
  return (
    <Group
      title={sectionTitle(lang, name)}
      {...(count === undefined ? {} : { count })}
      hint={words(sheetWording[lang].hints)[plainName(name)]}
    >
      {cells.length > 0 && (
        <Cells
          {...props}
          cells={shownCells(cells, values)}
          prefix=""
          section={name}
          of={values.cells}
          focus={fresh === name}
        />
      )}
      {list && <Rows {...props} list={list} title={sectionTitle(lang, name)} prefix="" lines={values.lines} />}
    </Group>
  );
};

const Titles = (props: SheetProps & { name: (typeof titleSections)[number] }) => {
  const { lang, values, name, fresh, faults } = props;
  const title = sectionTitle(lang, name);
  const c = cellWording[lang];
  const errorAt = (field: string) => faults.find(({ place }) => place === field)?.what;
  return (
    <Group title={title} count={values.titles[name].length} hint={words(sheetWording[lang].hints)[name]}>
      {values.titles[name].map((row, i) => (
        <fieldset class="sheet-row">
          <legend class="unseen">{sheetWording[lang].rowName(title, i + 1)}</legend>
          <TextInput
            lang={lang}
            name={`${name}.${i}.code`}
            label={c.code}
            value={row.code}
            width="short"
            error={errorAt(`${name}.${i}.code`)}
            autofocus={fresh === `${name}.${i}`}
          />
          <TextInput
            lang={lang}
            name={`${name}.${i}.title`}
            label={c.title}
            value={row.title}
            width="medium"
            error={errorAt(`${name}.${i}.title`)}
          />
          <RowActs lang={lang} list={name} row={i} title={title} />
        </fieldset>
      ))}
      <AddRow lang={lang} list={name} title={title} />
    </Group>
  );
};

/** What the button sends, and the section it is called after. */
type Act = readonly [intent: string, section: string];

const More = (props: { lang: Language; title: string; acts: readonly Act[] }) => {
  const { lang, title, acts } = props;
  if (acts.length === 0) return null;
  return (
    <section class="sheet-open" aria-label={title}>
      <h2>{title}</h2>
      <p class="buttons">
        {acts.map(([intent, name]) => (
          <button class="button" type="submit" name="intent" value={intent}>
            {sectionTitle(lang, plainName(name))}
          </button>
        ))}
      </p>
    </section>
  );
};
