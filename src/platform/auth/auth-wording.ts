/** Sentences at the door. */
import type { Wording } from '#kernel/wording.ts';

type P = Readonly<Record<string, string | number>>;

export type AuthRefusal =
  | 'wrong_credentials'
  | 'account_locked'
  | 'account_disabled'
  | 'too_many_from_address'
  | 'password_too_short'
  | 'password_too_long'
  | 'password_too_simple'
  | 'password_is_user_name'
  | 'password_common'
  | 'current_password_wrong'
  | 'token_name_missing'
  | 'token_expiry';

type Sentences = Readonly<Record<AuthRefusal, string | ((params: P) => string)>>;

const zh: Sentences = {
  wrong_credentials: '用户名或密码不对，请重新输入。连续输错5次，账号会锁定15分钟。',
  account_locked: (p) => `密码连续输错，账号已暂时锁定。请${p.minutes}分钟后再试，或请系统管理员重设密码。`,
  account_disabled: '这个账号已停用，请联系本单位的系统管理员。',
  too_many_from_address: (p) => `这个网络地址登录失败的次数太多，请${p.minutes}分钟后再试。`,
  password_too_short: (p) => `密码至少要${p.least}个字符，可以用一句好记的话。`,
  password_too_long: (p) => `密码最多${p.most}个字符，请缩短。`,
  password_too_simple: '密码太简单：请不要只用几个相同的字符或连续的数字、字母。',
  password_is_user_name: '密码不能与用户名相同或相近，请换一个。',
  password_common: '这是最常被猜中的密码之一，请换一个。',
  current_password_wrong: '现在的密码不对，请重新输入。',
  token_name_missing: '请写明这个令牌的用途，最多60个字。',
  token_expiry: (p) => `令牌的有效期最短到明天，最长${p.days}天，请重新选择。`,
};

const en: Sentences = {
  wrong_credentials: 'User name or password is wrong; try again. Five wrong passwords lock the account for 15 minutes.',
  account_locked: (p) =>
    `Locked after wrong passwords. Try again in ${p.minutes} minutes, or ask a system administrator for a new password.`,
  account_disabled: 'This account is disabled; ask the system administrator of your unit.',
  too_many_from_address: (p) =>
    `Too many failed sign-ins from this network address; try again in ${p.minutes} minutes.`,
  password_too_short: (p) => `A password has at least ${p.least} characters; a sentence is easy to remember.`,
  password_too_long: (p) => `A password has at most ${p.most} characters; shorten it.`,
  password_too_simple: 'Too simple: do not use a few equal characters or a run of digits or letters.',
  password_is_user_name: 'The password must not be, or nearly be, the user name; choose another.',
  password_common: 'This is one of the passwords guessed first; choose another.',
  current_password_wrong: 'The present password is wrong; type it again.',
  token_name_missing: 'Say what the token is for, in at most 60 characters.',
  token_expiry: (p) => `A token ends after tomorrow at the earliest and ${p.days} days at the latest; choose again.`,
};

export const authWording: Wording<Sentences> = { zh, en };
