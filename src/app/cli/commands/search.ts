import { rebuildSketches } from '#flow/newsroom/insight/index.ts';
import { wording } from '#kernel/wording.ts';
import { rebuildSearch } from '#overview/search/index.ts';
import { openOrg } from '../acting.ts';
import { command } from '../command.ts';
import { done } from '../outcome.ts';

const words = wording(
  {
    rebuilt: (entries: number, sketches: number) =>
      `已重建：可查找的记录 ${entries} 条，用于查重的文字 ${sketches} 篇。`,
  },
  { rebuilt: (entries, sketches) => `Made anew: ${entries} records to search, ${sketches} texts to compare with.` },
);

export const searchRebuildCommand = command({
  name: 'search rebuild',
  summary: {
    zh: '重建查找和查重的索引；期间照常使用',
    en: 'make the index of the search and of near-duplicates anew, while in use',
  },
  example: 'search rebuild',
  run: async (_, call) => {
    const { access } = await openOrg(call);
    const entries = await rebuildSearch(access);
    const sketches = await rebuildSketches(access);
    return done({ entries, sketches }, [words[call.lang].rebuilt(entries, sketches)]);
  },
});
