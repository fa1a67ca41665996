/** Passwords and tokens: made, hashed, compared. */
import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id with 19 MiB and two passes (OWASP Password Storage Cheat Sheet, second choice). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), cost);

let nobody: Promise<string> | undefined;

/** Takes the same time when there is no hash to compare with. */
export async function passwordMatches(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword(randomBytes(32).toString('base64url'));
  const matches = await verify(passwordHash ?? (await nobody), password.normalize('NFKC'));
  return matches && typeof passwordHash === 'string';
}

/** 256 random bits as 43 characters that need no escaping anywhere. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** SHA-256, hex: enough for what cannot be guessed. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
