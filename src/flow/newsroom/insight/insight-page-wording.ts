import { wording } from '#kernel/wording.ts';

const percent = (share: number): string => `${Math.round(share * 100)}%`;

export const insightPageWording = wording(
  {
    title: '疑似重复',
    record: (title: string) => `疑似重复：${title}`,
    back: '回到疑似重复列表',
    newerText: '较新的文字',
    newer: { report: '来稿', article: '在编稿件' },
    other: '较早的文字',
    kinds: { report: '来稿', printed: '已刊稿件', in_hand: '在编稿件' },
    likeness: '相似情况',
    foundAt: '发现时间',
    status: '判断',
    likenesses: {
      same: '文字相同',
      edited: '改动后再报',
      part_of: '是对方的一部分',
      holds: '包含对方',
      partly: '部分文字相同',
    },
    shares: {
      report: (ofReport: number, ofOther: number) =>
        `来稿的${percent(ofReport)}见于对方，对方的${percent(ofOther)}见于来稿`,
      article: (ofArticle: number, ofOther: number) =>
        `本稿的${percent(ofArticle)}见于对方，对方的${percent(ofOther)}见于本稿`,
    },
    same: '两篇共有的文字已标出。',
    empty: {
      found: '没有待判断的疑似重复',
      confirmed: '没有判断为重复的',
      denied: '没有判断为不重复的',
      superseded: '没有不必再问的',
    },
    emptyHint:
      '来稿报到编辑部时、稿件每次保存时，自动与已有的来稿、已刊和在编的稿件比对，文字相近的列在这里，由编辑判断；同一对只问一次。',
    consequence: {
      report: {
        report: '判断“是重复”后，这篇来稿标为与较早来稿重复，可在初审页取消。',
        printed: '判断“是重复”后，这篇来稿按“同类内容已刊发”不采用，不能再改。',
        in_hand: '判断记在来稿上，以后不再问。',
      },
      article: {
        report: '判断记在本稿上，以后不再问。是重复的，请把这篇来稿补作本稿的出处。',
        printed: '判断记在本稿上，以后不再问。是重复的，已刊过的不必再编；有新进展的，请补作出处。',
        in_hand: '判断记在本稿上，以后不再问。是重复的，请与那一篇的编辑商量，合成一篇。',
      },
    },
    words: {
      report: (title: string) => `与《${title}》内容重复，归并办理。`,
      printed: (title: string) => `同类内容已刊发，见《${title}》。`,
      in_hand: (title: string) => `与在编的《${title}》是同一件事。`,
    },
    wordsHint: { report: '报送单位会看到这段话。', article: '只有编辑部看得到。' },
    denyHint: '可以不写，只有编辑部看得到。',
    decided: (name: string, day: string) => `${name}，${day}`,
    none: '没有发现与已有来稿、稿件相近的文字。',
    timeLine: '经过',
  },
  {
    title: 'Possible duplicates',
    record: (title: string) => `Possible duplicate: ${title}`,
    back: 'Back to the possible duplicates',
    newerText: 'Newer text',
    newer: { report: 'Report', article: 'Article' },
    other: 'Earlier text',
    kinds: { report: 'Report', printed: 'Printed article', in_hand: 'Article' },
    likeness: 'Likeness',
    foundAt: 'Found',
    status: 'Decision',
    likenesses: {
      same: 'The same text',
      edited: 'Edited and sent again',
      part_of: 'A part of the other',
      holds: 'Contains the other',
      partly: 'Partly the same text',
    },
    shares: {
      report: (ofReport: number, ofOther: number) =>
        `${percent(ofReport)} of the report is in the other, ${percent(ofOther)} of the other is in the report`,
      article: (ofArticle: number, ofOther: number) =>
        `${percent(ofArticle)} of this article is in it, ${percent(ofOther)} of it is here`,
    },
    same: 'What both have in common is marked.',
    empty: {
      found: 'Nothing waits for a decision',
      confirmed: 'No duplicates',
      denied: 'Nothing decided as no duplicate',
      superseded: 'Nothing of which no more is asked',
    },
    emptyHint:
      'Every filing and every saved article is compared with the reports and articles of the desk; what is alike stands here for an editor to decide, each pair once.',
    consequence: {
      report: {
        report:
          'If it is a duplicate, the report is marked as one of the earlier report; the mark can be undone at screening.',
        printed: 'If it is a duplicate, the report is declined because the matter is already printed; this is final.',
        in_hand: 'Kept with the report and not asked again.',
      },
      article: {
        report: 'Kept with the article and not asked again. A duplicate should be added to its sources.',
        printed:
          'Kept with the article and not asked again. What was printed is not written again; with news in it, add it as a source.',
        in_hand: 'Kept with the article and not asked again. Speak with the other editor and merge a duplicate.',
      },
    },
    words: {
      report: (title: string) => `The same matter as “${title}”.`,
      printed: (title: string) => `Already printed, see “${title}”.`,
      in_hand: (title: string) => `The same matter as “${title}”, which is being written.`,
    },
    wordsHint: { report: 'The unit will read this.', article: 'Only the desk reads it.' },
    denyHint: 'Not required; only the desk reads it.',
    decided: (name: string, day: string) => `${name}, ${day}`,
    none: 'Nothing like it among the reports and articles.',
    timeLine: 'What happened',
  },
);
