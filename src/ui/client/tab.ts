/** Which window this is, told to the server with every act: two windows of one person are two editors. */
import { on } from './htmx-events.ts';

const place = 'huoshui-tab';

/** Taken out while the page lives, so that a duplicated window does not inherit it. */
function windowName(): string {
  const kept = sessionStorage.getItem(place);
  sessionStorage.removeItem(place);
  return kept ?? crypto.getRandomValues(new Uint32Array(3)).join('-');
}

export const tab = windowName();
addEventListener('pagehide', () => sessionStorage.setItem(place, tab));
addEventListener('pageshow', () => sessionStorage.removeItem(place));

/** For requests of our own. */
export const asThisTab = (headers: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  'huoshui-tab': tab,
  ...headers,
});

on('config:request', ({ request, sourceElement }) => {
  request.headers['huoshui-tab'] = tab;
  const draft = (sourceElement.closest('form') ?? request.form)?.dataset.draftId;
  if (draft) request.headers['huoshui-draft'] = draft;
});
