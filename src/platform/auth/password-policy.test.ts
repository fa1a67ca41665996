import { expect, it } from 'vitest';
import { passwordFaults } from './password-policy.ts';

const codes = (password: string, userName = 'linyanchuan') => passwordFaults(password, userName).map((f) => f.code);

it.each([
  ['青岚江边有棵老樟树', 'password_too_short'],
  ['short', 'password_too_short'],
  ['x'.repeat(129), 'password_too_long'],
  ['aaaaaaaaaa', 'password_too_simple'],
  ['１１１１１１１１１１', 'password_too_simple'],
  ['ababababab', 'password_too_simple'],
  ['1234567890', 'password_too_simple'],
  ['9876543210', 'password_too_simple'],
  ['abcdefghijkl', 'password_too_simple'],
  ['linyanchuan', 'password_is_user_name'],
  ['LinYanchuan1', 'password_is_user_name'],
  ['Password123', 'password_common'],
  ['1q2w3e4r5t', 'password_common'],
])('refuses %s: %s', (password, code) => expect(codes(password)).toContain(code));

it.each(['青岚江边有棵老樟树呀', 'correct horse battery', 'kq7-Tw9p_zL', 'linyanchuan drinks tea'])(
  'accepts %s',
  (password) => expect(codes(password)).toEqual([]),
);

it('names the field and how long it must be', () => {
  expect(passwordFaults('9!aB', 'li')).toEqual([
    { code: 'password_too_short', params: { least: 10 }, field: 'password' },
  ]);
});
