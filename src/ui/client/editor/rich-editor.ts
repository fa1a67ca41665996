/**
 * `<rich-editor>` around a `<textarea>`: an editor with the blocks of a body and nothing else. The field keeps the typed text in
 * step, so that posting, drafts and comparing work as with the plain field, which is all there is without script.
 *
 * For others on the page:
 * - `element.insertBlocks(text, ownLines)`: typed text (`kernel/body-text.ts`) goes in at the caret, or at the end while the
 *   editor was never entered, and does not grow together with the line it falls into when `ownLines` is said; the focus stays where it is. `insertBlocksInto` (`insert-blocks.ts`) does it with or without the editor.
 * - a drop of `text/x-huoshui-blocks` (typed text), else of `text/html` or `text/plain`, goes in where it falls.
 * - the field fires `input` after every change; `change` on the field makes the editor show what stands in it.
 */
import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { type Command, EditorState, type Plugin, Selection, TextSelection } from 'prosemirror-state';
import { goToNextCell, tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { type Body, plainBody } from '#kernel/body-blocks.ts';
import { bodyFromText, textFromBody } from '#kernel/body-text.ts';
import type { EditorWords } from '../../editor-wording.ts';
import { make } from '../make.ts';
import { fill } from '../words.ts';
import { bodyFromDoc, docFromBody } from './blocks.ts';
import { pastedFrom, withBlocks, withOwnLines } from './clipboard.ts';
import { byNumbering, followNumbering, outline, roomAround, setKind, toggleBold } from './commands.ts';
import { droppedSentence } from './dropped-sentence.ts';
import { schema } from './schema.ts';
import { makeToolbar, type Toolbar } from './toolbar.ts';

/** Written out within a keystroke. */
const quick = 20_000;
/** So many times the limit is not taken in at all: it would only stop the page. */
const farOver = 3;

export class RichEditor extends HTMLElement {
  #parts: { readonly view: EditorView; readonly field: HTMLTextAreaElement; readonly toolbar: Toolbar } | undefined;
  readonly #note = make('p', { class: 'editor-note', role: 'status' });
  readonly #words: EditorWords = JSON.parse(this.dataset.words ?? '{}');
  /** The field's text while it says the same as the document. */
  #written: string | undefined;
  #wasEntered = false;
  #pause: number | undefined;
  readonly #sync = (): void => void this.#write();
  readonly #intoForm = ({ formData }: FormDataEvent): void => {
    const field = this.#write();
    if (field) formData.set(field.name, field.value);
  };

  connectedCallback(): void {
    const field = this.querySelector('textarea');
    if (!field || this.#parts) return;
    // A page out of the browser's history comes with what the editor had put there.
    for (const left of this.querySelectorAll(':scope > :not(textarea)')) left.remove();
    const caret = document.activeElement === field ? field.selectionEnd : undefined;
    const toolbar = makeToolbar(this.#words, () => view);
    const mount = make('div', { class: 'editor-text' });
    const view = new EditorView(mount, this.#options(field));
    this.#parts = { view, field, toolbar };
    this.#written = field.value;
    this.append(toolbar.element, mount, this.#note);
    this.classList.add('editor');
    field.hidden = true;
    this.#label(field, view.dom);
    if (caret !== undefined) writeOn(view, field.value.slice(0, caret));
    toolbar.update(view.state);
    field.addEventListener('change', () => this.#read(field));
    field.form?.addEventListener('formdata', this.#intoForm);
    addEventListener('pagehide', this.#sync);
  }

  disconnectedCallback(): void {
    this.#parts?.field.form?.removeEventListener('formdata', this.#intoForm);
    removeEventListener('pagehide', this.#sync);
    clearTimeout(this.#pause);
    this.#write();
    this.#parts?.view.destroy();
    this.#parts = undefined;
  }

  /** False: nothing was put in, because the editor is not there or there was nothing to put in. */
  insertBlocks(text: string, ownLines = false): boolean {
    const body = bodyFromText(text);
    const view = this.#parts?.view;
    if (!view || body.length === 0) return false;
    if (!this.#wasEntered) view.dispatch(view.state.tr.setSelection(Selection.atEnd(view.state.doc)));
    if (ownLines) this.#put(view, withOwnLines(view.state, body));
    else this.#insert(view, body);
    this.#wasEntered = true;
    return true;
  }

  #options(field: HTMLTextAreaElement): ConstructorParameters<typeof EditorView>[1] {
    return {
      state: EditorState.create({ doc: docFromBody(bodyFromText(field.value)), plugins: this.#plugins() }),
      attributes: {
        class: 'text input input-body',
        role: 'textbox',
        'aria-multiline': 'true',
        spellcheck: 'false',
        title: this.#words.leave,
      },
      dispatchTransaction: (tr) => {
        const view = this.#parts?.view;
        if (!view) return;
        view.updateState(view.state.apply(tr));
        this.#parts?.toolbar.update(view.state);
        if (tr.docChanged) this.#changed(field, view);
      },
      clipboardTextSerializer: (slice) => plainBody(bodyFromDoc(schema.topNodeType.create(null, slice.content))),
      // Before ProseMirror reads the markup itself, which the security policy would comment on.
      handleDOMEvents: {
        paste: (view, event) => this.#take(view, event, event.clipboardData),
        drop: (view, event) => {
          if (view.dragging) return false;
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
          if (at) view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at.pos))));
          return this.#take(view, event, event.dataTransfer);
        },
        focus: () => {
          this.#wasEntered = true;
          return false;
        },
        compositionend: (view) => {
          setTimeout(() => settle(view));
          return false;
        },
        // Several lines at once, as voice input and testing tools write them.
        beforeinput: (view, event) => {
          if (event.inputType !== 'insertText' || !event.data?.includes('\n')) return false;
          event.preventDefault();
          const [range] = event.getTargetRanges();
          if (range) view.dispatch(view.state.tr.setSelection(selectionAt(view, range)));
          this.#insert(view, bodyFromText(event.data));
          return true;
        },
      },
    };
  }

  #plugins(): Plugin[] {
    const toToolbar: Command = () => {
      this.#parts?.toolbar.focus();
      return true;
    };
    const kinds = (['paragraph', 'level1', 'level2', 'level3', 'level4'] as const).map((kind, i) => [
      `Mod-Alt-${i}`,
      setKind(kind),
    ]);
    const keys = {
      ...Object.fromEntries(kinds),
      'Mod-b': toggleBold,
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      'Alt-F10': toToolbar,
      Tab: goToNextCell(1),
      'Shift-Tab': goToNextCell(-1),
      'Mod-Enter': chainCommands(exitCode, () => false),
    };
    return [byNumbering, roomAround, outline, history(), keymap(keys), keymap(baseKeymap), tableEditing()];
  }

  #take(view: EditorView, event: Event, data: DataTransfer | null): boolean {
    event.preventDefault();
    const pasted = (data && pastedFrom(data)) ?? { body: [], dropped: {} };
    const length = plainBody(pasted.body).length;
    const limit = this.#limit;
    if (length > limit * farOver) this.#say(fill(this.#words.refused, { n: grouped(length), limit: grouped(limit) }));
    else this.#insert(view, pasted.body, droppedSentence(pasted.dropped, this.#words));
    return true;
  }

  #insert(view: EditorView, body: Body, told = ''): void {
    this.#put(view, withBlocks(view.state, body), told || (body.length === 0 ? this.#words.nothing : ''));
  }

  #put(view: EditorView, { tr, flattened }: ReturnType<typeof withBlocks>, told = ''): void {
    if (tr.docChanged) view.dispatch(tr);
    this.#say([told, flattened ? this.#words.inCell : '', this.#overLimit(view)].filter(Boolean).join(''));
  }

  get #limit(): number {
    return Number(this.dataset.limit ?? Number.POSITIVE_INFINITY);
  }

  #overLimit(view: EditorView): string {
    const n = view.state.doc.textContent.length;
    return n > this.#limit ? fill(this.#words.overLimit, { n: grouped(n), limit: grouped(this.#limit) }) : '';
  }

  #say(text: string): void {
    this.#note.textContent = text;
  }

  /** At once while that costs nothing; a very long text when the writer pauses. */
  #changed(field: HTMLTextAreaElement, view: EditorView): void {
    this.#written = undefined;
    const tell = (): void => {
      this.#write();
      field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: view.composing }));
    };
    clearTimeout(this.#pause);
    if (view.state.doc.content.size < quick) tell();
    else this.#pause = window.setTimeout(tell, 300);
  }

  /** The document into the field, when they differ; a text nobody touched stays letter for letter. */
  #write(): HTMLTextAreaElement | undefined {
    const { field, view } = this.#parts ?? {};
    if (!field || !view) return undefined;
    if (this.#written === undefined) field.value = textFromBody(bodyFromDoc(view.state.doc));
    this.#written = field.value;
    return field;
  }

  #read(field: HTMLTextAreaElement): void {
    const view = this.#parts?.view;
    if (!view || field.value === this.#written) return;
    this.#written = field.value;
    view.updateState(EditorState.create({ doc: docFromBody(bodyFromText(field.value)), plugins: this.#plugins() }));
    this.#parts?.toolbar.update(view.state);
  }

  /** What named, described and led to the field now does so for the editor. */
  #label(field: HTMLTextAreaElement, box: HTMLElement): void {
    const label = this.closest('.field')?.querySelector('label');
    if (label) {
      box.setAttribute('aria-label', label.firstChild?.textContent ?? '');
      label.addEventListener('click', () => box.focus());
    }
    for (const name of ['aria-describedby', 'aria-invalid']) {
      const value = field.getAttribute(name);
      if (value) box.setAttribute(name, value);
    }
    if (field.required) box.setAttribute('aria-required', 'true');
    field.dataset.id ??= field.id;
    box.id = field.dataset.id;
    field.removeAttribute('id');
  }
}

function selectionAt(view: EditorView, range: StaticRange): Selection {
  const at = (node: globalThis.Node, offset: number) => view.state.doc.resolve(view.posAtDOM(node, offset));
  return TextSelection.between(at(range.startContainer, range.startOffset), at(range.endContainer, range.endOffset));
}

/** Whoever was already writing in the plain field goes on behind these words. */
function writeOn(view: EditorView, before: string): void {
  const end = Selection.atEnd(docFromBody(bodyFromText(before))).from;
  const at = view.state.doc.resolve(Math.min(end, view.state.doc.content.size));
  view.dispatch(view.state.tr.setSelection(Selection.near(at, -1)));
  view.focus();
}

/** A word that an input method has just finished may have made a heading. */
function settle(view: EditorView): void {
  const tr = view.isDestroyed || view.composing ? null : followNumbering(view.state);
  if (tr) view.dispatch(tr);
}

const grouped = (n: number): string => n.toLocaleString('en-US');

customElements.define('rich-editor', RichEditor);
