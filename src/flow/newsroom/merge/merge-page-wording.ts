/** What the page of merging says beside the words of its acts. */
import { wording } from '#kernel/wording.ts';

export const mergePageWording = wording(
  {
    title: (title: string) => `合稿与拆稿：${title}`,
    name: '合稿·拆稿',
    back: '返回稿件',
    hint: '合稿把选中的来稿、稿件接在正文之后，各用原题分段，来源一并记下；原来的来稿和稿件一个字不动。拆稿恢复合稿前的文字和来源，来稿回到原来的状态，并入的稿件恢复编辑。',
    find: '按标题或单位查找来稿',
    search: '查找',
    reports: '并入哪些来稿',
    noReports: '没有可以并入的来稿',
    articles: '并入哪些在编的稿件',
    articlesHint: '并入后那篇稿件停办，拆稿时恢复',
    articleLine: (title: string, author: string) => `${title}（${author}）`,
    why: '为什么合在一起',
    whyUnmerge: '为什么拆开',
    whyPutBack: '为什么放回',
    undoesMerge: (round: number, reports: number, articles: number) =>
      `恢复第${round}次开发的文字和来源；合进来的${reports}篇来稿放回${articles > 0 ? `，${articles}篇稿件恢复编辑` : ''}。其间各次开发的文字仍然保留在开发经过里。`,
    undoesOpening: (n: number) => `这篇稿件立稿时就是${n}篇合成的，合稿前没有文字：拆稿后稿件撤销，各来稿放回原处。`,
    putsBack: (n: number) => `${n}篇来稿恢复为编入前的状态，可以另作处理。`,
    standing: '合过的稿',
    noneStanding: '这篇稿件还没有合过稿',
    mergedRound: (round: number, who: string) => `第${round}次开发，${who}合稿`,
    parts: (sources: number, articles: number) =>
      articles > 0 ? `并入来源${sources}篇、稿件${articles}篇` : `并入来源${sources}篇`,
    compare: '看合稿前后',
    mergedInto: '已并入',
    done: (act: string) => `已办：${act}。`,
  },
  {
    title: (title: string) => `Merge and unmerge: ${title}`,
    name: 'Merge · unmerge',
    back: 'Back to the article',
    hint: 'Merging puts the chosen reports and articles at the end of the text, each under its title, and names them as sources; the originals are not touched. Unmerging brings back the text and the sources of before, the reports to where they were, and the merged articles into editing.',
    find: 'Find reports by title or unit',
    search: 'Find',
    reports: 'Reports to merge in',
    noReports: 'No report can be merged in',
    articles: 'Articles in hand to merge in',
    articlesHint: 'They are closed, and in editing again after an unmerge',
    articleLine: (title: string, author: string) => `${title} (${author})`,
    why: 'Why they belong together',
    whyUnmerge: 'Why they are taken apart',
    whyPutBack: 'Why they are put back',
    undoesMerge: (round: number, reports: number, articles: number) =>
      `Brings back the text and sources of round ${round}; ${reports} sources go back${articles > 0 ? `, ${articles} articles are revived` : ''}. The rounds in between stay on record.`,
    undoesOpening: (n: number) =>
      `The article was opened from ${n} sources and had no text before: it is withdrawn and its reports go back.`,
    putsBack: (n: number) => `${n} reports stand again where they stood before this article.`,
    standing: 'Merges',
    noneStanding: 'Nothing was merged into this article',
    mergedRound: (round: number, who: string) => `Round ${round}, merged by ${who}`,
    parts: (sources: number, articles: number) =>
      articles > 0 ? `${sources} sources and ${articles} articles` : `${sources} sources`,
    compare: 'Before and after',
    mergedInto: 'Merged into',
    done: (act: string) => `Done: ${act}.`,
  },
);
