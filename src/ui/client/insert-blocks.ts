/** Typed text into a body's field, whether the editor stands over it or not. */

/** `near`: the field, its `<rich-editor>`, or its form. Goes in at the caret, on lines of its own in the plain field, and in the editor when `ownLines` is said; false when there is no such field. */
export function insertBlocksInto(near: Element, text: string, ownLines = false): boolean {
  const editor = near.closest('rich-editor') ?? near.querySelector('rich-editor');
  if (editor && 'insertBlocks' in editor && typeof editor.insertBlocks === 'function')
    return editor.insertBlocks(text, ownLines);
  const field = near instanceof HTMLTextAreaElement ? near : near.querySelector('textarea.input-body');
  if (!(field instanceof HTMLTextAreaElement)) return false;
  const { selectionStart: from, selectionEnd: to, value } = field;
  const before = value.slice(0, from).replace(/\n?$/, from > 0 ? '\n' : '');
  const after = value.slice(to).replace(/^\n?/, '\n');
  field.value = `${before}${text}${after === '\n' ? '' : after}`;
  field.setSelectionRange(before.length + text.length, before.length + text.length);
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  return true;
}
