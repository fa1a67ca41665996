/** A posted form as plain input: the fields of the act apart from those that carry it. */
import type { Context } from 'hono';
import type { Once } from '#platform/event-log/index.ts';

export interface PostedForm {
  readonly input: Record<string, unknown>;
  readonly files: Record<string, File>;
  readonly expectedVersion: number | undefined;
  /** The form's own key, so that pressing a button twice does the act once. */
  readonly onceKey: string | undefined;
}

/** Characters of a key under which an act is done once. */
export const longestKey = 200;

export async function postedForm(c: Context): Promise<PostedForm> {
  const parsed = await c.req.parseBody({ all: true });
  const input: Record<string, unknown> = {};
  const files: Record<string, File> = {};
  for (const [name, value] of Object.entries(parsed)) {
    if (value instanceof File) {
      if (value.size > 0) files[name] = value;
    } else if (name.endsWith('[]')) {
      input[name.slice(0, -2)] = Array.isArray(value) ? value : [value];
    } else {
      input[name] = value;
    }
  }
  const { version, once, ...rest } = input;
  return {
    input: rest,
    files,
    expectedVersion: typeof version === 'string' && /^\d+$/.test(version) ? Number(version) : undefined,
    onceKey: typeof once === 'string' && /^[\w-]+$/.test(once) && once.length <= longestKey ? once : undefined,
  };
}

export const onceFor = (form: PostedForm, request: unknown): Once | undefined =>
  form.onceKey === undefined ? undefined : { key: form.onceKey, request };
