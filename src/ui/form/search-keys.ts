/** How a name may be typed without an input method: its pinyin and its initials, e.g. `qinglanshi qls`. */
import { pinyin } from 'pinyin-pro';

const known = new Map<string, string>();
const limit = 20_000;

export function searchKeys(name: string): string {
  const found = known.get(name);
  if (found !== undefined) return found;
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  const words = syllables.map((syllable) => syllable.toLowerCase().replace(/\s+/g, '')).filter(Boolean);
  const keys = `${words.join('')} ${words.map((word) => word[0]).join('')}`;
  if (known.size >= limit) known.clear();
  known.set(name, keys);
  return keys;
}
