/** Sentences every thing shares: the roles, and the refusals that the tables themselves make. */
import type { Role } from './actor.ts';
import type { DomainEvent, EventMeta } from './event.ts';
import type { Refusal } from './refusal.ts';
import { type Language, wording } from './wording.ts';

export const roleWording = wording(
  {
    correspondent: '信息员',
    approver: '单位审签人',
    editor: '责任编辑',
    checker: '核稿人',
    signatory: '签发人',
    leader: '领导',
    follow_up_officer: '督办员',
    system_administrator: '系统管理员',
    security_administrator: '安全管理员',
    audit_administrator: '审计管理员',
  } satisfies Record<Role, string>,
  {
    correspondent: 'Correspondent',
    approver: 'Unit approver',
    editor: 'Editor',
    checker: 'Checker',
    signatory: 'Signatory',
    leader: 'Leader',
    follow_up_officer: 'Follow-up officer',
    system_administrator: 'System administrator',
    security_administrator: 'Security administrator',
    audit_administrator: 'Audit administrator',
  },
);

const isRole = (text: string): text is Role => text in roleWording.zh;

export const roleNames = (codes: string, lang: Language): string =>
  codes
    .split(',')
    .map((code) => (isRole(code) ? roleWording[lang][code] : code))
    .join(lang === 'zh' ? '、' : ', ');

const common = wording(
  {
    wrong_status: (status: string) => `现在的状态是“${status}”，不能这样做。`,
    not_your_role: (roles: string) => (roles ? `这一步由本单位或本编辑部的${roles}办理。` : '这一步由系统自动办理。'),
    stale: '您打开之后，别人已经改过这份记录。您的文字没有丢，请对照后再交。',
    not_found: '没有找到这份记录，它可能不归您办理。请回到列表查看。',
    held_by_another: (name: string, self: boolean, minutes: string) =>
      `${self ? '您自己在另一个窗口' : name}正在办这一份（${minutes === '0' ? '刚刚还在写' : `已停${minutes}分钟`}）。可以请对方交出，或者接手。`,
    not_held: '现在没有人占着这一份，直接办就可以。',
    idempotency_key_reused: '同一个提交编号已用于另一份内容，请换一个编号再试。',
    invalid_field: (field: string, problem: string) => `“${field}”填写有误：${problem}`,
    missing: '没有填写。',
    malformed: '内容不合要求，请检查。',
    idempotency_key_too_long: '提交编号最多200个字符，请缩短。',
    if_match_form: 'If-Match 应是读取时得到的版本，例如 "3"。',
    sign_in_needed: '请先登录，或在请求头中带上令牌：Authorization: Bearer 令牌。',
    not_json: '请求内容应是 JSON，没有内容时写 {}。',
    no_such_operation: '没有这个接口。有哪些接口，见 /api。',
    other: (code: string) => `不能办理（${code}）。`,
  },
  {
    wrong_status: (status: string) => `It is now “${status}”, so this cannot be done.`,
    not_your_role: (roles: string) =>
      roles ? `This step belongs to the unit's or the desk's ${roles}.` : 'The system does this step by itself.',
    stale: 'Somebody changed this record after you opened it. Your text is kept; compare and send again.',
    not_found: 'There is no such record, or it is not yours to see. Go back to the list.',
    held_by_another: (name: string, self: boolean, minutes: string) =>
      `${self ? 'You yourself, in another window,' : name} hold${self ? '' : 's'} this now (${minutes === '0' ? 'just active' : `idle for ${minutes} min`}). Ask for it, or take it over.`,
    not_held: 'Nobody holds this now; go ahead.',
    idempotency_key_reused: 'This idempotency key was used for another request; use a new one.',
    invalid_field: (field: string, problem: string) => `“${field}” is not right: ${problem}`,
    missing: 'it is missing.',
    malformed: 'it is not of the right form.',
    idempotency_key_too_long: 'An idempotency key has at most 200 characters.',
    if_match_form: 'If-Match must be the version that was read, such as "3".',
    sign_in_needed: 'Sign in, or send a token: Authorization: Bearer TOKEN.',
    not_json: 'Send JSON; {} when there is nothing to say.',
    no_such_operation: 'There is no such operation. See /api for those there are.',
    other: (code: string) => `This cannot be done (${code}).`,
  },
);

/** The words of one thing: its states, acts, events and own refusals. */
export interface ThingWords {
  readonly thing: string;
  readonly statuses: Readonly<Record<string, string>>;
  readonly actions: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly refusals: Readonly<Record<string, string | ((params: Readonly<Record<string, string | number>>) => string)>>;
  /** An event as a sentence without its subject: “退回补充：……”. */
  readonly events: Readonly<Record<string, string | ((data: never) => string)>>;
}

/** `ThingWords` that the compiler knows to be complete: every state, act, event, field and refusal of a thing has its words. */
export interface WordsOf<
  Status extends string,
  Action extends string,
  Event extends DomainEvent,
  Field extends string,
  Code extends string,
> extends ThingWords {
  readonly statuses: Readonly<Record<Status, string>>;
  readonly actions: Readonly<Record<Action, string>>;
  readonly fields: Readonly<Record<Field, string>>;
  readonly refusals: Readonly<Record<Code, string | ((params: Readonly<Record<string, string | number>>) => string)>>;
  readonly events: { readonly [T in Event['type']]: string | ((data: Extract<Event, { type: T }>['data']) => string) };
}

/** The sentence for a refusal, in the words of the thing it concerns. */
export function refusalSentence(refusal: Refusal, lang: Language, words?: ThingWords): string {
  const p = refusal.params ?? {};
  const own = words?.refusals[refusal.code];
  if (own !== undefined) return typeof own === 'string' ? own : own(p);
  const c = common[lang];
  switch (refusal.code) {
    case 'wrong_status':
      return c.wrong_status(words?.statuses[String(p.status)] ?? String(p.status));
    case 'not_your_role':
      return c.not_your_role(roleNames(String(p.roles), lang));
    case 'invalid_field': {
      const own = words?.refusals[String(p.problem)];
      if (typeof own === 'string') return own;
      const field = String(p.field);
      return c.invalid_field(words?.fields[field] ?? field, p.problem === 'missing' ? c.missing : c.malformed);
    }
    case 'held_by_another':
      return c.held_by_another(String(p.name), p.self === 1, String(p.minutes));
    case 'not_held':
    case 'sign_in_needed':
    case 'not_json':
    case 'no_such_operation':
    case 'stale':
    case 'not_found':
    case 'idempotency_key_reused':
    case 'idempotency_key_too_long':
    case 'if_match_form':
      return c[refusal.code];
    default:
      return c.other(refusal.code);
  }
}

/** Who did it, and in whose name when that was somebody absent. */
export function doer({ actorName, onBehalfOf }: EventMeta, lang: Language): string {
  if (!onBehalfOf) return actorName;
  return lang === 'zh' ? `${actorName}（代${onBehalfOf.name}）` : `${actorName} (for ${onBehalfOf.name})`;
}

/** The sentence for an event, or its bare type when the thing has no words for it. */
export function eventSentence(event: { readonly type: string; readonly data: object }, words: ThingWords): string {
  const sentence = words.events[event.type];
  if (sentence === undefined) return event.type;
  return typeof sentence === 'string' ? sentence : sentence(event.data as never);
}
