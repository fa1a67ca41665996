/** Why an outside database cannot be used: each reason has a remedy of its own. */
import { failureOf } from './failure.ts';
import { errorCode, StartError, type StartErrorCode } from './start-error.ts';

const codes: Readonly<Record<string, StartErrorCode>> = {
  '28P01': 'database_login_refused',
  '28000': 'database_login_refused',
  '3D000': 'database_missing',
  ENOTFOUND: 'database_host_unknown',
  EAI_AGAIN: 'database_host_unknown',
};

/** `postgres://…`, or a folder with a socket. */
const looksLikeAddress = (text: string): boolean =>
  text.startsWith('/') || (/^(postgres(ql)?|socket):/.test(text) && URL.canParse(text));

/** @throws StartError `database_address_wrong` */
export function requireAddress(text: string): void {
  if (!looksLikeAddress(text)) throw new StartError('database_address_wrong', { address: withoutPassword(text) });
}

export function outsideError(connectionString: string, error: unknown): StartError {
  const reason = error instanceof Error ? error.message || String(error.cause ?? error.name) : String(error);
  const isAway = failureOf(error) === 'outage' || /timeout/.test(reason);
  const code = codes[errorCode(error) ?? ''] ?? (isAway ? 'database_away' : 'database_unreachable');
  return new StartError(code, { address: withoutPassword(connectionString), reason }, error);
}

export function withoutPassword(connectionString: string): string {
  return connectionString.replace(/^(\w+:\/\/[^:/@]*):.*@/, '$1@').replace(/([?&]password=)[^&]*/, '$1…');
}
