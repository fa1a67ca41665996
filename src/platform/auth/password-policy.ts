/** Which passwords are too easy to guess. Length counts most (NIST SP 800-63B §3.1.1); classes of characters are not asked for. */
import { type Refusal, refusal } from '#kernel/refusal.ts';

export const shortestPassword = 10;
export const longestPassword = 128;

/** Of those that lists of stolen passwords put first, the ones long enough to pass otherwise. */
const common = new Set(
  `password12 password123 password1234 passw0rd123 p@ssw0rd123 p@ssw0rd1234 admin12345 admin123456 administrator
  administrator1 a123456789 a1234567890 aa12345678 aa123456789 abc1234567 abc123456789 abcd123456 abcd1234567 asd123456789
  q123456789 qq123456789 qwe123456789 qwer123456 qwerty12345 qwerty123456 qwertyuiop1 qazwsxedcr qazwsxedcrfv 1q2w3e4r5t
  1q2w3e4r5t6y 1qaz2wsx3edc zaq12wsxcde3 zxcvbnm123 zxcvbnm1234 asdfghjkl1 asdfghjkl123 woaini1314 woaini520 woaini521
  woaini5201314 woaiwojia1 iloveyou123 5201314520 1314520520 welcome123 welcome1234 letmein1234 changeme123 huoshui123
  huoshui1234 huoshui2024 huoshui2025 huoshui2026 xinxike123 xinxike1234 bangongshi1 bangongshi123`.split(/\s+/),
);

/** All the reasons against a password; empty means: good enough. */
export function passwordFaults(password: string, userName: string): Refusal[] {
  const text = password.normalize('NFKC').toLowerCase();
  const characters = [...text];
  const faults: Refusal[] = [];
  if (characters.length < shortestPassword) faults.push(refusal('password_too_short', { least: shortestPassword }));
  if (characters.length > longestPassword) faults.push(refusal('password_too_long', { most: longestPassword }));
  if (isMonotonous(characters)) faults.push(refusal('password_too_simple'));
  if (text.includes(userName.toLowerCase()) && characters.length - [...userName].length < 6) {
    faults.push(refusal('password_is_user_name'));
  }
  if (common.has(text)) faults.push(refusal('password_common'));
  return faults.map((fault) => ({ ...fault, field: 'password' }));
}

/** Fewer than four different characters, or a run such as 1234567890 or zyxwvutsrq. */
function isMonotonous(characters: readonly string[]): boolean {
  if (new Set(characters).size < 4) return true;
  const codes = characters.map((c) => c.codePointAt(0) ?? 0);
  const step = (codes[1] ?? 0) - (codes[0] ?? 0);
  const rises = codes.slice(1).every((code, i) => (code - (codes[i] ?? 0) - step) % 10 === 0);
  return Math.abs(step) <= 1 && rises;
}
