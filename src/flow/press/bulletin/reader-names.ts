/** Names of readers (报、送、发): a list, or typed text with 、 ， or line ends between them. */
import { z } from 'zod';

const opening = '（(《〈“';
const closing = '）)》〉”';

/** A mark inside brackets belongs to the name: 各县（市、区）办公室 is one reader. */
function split(text: string): string[] {
  const names = [''];
  let depth = 0;
  for (const character of text) {
    if (opening.includes(character)) depth += 1;
    if (closing.includes(character)) depth = Math.max(0, depth - 1);
    if (character === '\n' || (depth === 0 && '、，,'.includes(character))) {
      names.push('');
      depth = 0;
    } else names.push((names.pop() ?? '') + character);
  }
  return names;
}

export const readerNames = z
  .union([z.array(z.string()), z.string().transform(split)])
  .transform((list) => list.map((name) => name.trim()).filter((name) => name !== ''))
  .default([]);
