/** The form of a rule set: one line of rules is one row of cells; what is seldom needed is folded away. */
import type { Language } from '#kernel/wording.ts';
import { HiddenField, Icon, Select, TextInput } from '#ui/index.ts';
import { cellWording } from './rule-set-cell-wording.ts';
import { type Cell, codesFor, type LineSection, lineSections, singles, titleSections } from './rule-set-sheet.ts';
import { sheetWording } from './rule-set-sheet-wording.ts';
import type { CellValue, SheetLine, SheetValues } from './rule-set-values.ts';
import { scoreWording } from './score-wording.ts';

export interface Fault {
  /** From 1; none for the whole text. */
  readonly line?: number | undefined;
  readonly sentence: string;
}

export interface SheetProps {
  readonly lang: Language;
  readonly values: SheetValues;
  readonly faults: readonly Fault[];
  /** The row that was just added or moved: `adoptions.3`. */
  readonly fresh?: string | undefined;
}

export const RuleSetSheet = (props: SheetProps) => {
  const { lang, values } = props;
  const w = sheetWording[lang];
  return (
    <>
      {singles
        .filter(({ group }) => group === 'head')
        .map(({ group, cells }) => (
          <Group title={words(w.singles)[group] ?? group} open>
            <Cells {...props} cells={cells} prefix="" of={values.singles} />
          </Group>
        ))}
      {titleSections.map((name) => (
        <Titles {...props} name={name} />
      ))}
      {lineSections.map((section) => (
        <Lines {...props} section={section} />
      ))}
      {singles
        .filter(({ group }) => group !== 'head' && !lineSections.some((s) => s.name === group))
        .map(({ group, cells }) => (
          <Group title={words(w.singles)[group] ?? group} open={cells.some((cell) => filled(values.singles[cell.key]))}>
            <Cells {...props} cells={cells} prefix="" of={values.singles} />
          </Group>
        ))}
      {values.others.length > 0 && <p class="muted">{w.textOnly(values.others.join(' '))}</p>}
    </>
  );
};

const words = (all: Readonly<Record<string, string>>): Readonly<Record<string, string>> => all;
const filled = (value: CellValue | undefined): boolean => value !== undefined && value.length > 0;

const Group = (props: {
  title: string;
  count?: number;
  open?: boolean;
  hint?: string | undefined;
  children?: unknown;
}) => (
  <details class="sheet" open={props.open}>
    <summary>
      <h2>{props.title}</h2>
      {props.count !== undefined && <span class="tab-count">{props.count}</span>}
    </summary>
    {props.hint && <p class="field-hint">{props.hint}</p>}
    {props.children}
  </details>
);

const Titles = (props: SheetProps & { name: (typeof titleSections)[number] }) => {
  const { lang, values, name, fresh } = props;
  const w = sheetWording[lang];
  const c = cellWording[lang].cells;
  const rows = values.titles[name];
  const title = w.titles[name];
  return (
    <Group title={title} count={rows.length} open={rows.length > 0}>
      {rows.map((row, i) => (
        <fieldset class="sheet-row">
          <legend class="unseen">{w.rowName(title, i + 1)}</legend>
          <TextInput
            lang={lang}
            name={`${name}.${i}.code`}
            label={c.code}
            value={row.code}
            width="short"
            autofocus={fresh === `${name}.${i}`}
          />
          <TextInput lang={lang} name={`${name}.${i}.title`} label={c.title} value={row.title} width="medium" />
          <RowActs {...props} name={name} row={i} title={title} />
        </fieldset>
      ))}
      <AddRow lang={lang} name={name} title={title} />
    </Group>
  );
};

const Lines = (props: SheetProps & { section: LineSection }) => {
  const { lang, values, section } = props;
  const w = sheetWording[lang];
  const { name } = section;
  const lines = values.lines[name] ?? [];
  const title = words(w.lines)[name] ?? name;
  const beside = singles.find(({ group }) => group === name);
  return (
    <Group title={title} count={lines.length} open={lines.length > 0} hint={words(w.hints)[name]}>
      <HiddenField name={`${name}.rows`} value={lines.length} />
      {beside && lines.length > 0 && <Cells {...props} cells={beside.cells} prefix="" of={values.singles} />}
      {lines.map((line, i) => (
        <Line {...props} line={line} row={i} title={title} />
      ))}
      <AddRow lang={lang} name={name} title={title} />
    </Group>
  );
};

type LineProps = SheetProps & { section: LineSection; line: SheetLine; row: number; title: string };

const Line = (props: LineProps) => {
  const { lang, section, line, row, title, faults, fresh } = props;
  const w = sheetWording[lang];
  const prefix = `${section.name}.${row}.`;
  const own = faults.filter((f) => f.line !== undefined && line.at[0] <= f.line && f.line <= line.at[1]);
  const isSeldom = (cell: Cell): boolean => cell.seldom === true && !filled(line.cells[cell.key]);
  const rare = section.cells.filter(isSeldom);
  const given = { ...props, prefix, of: line.cells };
  return (
    <fieldset
      class={own.length > 0 ? 'sheet-row sheet-row-wrong' : 'sheet-row'}
      id={`rules-${line.at[0]}`}
      tabindex={-1}
    >
      <legend class="unseen">{w.rowName(title, row + 1)}</legend>
      <Cells
        {...given}
        cells={section.cells.filter((cell) => !isSeldom(cell))}
        focus={fresh === `${section.name}.${row}`}
      />
      <RowActs {...props} name={section.name} row={row} title={title} />
      {own.map((fault) => (
        <p class="field-error sheet-note">
          <Icon name="error" />
          <span>{fault.sentence}</span>
        </p>
      ))}
      {line.others.length > 0 && <p class="field-hint sheet-note">{w.textOnly(line.others.join(' '))}</p>}
      {rare.length > 0 && (
        <details class="sheet-more">
          <summary>{w.more}</summary>
          <Cells {...given} cells={rare} />
        </details>
      )}
    </fieldset>
  );
};

type CellsProps = SheetProps & {
  readonly cells: readonly Cell[];
  readonly prefix: string;
  readonly of: Readonly<Record<string, CellValue>>;
  readonly focus?: boolean;
};

const Cells = (props: CellsProps) => (
  <div class="sheet-cells">
    {props.cells.map((cell, i) => (
      <OneCell {...props} cell={cell} focus={props.focus === true && i === 0} />
    ))}
  </div>
);

const OneCell = (props: CellsProps & { cell: Cell; focus: boolean }) => {
  const { lang, cell, prefix, of } = props;
  const w = sheetWording[lang];
  const value = of[cell.key] ?? '';
  const field = { lang, name: `${prefix}${cell.key}`, label: words(cellWording[lang].cells)[cell.key] ?? cell.key };
  const chosen = typeof value === 'string' ? [value] : [...value];
  if (cell.kind === 'many') return <Many {...field} options={optionsOf(props, chosen)} chosen={chosen} />;
  if (cell.kind === 'one')
    return <Select {...field} empty={w.unset} value={chosen[0] ?? ''} options={optionsOf(props, chosen)} />;
  const width = cell.key === 'title' || cell.key === 'note' ? 'full' : 'short';
  return <TextInput {...field} value={chosen.join(' ')} width={width} autofocus={props.focus} />;
};

/** With what is written and not known, so that nothing is lost. */
function optionsOf({ lang, cell, values }: CellsProps & { cell: Cell }, chosen: readonly string[]) {
  const { choices } = cellWording[lang];
  const { levels, forms, ranks, outcomes, lapses } = scoreWording[lang];
  const codes = cell.codes ?? [];
  const known: Readonly<Record<string, string>> =
    typeof codes !== 'string'
      ? { ...choices, ...outcomes, ...lapses }
      : ({ level: levels, form: forms, rank: ranks, lapse: lapses, channel: {}, class: {}, mark: {}, deed: {} }[
          codes
        ] as Record<string, string>);
  const titles = Object.fromEntries(
    titleSections.map((name) => [name, Object.fromEntries(values.titles[name].map((t) => [t.code, t.title]))]),
  ) as Parameters<typeof codesFor>[1];
  const listed = codesFor(codes, titles);
  const strange = chosen.filter((code) => code !== '' && !listed.some(([known]) => known === code));
  return [...listed, ...strange.map((code): [string, undefined] => [code, undefined])].map(([value, title]) => ({
    value,
    label: title ?? known[value] ?? value,
  }));
}

interface ManyProps {
  readonly lang: Language;
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
}

/** Several of a list, folded to what is chosen. */
const Many = ({ lang, name, label, options, chosen }: ManyProps) => {
  const said = options.filter((o) => chosen.includes(o.value)).map((o) => o.label);
  return (
    <div class="field">
      <span class="field-label">{label}</span>
      <details class="pick">
        <summary class="input">
          <span class="unseen">{label}</span>{' '}
          {said.length > 0 ? said.join(lang === 'zh' ? '、' : ', ') : sheetWording[lang].any}
        </summary>
        <div class="pick-list">
          {options.map(({ value, label: title }, i) => (
            <label class="choice" for={`${name}-${i}`}>
              <input
                type="checkbox"
                id={`${name}-${i}`}
                name={`${name}[]`}
                value={value}
                checked={chosen.includes(value)}
              />
              <span>{title}</span>
            </label>
          ))}
        </div>
      </details>
    </div>
  );
};

const RowActs = ({ lang, name, row, title }: SheetProps & { name: string; row: number; title: string }) => {
  const w = sheetWording[lang];
  const button = (act: 'up' | 'remove') => (
    <button
      class="link-button"
      type="submit"
      name="intent"
      value={`${act}:${name}:${row}`}
      aria-label={`${w[act]} ${w.rowName(title, row + 1)}`}
    >
      {w[act]}
    </button>
  );
  return (
    <div class="sheet-acts">
      {row > 0 && button('up')}
      {button('remove')}
    </div>
  );
};

const AddRow = ({ lang, name, title }: { lang: Language; name: string; title: string }) => {
  const w = sheetWording[lang];
  return (
    <p>
      <button class="button" type="submit" name="intent" value={`add:${name}`} aria-label={`${w.add} ${title}`}>
        {w.add}
      </button>
    </p>
  );
};
