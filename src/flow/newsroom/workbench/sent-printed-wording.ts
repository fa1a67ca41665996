/** What the page says on which a unit sees its report as sent and as printed. */
import { wording } from '#kernel/wording.ts';

export const sentPrintedWording = wording(
  {
    name: '报送与印发对照',
    title: (report: string) => `报送与印发对照：${report}`,
    back: '回到来稿',
    view: '怎样对照',
    inline: '合在一起',
    sides: '左右对照',
    sent: '报送的文字',
    printed: '印发的文字',
    printedAs: (title: string, day: string) => `${day}印发：《${title}》`,
    left: (n: number) => `只列用到这篇来稿的段落，另有${n}段出自其他来稿或由编者写成。`,
    none: '还没有印发',
    noneHint: '编入稿件并印发之后，这里逐段逐字列出报送的文字和印发的文字有哪些不同。',
  },
  {
    name: 'Sent and printed',
    title: (report: string) => `Sent and printed: ${report}`,
    back: 'Back to the report',
    view: 'How to compare',
    inline: 'In one text',
    sides: 'Side by side',
    sent: 'As sent',
    printed: 'As printed',
    printedAs: (title: string, day: string) => `Printed ${day}: ${title}`,
    left: (n: number) => `Only paragraphs made from this report; ${n} more come from others or from the editor.`,
    none: 'Not printed yet',
    noneHint:
      'Once it is in a printed article, every difference between what was sent and what was printed is shown here.',
  },
);
