/** What the pieces around a question say: its passage, the calls, the second sources. */
import { wording } from '#kernel/wording.ts';

export const questionNotesWording = wording(
  {
    passage: '核实的文字',
    passageHint: '在正文里选中一句话就会填到这里；也可以从正文里复制过来。可以不填。',
    chosen: '已选0个字',
    changed: '稿件里现在写的是',
    gone: '这句话现在已经不在稿件里。',
    call: '电话核实',
    callSaid: (unit: string, whom: string, day: string) => `${day} 打给${unit}，${whom}接听`,
    second: '另一个来源',
    by: (name: string, time: string) => `${name} ${time}`,
    wordsHint: '对方说了什么、依据是什么；只记工作情况。',
    whomHint: '写职务，例如“办公室值班员”',
  },
  {
    passage: 'Words asked about',
    passageHint: 'Select a sentence of the text and it comes here, or copy it. May be left empty.',
    chosen: '0 characters chosen',
    changed: 'The article now says',
    gone: 'These words are no longer in the article.',
    call: 'Call',
    callSaid: (unit: string, whom: string, day: string) => `${day}, ${unit}, answered by ${whom}`,
    second: 'Second source',
    by: (name: string, time: string) => `${name}, ${time}`,
    wordsHint: 'What was said and on what ground; about work only.',
    whomHint: 'The office held, such as “duty officer”',
  },
);
