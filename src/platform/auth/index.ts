/** Front door of the accounts. */
export {
  type AccountKey,
  changePassword,
  isUserNameTaken,
  keepAccount,
  type NewPassword,
  normalUserName,
  setPassword,
} from './accounts.store.ts';
export {
  type ApiToken,
  type ApiTokenId,
  createToken,
  longestTokenDays,
  type NewApiToken,
  revokeToken,
  tokenOwner,
  tokensOf,
} from './api-tokens.store.ts';
export { type AuthRefusal, authWording } from './auth-wording.ts';
export { passwordFaults } from './password-policy.ts';
export { endSessions, removeEndedSessions, type Session, sessionLimits, sessionOf, signOut } from './sessions.store.ts';
export { type SignedIn, type SignIn, signIn, signInLimits } from './sign-in.store.ts';

import './auth.tables.ts';
