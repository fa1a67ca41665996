export interface AccountRow {
  org_id: string;
  person_id: string;
  user_name: string;
  enabled: boolean;
  password_hash: string | null;
  password_set_at: string | null;
}

export interface SessionRow {
  org_id: string;
  token_hash: string;
  person_id: string;
  opened_at: string;
  seen_at: string;
}

export interface ApiTokenRow {
  org_id: string;
  id: string;
  person_id: string;
  name: string;
  token_hash: string;
  created_at: string;
  expires_at: string;
  revoked_at: string | null;
}

export interface SignInGuardRow {
  name_hash: string;
  tries: number;
  last_try_at: string;
  locked_until: string | null;
}

export type SignInFailureReason = 'wrong_password' | 'unknown_user' | 'locked' | 'disabled' | 'address_limit';

export interface SignInFailureRow {
  name_hash: string;
  at: string;
  id: string;
  org_id: string | null;
  person_id: string | null;
  address: string;
  reason: SignInFailureReason;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'platform.account': AccountRow;
    'platform.session': SessionRow;
    'platform.api_token': ApiTokenRow;
    'platform.sign_in_guard': SignInGuardRow;
    'platform.sign_in_failure': SignInFailureRow;
  }
}
