import type { Role } from '#kernel/actor.ts';
import type { PersonStatus } from './person.ts';

export interface PersonRow {
  org_id: string;
  id: string;
  unit_id: string;
  name: string;
  post: string;
  pinyin: string;
  initials: string;
  user_name: string;
  status: PersonStatus;
  disabled_why: string | null;
  version: number;
}

export interface AppointmentRow {
  org_id: string;
  person_id: string;
  role: Role;
  unit_id: string;
  since: string;
  position: number;
}

export interface DelegationRow {
  org_id: string;
  id: string;
  person_id: string;
  role: Role;
  unit_id: string;
  to_person_id: string;
  position: number;
  from_day: string;
  to_day: string;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'directory.person': PersonRow;
    'directory.appointment': AppointmentRow;
    'directory.delegation': DelegationRow;
  }
}
