/** The editor's buttons, in words. One stop for the Tab key; arrows move inside (ARIA toolbar pattern). */
import { redo, undo } from 'prosemirror-history';
import type { Command, EditorState } from 'prosemirror-state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable } from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import type { TextKind } from '#kernel/body-blocks.ts';
import type { EditorWords } from '../../editor-wording.ts';
import { make } from '../make.ts';
import { insertTable, kindAt, setKind, toggleBold, toggleHeader } from './commands.ts';
import { schema } from './schema.ts';

interface Tool {
  readonly word: keyof EditorWords;
  readonly run: Command;
  readonly keys?: string;
  readonly isOn?: (state: EditorState) => boolean;
  /** Shown only while the caret is in a table. */
  readonly ofTable?: true;
}

const bold = schema.marks.bold;
const kindTool = (kind: TextKind, keys?: string): Tool => ({
  word: kind,
  run: setKind(kind),
  isOn: (state) => kindAt(state) === kind,
  ...(keys && { keys }),
});
const tools: readonly Tool[] = [
  kindTool('paragraph', 'Control+Alt+0'),
  kindTool('level1', 'Control+Alt+1'),
  kindTool('level2', 'Control+Alt+2'),
  kindTool('level3', 'Control+Alt+3'),
  kindTool('level4', 'Control+Alt+4'),
  kindTool('quotation'),
  { word: 'bold', run: toggleBold, keys: 'Control+B', isOn: (state) => isBoldAt(state) },
  { word: 'table', run: insertTable },
  { word: 'rowBelow', run: addRowAfter, ofTable: true },
  { word: 'columnRight', run: addColumnAfter, ofTable: true },
  { word: 'header', run: toggleHeader, ofTable: true, isOn: (state) => hasHeader(state) },
  { word: 'noRow', run: deleteRow, ofTable: true },
  { word: 'noColumn', run: deleteColumn, ofTable: true },
  { word: 'noTable', run: deleteTable, ofTable: true },
  { word: 'undo', run: undo, keys: 'Control+Z' },
  { word: 'redo', run: redo, keys: 'Control+Y' },
];

function isBoldAt({ selection, storedMarks, doc }: EditorState): boolean {
  if (!selection.empty) return doc.rangeHasMark(selection.from, selection.to, bold);
  return bold.isInSet(storedMarks ?? selection.$from.marks()) !== undefined;
}

const hasHeader = ({ selection }: EditorState): boolean =>
  isInTable({ selection } as EditorState) &&
  (selection.$from.node(1).firstChild?.children.every((cell) => cell.type === schema.nodes.table_header) ?? false);

export interface Toolbar {
  readonly element: HTMLElement;
  readonly update: (state: EditorState) => void;
  readonly focus: () => void;
}

export function makeToolbar(words: EditorWords, viewOf: () => EditorView): Toolbar {
  const element = make('div', { class: 'editor-tools', role: 'toolbar', 'aria-label': words.toolbar });
  const buttons = tools.map((tool) => {
    const button = make(
      'button',
      { type: 'button', class: 'editor-tool', tabindex: '-1', 'aria-keyshortcuts': tool.keys },
      words[tool.word],
    );
    // The caret stays where it is.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => {
      const view = viewOf();
      if (view.composing) return;
      tool.run(view.state, view.dispatch, view);
      if (button.hidden || document.activeElement !== button) view.focus();
    });
    return { tool, button };
  });
  element.append(...buttons.map(({ button }) => button));
  element.addEventListener('keydown', (event) => moveAmong(event, element, viewOf));
  const first = buttons[0]?.button;
  if (first) first.tabIndex = 0;
  return { element, update: (state) => update(buttons, state), focus: () => reachable(element).focus() };
}

function update(buttons: readonly { tool: Tool; button: HTMLButtonElement }[], state: EditorState): void {
  const inTable = isInTable(state);
  for (const { tool, button } of buttons) {
    button.hidden = tool.ofTable === true && !inTable;
    if (tool.isOn) button.setAttribute('aria-pressed', String(tool.isOn(state)));
    button.setAttribute('aria-disabled', String(!tool.run(state)));
  }
}

const shown = (element: HTMLElement): HTMLButtonElement[] =>
  Array.from(element.querySelectorAll<HTMLButtonElement>('button:not([hidden])'));

/** The one button that Tab leads to. */
function reachable(element: HTMLElement): HTMLButtonElement {
  const buttons = shown(element);
  const found = buttons.find((button) => button.tabIndex === 0) ?? buttons[0];
  if (!found) throw new Error('a toolbar without buttons');
  found.tabIndex = 0;
  return found;
}

function moveAmong(event: KeyboardEvent, element: HTMLElement, viewOf: () => EditorView): void {
  const buttons = shown(element);
  const at = buttons.findIndex((button) => button.matches(':focus'));
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (event.key === 'Escape') viewOf().focus();
  if (to === undefined) return;
  const next = buttons[(to + buttons.length) % buttons.length];
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next?.focus();
  event.preventDefault();
}
