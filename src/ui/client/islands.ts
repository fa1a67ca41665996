/** Custom elements start and stop themselves after any swap; their modules load when a tag first appears. */
import { on } from './htmx-events.ts';

const islands: readonly [tags: string, module: () => Promise<unknown>][] = [
  ['unit-select,unit-multi-select', () => import('./pickers.ts')],
  ['date-picker,period-picker', () => import('./day-pickers.ts')],
  ['file-upload,draft-keeper,claim-keeper', () => import('./writing.ts')],
  ['desk-preview', () => import('./desk-preview.ts')],
  ['comment-margin', () => import('./comment-margin.ts')],
  ['bulk-choice', () => import('./bulk-choice.ts')],
  ['rich-editor', () => import('./editor/rich-editor.ts')],
  ['copy-bench', () => import('./bench/copy-bench.ts')],
  ['toast-note', () => import('./toast.ts')],
  ['chosen-passage', () => import('./passage.ts')],
  ['numbered-text', () => import('./numbered-text.ts')],
];

function load(): void {
  for (const [tags, module] of islands) if (Array.from(document.querySelectorAll(tags)).some(isShown)) void module();
}

/** What lies in a closed fold is not wanted yet. */
const isShown = (element: Element): boolean => element.closest('details:not([open])') === null;

load();
on('after:swap', load);
document.addEventListener('toggle', load, true);
