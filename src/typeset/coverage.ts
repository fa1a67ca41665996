/** Which characters can be printed. Typst gives no warning of a missing glyph, so every text is checked before it goes in. */
import { addCmap, type CharacterSet, emptySet, hasCharacter } from './cmap.ts';
import type { FontRole } from './font-roles.ts';
import type { FontSet } from './fonts.ts';
import { readTable } from './sfnt.ts';

export interface Coverage {
  /** Characters of `text` that no font of the role's list has, each once; U+FFFD (a broken character) is always one. */
  missingGlyphs(text: string, role: FontRole): string[];
}

/** Reads the `cmap` tables when a role is first asked for, and keeps them. */
export function createCoverage(fonts: FontSet): Coverage {
  const perFile = new Map<string, CharacterSet>();
  const perRole = new Map<FontRole, CharacterSet>();

  const ofRole = (role: FontRole): CharacterSet => {
    const known = perRole.get(role);
    if (known) return known;
    const union = emptySet();
    for (const file of fonts.coverage[role]) {
      const set = perFile.get(file) ?? charactersOf(file);
      perFile.set(file, set);
      for (let i = 0; i < union.length; i++) union[i] = (union[i] ?? 0) | (set[i] ?? 0);
    }
    perRole.set(role, union);
    return union;
  };

  return {
    missingGlyphs(text, role) {
      const set = ofRole(role);
      const missing = new Set<string>();
      for (const character of text) {
        const code = character.codePointAt(0) ?? 0;
        if (code !== 0x0a && (code === 0xfffd || !hasCharacter(set, code))) missing.add(character);
      }
      return [...missing];
    },
  };
}

function charactersOf(file: string): CharacterSet {
  const set = emptySet();
  const cmap = readTable(file, 'cmap');
  if (cmap) addCmap(set, cmap);
  return set;
}
