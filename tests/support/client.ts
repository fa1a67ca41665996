/** A browser without a screen: asks the application for pages and sends forms, signed in as one person. */
import type { Hono } from 'hono';
import { openSession, type Session } from '#platform/auth/sessions.store.ts';
import { inTransaction } from '#platform/db/index.ts';
import type { HttpEnv, Services } from '#platform/http/index.ts';

type Fields = Readonly<Record<string, string | number | readonly string[] | undefined>>;

export interface Client {
  request(path: string, init?: RequestInit): Promise<Response>;
  get(path: string): Promise<Response>;
  /** Sends a form as a page would; a list is sent as several fields of one name. */
  post(path: string, fields?: Fields): Promise<Response>;
  /** A form with files. */
  upload(path: string, form: FormData): Promise<Response>;
  /** The page's text as it came; throws when it is not 200. */
  page(path: string): Promise<string>;
  /** The token of the session, for a real browser's cookie `huoshui_session`. */
  token(): Promise<string>;
}

const origin = 'http://localhost';

/** Opens a new session whenever the clock has left the last one behind. */
export async function signedInClient(app: Hono<HttpEnv>, services: Services, person: Session): Promise<Client> {
  let session = { token: '', at: '' };
  const token = async () => {
    const now = services.now();
    if (session.token === '' || Math.abs(Date.parse(now) - Date.parse(session.at)) > 3_600_000) {
      session = { token: await inTransaction(services.db, (trx) => openSession(trx, person, now)), at: now };
    }
    return session.token;
  };
  const request: Client['request'] = async (path, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set('origin', origin);
    headers.set('cookie', [`huoshui_session=${await token()}`, headers.get('cookie')].filter(Boolean).join('; '));
    return app.request(new URL(path, origin).href, { ...init, headers });
  };
  const get: Client['get'] = (path) => request(path);
  return {
    request,
    get,
    token,
    post: (path, fields = {}) => request(path, { method: 'POST', body: formOf(fields) }),
    upload: (path, form) => request(path, { method: 'POST', body: form }),
    async page(path) {
      const response = await get(path);
      if (response.status !== 200) throw new Error(`${path}: ${response.status} ${response.headers.get('location')}`);
      return response.text();
    },
  };
}

function formOf(fields: Fields): URLSearchParams {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((v) => [name, String(v)]),
  );
  return new URLSearchParams(pairs);
}
