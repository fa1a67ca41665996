/** Records in the states that tests begin from, made by the people of the house through its own acts. */

import { reportThing } from '#flow/intake/report/index.ts';
import { screeningThing } from '#flow/intake/screening/index.ts';
import { articleThing } from '#flow/newsroom/article/index.ts';
import type { TestHouse, Who } from './house.ts';
import { liftText, type TestText } from './texts.ts';

export interface FiledBy {
  readonly text?: TestText;
  readonly unitId?: string;
  readonly deskId?: string;
  readonly correspondent?: Who;
  readonly approver?: Who;
}

/** A draft of 云桥区 unless told otherwise; its id. */
export async function draftReport(house: TestHouse, by: FiledBy = {}): Promise<string> {
  const { text = liftText, unitId = house.units.district, deskId = house.units.city } = by;
  const { id } = await house.act(by.correspondent ?? 'correspondent', reportThing, {
    action: 'draft',
    input: { ...text, unitId, deskId },
  });
  return id;
}

/** Approved and filed to the city's desk. */
export async function fileReport(house: TestHouse, by: FiledBy = {}): Promise<string> {
  const id = await draftReport(house, by);
  await house.act(by.correspondent ?? 'correspondent', reportThing, { id, action: 'submit', input: {} });
  await house.act(by.approver ?? 'approver', reportThing, { id, action: 'approve', input: { declaration: true } });
  return id;
}

/** 梧溪县 files with its own people. */
export const fromCounty = (house: TestHouse): FiledBy => ({
  unitId: house.units.county,
  correspondent: 'otherCorrespondent',
  approver: 'otherApprover',
});

export async function registerReport(house: TestHouse, by: FiledBy = {}): Promise<string> {
  const id = await fileReport(house, by);
  await house.act('editor', screeningThing, { id, action: 'register', input: {} });
  return id;
}

export interface OpenedFrom {
  readonly text?: Pick<TestText, 'title' | 'body'>;
  readonly form?: string;
  /** Ids of registered reports. */
  readonly reports?: readonly string[];
  readonly by?: Who;
}

/** An article of the city's desk in drafting; its id. */
export async function openArticle(house: TestHouse, from: OpenedFrom = {}): Promise<string> {
  const { text = liftText, form = 'single', reports = [], by = 'editor' } = from;
  const sources = reports.map((id) => ({ kind: 'report', id }));
  const { id } = await house.act(by, articleThing, {
    action: 'open',
    input: { title: text.title, body: text.body, form, sources, deskId: house.units.city },
  });
  return id;
}

/** Sent to check, passed and signed by the desk's people, as far as asked. */
export async function passArticle(
  house: TestHouse,
  id: string,
  until: 'in_copy_check' | 'awaiting_sign_off' | 'signed_off' = 'signed_off',
): Promise<void> {
  await house.act('editor', articleThing, { id, action: 'send_to_check', input: {} });
  if (until === 'in_copy_check') return;
  await house.act('checker', articleThing, { id, action: 'pass', input: {} });
  if (until === 'awaiting_sign_off') return;
  await house.act('signatory', articleThing, { id, action: 'sign_off', input: {} });
}
