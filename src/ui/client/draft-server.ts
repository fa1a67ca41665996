/** The server's copy of what was typed: for this window after a crash, and for another computer. */
import type { Values } from './draft-store.ts';
import { asThisTab } from './tab.ts';

export interface ServerDraft {
  readonly id: string;
  readonly seenVersion?: number;
  readonly fields: Values;
  readonly savedAt: string;
  readonly here: boolean;
}

/** What became of a save: kept, kept but it cannot be sent as it is (why), or not kept (why, when the server said so). */
export interface Kept {
  readonly ok: boolean;
  readonly id?: string | undefined;
  readonly why?: string | undefined;
}

const headersFor = (form: HTMLFormElement) => ({ claims: form.dataset.claims, version: versionIn(form) });

export function versionIn(form: HTMLFormElement): string | undefined {
  const field = form.elements.namedItem('version');
  return field instanceof HTMLInputElement && field.value !== '' ? field.value : undefined;
}

export async function saveDraft(form: HTMLFormElement, key: string, fields: Values): Promise<Kept> {
  const id = form.dataset.draftId;
  const response = await fetch('/drafts', {
    method: 'POST',
    headers: asThisTab({ 'content-type': 'application/json' }),
    body: JSON.stringify({ id, form: key, fields, ...headersFor(form) }),
  });
  const kept = response.headers.get('draft-id') ?? undefined;
  const said = response.headers.get('content-type')?.startsWith('text/plain') ? await response.text() : undefined;
  return { ok: response.ok, id: kept, why: said };
}

export async function draftOnServer(key: string): Promise<ServerDraft | undefined> {
  const response = await fetch(`/drafts?form=${encodeURIComponent(key)}`, { headers: asThisTab() });
  return response.status === 200 ? response.json() : undefined;
}

export const dropOnServer = (id: string): void =>
  void fetch(`/drafts/${id}/drop`, { method: 'POST', headers: asThisTab() });
