/** The cells of a rule set's form: a figure, a word, one or several of what the rules know. */
import type { Language } from '#kernel/wording.ts';
import { DateField, fieldId, Icon, Select, TextInput, useFieldId } from '#ui/index.ts';
import type { Fault } from './rule-set-faults.ts';
import { type Cell, fieldOf, spread } from './rule-set-sheet.ts';
import { sheetWording } from './rule-set-sheet-wording.ts';
import { type Choice, cellTitle, choicesOf, partChoices, titlesOf, withChosen } from './rule-set-titles.ts';
import type { CellValue, SheetValues } from './rule-set-values.ts';

export interface SheetProps {
  readonly lang: Language;
  readonly values: SheetValues;
  readonly faults: readonly Fault[];
  /** Whom lines may name. */
  readonly units: readonly Choice[];
  /** The row that was just added or moved, or the section that was opened: `adoptions.3`, `manual`. */
  readonly fresh?: string | undefined;
}

export type CellsProps = SheetProps & {
  readonly cells: readonly Cell[];
  /** Before the names of the fields: `adoptions.3.`, or nothing. */
  readonly prefix: string;
  /** What the cells are called after. */
  readonly section: string;
  readonly of: Readonly<Record<string, CellValue>>;
  readonly focus?: boolean | undefined;
};

export const isFilled = (value: CellValue | undefined): boolean => value !== undefined && value.length > 0;

/** Those of amounts, one for each that the rules declare. */
export const shownCells = (cells: readonly Cell[], values: SheetValues): Cell[] =>
  spread(cells, Object.keys(titlesOf(values.titles.amounts)));

export const Cells = (props: CellsProps) => (
  <div class="sheet-cells">
    {props.cells.map((cell, i) => (
      <OneCell {...props} cell={cell} focus={props.focus === true && i === 0} />
    ))}
  </div>
);

const OneCell = (props: CellsProps & { cell: Cell; focus: boolean }) => {
  const { lang, cell, prefix, section, of, values, faults } = props;
  const value = of[cell.key] ?? '';
  const name = fieldOf(`${prefix}${cell.key}`);
  const label = cellTitle(lang, section, cell.key, titlesOf(values.titles.amounts));
  const error = faults.find(({ place }) => place === name)?.what;
  const field = { lang, name, label, error };
  const chosen = typeof value === 'string' ? [value] : [...value];
  const options = optionsOf(props, chosen);
  if (cell.kind === 'many') return <Many {...field} options={options} chosen={chosen} />;
  if (cell.kind === 'one')
    return <Select {...field} empty={unset(lang, options, cell)} value={chosen[0] ?? ''} options={options} />;
  if (cell.kind === 'day') return <DateField {...field} value={chosen.join(' ')} />;
  const width = cell.key === 'title' || cell.key === 'note' ? 'full' : 'short';
  const { fallback: placeholder } = cell;
  return <TextInput {...field} value={chosen.join(' ')} {...{ placeholder, width }} autofocus={props.focus} />;
};

/** Says what holds while nothing is chosen. */
function unset(lang: Language, options: readonly Choice[], { fallback }: Cell): string {
  const { unset, unsetIs } = sheetWording[lang];
  const title = options.find(({ value }) => value === fallback)?.label;
  return title === undefined ? unset : unsetIs(title);
}

function optionsOf({ lang, cell, prefix, values, units }: CellsProps & { cell: Cell }, chosen: string[]): Choice[] {
  const { key, codes = [] } = cell;
  const full = `${prefix}${key}`;
  if (codes === 'parts') {
    const ofMoney = full.startsWith('money.') && !full.startsWith('money.per_point.');
    return partChoices(lang, ofMoney ? 'money.' : '', values, chosen);
  }
  if (codes !== 'units') return choicesOf(lang, key, codes, values.titles, chosen);
  const names = new Map(units.map(({ value, label }) => [value, label]));
  return withChosen([...names.keys()], chosen).map((value) => ({ value, label: names.get(value) ?? value }));
}

interface ManyProps {
  readonly lang: Language;
  readonly name: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly options: readonly Choice[];
  readonly chosen: readonly string[];
}

/** Several of a list, folded to what is chosen. */
const Many = ({ lang, name, label, error, options, chosen }: ManyProps) => {
  const said = options.filter((o) => chosen.includes(o.value)).map((o) => o.label);
  return (
    <div class={error ? 'field field-wrong' : 'field'} id={fieldId(useFieldId(), name)} tabindex={-1}>
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
      {error && <Wrong sentence={error} />}
    </div>
  );
};

export const Wrong = ({ sentence }: { sentence: string }) => (
  <p class="field-error">
    <Icon name="error" />
    <span>{sentence}</span>
  </p>
);
