/** How a Chinese name is found by typing Latin letters: full pinyin without tones, and its initials, in lower case. */
import { pinyin } from 'pinyin-pro';

export interface SearchKeys {
  readonly pinyin: string;
  readonly initials: string;
}

/** A person's name is read with its family name's own sound: 单 is shan, not dan. */
export function searchKeys(name: string, of: 'unit' | 'person' = 'unit'): SearchKeys {
  const surname = of === 'person' ? 'head' : 'off';
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true, surname });
  const words = syllables.map((s) => s.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')).filter((s) => s !== '');
  return { pinyin: words.join(''), initials: words.map((w) => (/^\d/.test(w) ? w : w.slice(0, 1))).join('') };
}
