/** The lines of a rule set's form: one line of rules is one row of cells; what is seldom needed is folded away. */
import type { Language } from '#kernel/wording.ts';
import { fieldId, HiddenField, useFieldId } from '#ui/index.ts';
import { Cells, isFilled, type SheetProps, shownCells, Wrong } from './rule-set-cells.pages.tsx';
import { addTo } from './rule-set-faults.ts';
import type { Cell, LineSection } from './rule-set-sheet.ts';
import { sheetWording } from './rule-set-sheet-wording.ts';
import { sectionTitle } from './rule-set-titles.ts';
import type { Lines, SheetLine, TextOnly } from './rule-set-values.ts';

type RowsProps = SheetProps & {
  readonly list: LineSection;
  readonly title: string;
  /** `quotas.0.`, or nothing. */
  readonly prefix: string;
  readonly lines: Lines;
};

export const Rows = (props: RowsProps) => {
  const { lang, list, title, prefix } = props;
  const lines = props.lines[list.name] ?? [];
  const path = `${prefix}${list.name}`;
  return (
    <>
      <HiddenField name={`${path}.rows`} value={lines.length} />
      {lines.map((line, i) => (
        <Row {...props} path={path} line={line} row={i} />
      ))}
      {props.faults
        .filter((fault) => fault.place === addTo(path))
        .map(({ what }) => (
          <Wrong sentence={what} />
        ))}
      <AddRow lang={lang} list={path} title={title} />
    </>
  );
};

const Row = (props: RowsProps & { path: string; line: SheetLine; row: number }) => {
  const { lang, list, path, line, row, title, faults, fresh, values } = props;
  const place = `${path}.${row}`;
  const within = faults.filter((fault) => fault.place === place || fault.place?.startsWith(`${place}.`));
  const isWrong = (key: string): boolean => within.some((fault) => fault.place === `${place}.${key}`);
  const isHidden = ({ key, seldom }: Cell): boolean => seldom === true && !isFilled(line.cells[key]) && !isWrong(key);
  const cells = shownCells(list.cells, values);
  const hidden = cells.filter(isHidden);
  const hasLines = ({ name }: LineSection): boolean => (line.lines[name] ?? []).length > 0;
  const given = { ...props, prefix: `${place}.`, section: list.name, of: line.cells };
  return (
    <fieldset
      class={within.length > 0 ? 'sheet-row sheet-row-wrong' : 'sheet-row'}
      id={fieldId(useFieldId(), place)}
      tabindex={-1}
    >
      <legend class="unseen">{sheetWording[lang].rowName(title, row + 1)}</legend>
      <Cells {...given} cells={cells.filter((cell) => !isHidden(cell))} focus={fresh === place} />
      <RowActs lang={lang} list={path} row={row} title={title} />
      {within
        .filter((fault) => fault.place === place)
        .map(({ what }) => (
          <Wrong sentence={what} />
        ))}
      {line.others.map((other) => (
        <TextOnlyNote lang={lang} {...other} />
      ))}
      {list.lists.filter(hasLines).map((inner) => (
        <Inner {...props} inner={inner} place={place} />
      ))}
      {hidden.length > 0 && (
        <details class="sheet-more">
          <summary>{sheetWording[lang].more}</summary>
          <Cells {...given} cells={hidden} />
          {list.lists
            .filter((inner) => !hasLines(inner))
            .map((inner) => (
              <Inner {...props} inner={inner} place={place} />
            ))}
        </details>
      )}
    </fieldset>
  );
};

/** Lines within a line: its bands, its further conditions. */
const Inner = (props: RowsProps & { inner: LineSection; place: string; line: SheetLine; row: number }) => {
  const { lang, inner, place, line, row, title } = props;
  const own = sectionTitle(lang, inner.name);
  const hints: Readonly<Record<string, string>> = sheetWording[lang].hints;
  const name = sheetWording[lang].cellOfRow(sheetWording[lang].rowName(title, row + 1), own);
  return (
    <div class="sheet-inner">
      <p class="field-label">{own}</p>
      {hints[inner.name] && (line.lines[inner.name] ?? []).length > 0 && <p class="field-hint">{hints[inner.name]}</p>}
      <Rows {...props} list={inner} title={name} prefix={`${place}.`} lines={line.lines} />
    </div>
  );
};

/** To go there is to post: what was typed goes along. */
export const TextOnlyNote = ({ lang, name, line }: { lang: Language } & TextOnly) => (
  <p class="field-hint">
    {sheetWording[lang].textOnly(name)} <ToLine lang={lang} line={line} />
  </p>
);

export const ToLine = ({ lang, line }: { lang: Language; line: number }) => (
  <button class="link-button" type="submit" name="intent" value={`text:${line}`}>
    {sheetWording[lang].toLine(line)}
  </button>
);

interface ActsProps {
  readonly lang: Language;
  /** Path of the list. */
  readonly list: string;
  readonly title: string;
}

export const RowActs = ({ lang, list, row, title }: ActsProps & { row: number }) => {
  const w = sheetWording[lang];
  const button = (act: 'up' | 'remove') => (
    <button
      class="link-button"
      type="submit"
      name="intent"
      value={`${act}:${list}:${row}`}
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

export const AddRow = ({ lang, list, title }: ActsProps) => {
  const w = sheetWording[lang];
  return (
    <p>
      <button
        class="button"
        type="submit"
        name="intent"
        value={`add:${list}`}
        id={fieldId(useFieldId(), addTo(list))}
        aria-label={`${w.add} ${title}`}
      >
        {w.add}
      </button>
    </p>
  );
};
