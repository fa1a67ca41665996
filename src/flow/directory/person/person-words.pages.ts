/** The words of a person's pages: the thing's own, and those about passwords and tokens. */
import type { Language } from '#kernel/wording.ts';
import { authWording } from '#platform/auth/index.ts';
import { personWording } from './person-wording.ts';

const withAuth = (lang: Language) => ({
  ...personWording[lang],
  refusals: { ...authWording[lang], ...personWording[lang].refusals },
});

export const personWords = { zh: withAuth('zh'), en: withAuth('en') };
