/** People and their accounts. A password is never an argument: arguments show in the list of processes. */
import { personThing, personWording } from '#flow/directory/person/index.ts';
import { type Role, roles } from '#kernel/actor.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { type Language, wording } from '#kernel/wording.ts';
import { authWording } from '#platform/auth/index.ts';
import { handle, inWork, type Work } from '#platform/event-log/index.ts';
import { newPassword } from '../../first-run.ts';
import { administratorOr, asAdministrator, type Opened, openOrg, personIdOf, unitNamed } from '../acting.ts';
import { cliWording } from '../cli-wording.ts';
import { type Call, command } from '../command.ts';
import { done, failure, refusedWith } from '../outcome.ts';

const words = wording(
  {
    added: (name: string, user: string, unit: string) => `已新增${name}（用户名 ${user}，${unit}）。`,
    passwordSet: (user: string) => `${user} 的密码已重设，原来的登录全部退出。`,
    password: (password: string) => `密码：${password}（只显示这一次）`,
    disabled: (user: string) => `${user} 的账号已停用，登录全部退出。`,
  },
  {
    added: (name, user, unit) => `${name} was added (user name ${user}, ${unit}).`,
    passwordSet: (user) => `The password of ${user} is new; all sessions have ended.`,
    password: (password) => `Password: ${password} (shown this once)`,
    disabled: (user) => `The account ${user} is disabled; all sessions have ended.`,
  },
);

const userPlace = { name: 'user', about: { zh: '用户名', en: 'user name' } } as const;
const passwordFromInput = {
  kind: 'flag',
  about: {
    zh: '从标准输入读取密码；不写时由系统生成并显示一次',
    en: 'read the password from standard input; otherwise one is made and shown once',
  },
} as const;

/** `editor` at the person's own unit, `editor@UNIT` at another. */
const rolesIn = (text: string): { role: Role; unit: string | undefined }[] | undefined => {
  const found = text.split(',').map((part) => {
    const [name, unit] = part.trim().split('@');
    const role = roles.find((r) => r === name);
    return role && { role, unit };
  });
  return found.every((f) => f !== undefined) ? found : undefined;
};

export const userAddCommand = command({
  name: 'user add',
  summary: { zh: '新增人员和账号，可同时任命角色', en: 'add a person with an account, and appoint to roles' },
  places: [userPlace],
  options: {
    name: { kind: 'text', value: 'NAME', required: true, about: { zh: '姓名', en: "the person's name" } },
    unit: {
      kind: 'text',
      value: 'UNIT',
      required: true,
      about: { zh: '所在单位：名称、简称或编号', en: 'unit: name, short name or id' },
    },
    post: { kind: 'text', value: 'POST', about: { zh: '职务', en: 'office held, in words' } },
    roles: {
      kind: 'text',
      value: 'ROLES',
      fits: (text: string) => rolesIn(text) !== undefined,
      about: {
        zh: `角色，逗号分开，别的单位写成 角色@单位。角色有：${roles.join('、')}`,
        en: `roles, with commas; at another unit as ROLE@UNIT. Roles: ${roles.join(', ')}`,
      },
    },
    'password-stdin': passwordFromInput,
    as: asAdministrator,
  },
  example: 'user add linyc --name 林砚川 --unit 青岚市信息中心 --roles editor@青岚市',
  run: async (given, call) => {
    const { user: userName, name, post = '' } = given;
    const opened = await openOrg(call);
    const unit = await unitNamed(opened, given.unit, call.lang);
    const posts: { role: Role; unitId: string }[] = [];
    for (const { role, unit: at } of rolesIn(given.roles ?? '') ?? []) {
      posts.push({ role, unitId: at === undefined ? unit.id : (await unitNamed(opened, at, call.lang)).id });
    }
    const password = await passwordFor(given['password-stdin'], call);
    const id = await actOnPerson(opened, given.as, call.lang, async (work) => {
      const person = await handle(work, personThing, {
        action: 'register',
        input: { name, post, userName, unitId: unit.id },
      });
      for (const input of posts) await handle(work, personThing, { id: person.id, action: 'appoint', input });
      await handle(work, personThing, { id: person.id, action: 'reset_password', input: { password } });
      return person.id;
    });
    const said = words[call.lang].added(name, userName, unit.name);
    return done({ id, userName, unitId: unit.id, ...shown(given, password) }, [
      said,
      ...passwordLines(given, password, call.lang),
    ]);
  },
});

export const userPasswordCommand = command({
  name: 'user password',
  summary: { zh: '重设密码', en: 'set a new password' },
  places: [userPlace],
  options: { 'password-stdin': passwordFromInput, as: asAdministrator },
  example: 'user password linyc',
  run: async (given, call) => {
    const opened = await openOrg(call);
    const id = await personIdOf(opened, given.user, call.lang);
    const password = await passwordFor(given['password-stdin'], call);
    await actOnPerson(opened, given.as, call.lang, (work) =>
      handle(work, personThing, { id, action: 'reset_password', input: { password } }),
    );
    const said = words[call.lang].passwordSet(given.user);
    return done({ id, userName: given.user, ...shown(given, password) }, [
      said,
      ...passwordLines(given, password, call.lang),
    ]);
  },
});

export const userDisableCommand = command({
  name: 'user disable',
  summary: { zh: '停用账号', en: 'disable an account' },
  places: [userPlace],
  options: {
    words: {
      kind: 'text',
      value: 'WORDS',
      required: true,
      about: { zh: '理由，记入日志', en: 'the reason, kept in the log' },
    },
    as: asAdministrator,
  },
  example: 'user disable linyc --words 调离',
  run: async (given, call) => {
    const opened = await openOrg(call);
    const id = await personIdOf(opened, given.user, call.lang);
    await actOnPerson(opened, given.as, call.lang, (work) =>
      handle(work, personThing, { id, action: 'disable', input: { words: given.words } }),
    );
    return done({ id, userName: given.user }, [words[call.lang].disabled(given.user)]);
  },
});

async function actOnPerson<T>(
  opened: Opened,
  as: string | undefined,
  lang: Language,
  run: (work: Work) => Promise<T>,
): Promise<T> {
  const acted = await inWork(opened.services, await administratorOr(opened, as, lang), run);
  if (!acted.ok) throw refusedWith(acted.refusals, (refusal) => personSentence(refusal, lang));
  return acted.value;
}

function personSentence(refusal: Refusal, lang: Language): string {
  const ofPassword = Object.entries(authWording[lang]).find(([code]) => code === refusal.code)?.[1];
  if (ofPassword === undefined) return refusalSentence(refusal, lang, personWording[lang]);
  return typeof ofPassword === 'string' ? ofPassword : ofPassword(refusal.params ?? {});
}

async function passwordFor(fromInput: boolean, call: Call): Promise<string> {
  if (!fromInput) return newPassword();
  const typed = (await call.input()).replace(/\r?\n$/, '');
  if (typed === '') throw failure('password_missing', cliWording[call.lang].passwordMissing);
  return typed;
}

type Asked = { readonly 'password-stdin': boolean };
const shown = (given: Asked, password: string) => (given['password-stdin'] ? {} : { password });
const passwordLines = (given: Asked, password: string, lang: Language) =>
  given['password-stdin'] ? [] : [words[lang].password(password)];
