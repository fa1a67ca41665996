import { wording } from '#kernel/wording.ts';
import { migrate } from '#platform/db/index.ts';
import { command } from '../command.ts';
import { done } from '../outcome.ts';

const words = wording(
  {
    upToDate: '数据库已是最新。',
    applied: (names: string) => `数据库已更新：${names}`,
  },
  { upToDate: 'The database is up to date.', applied: (names) => `The database was brought up to date: ${names}` },
);

export const migrateCommand = command({
  name: 'migrate',
  summary: { zh: '把数据库更新到这个版本', en: 'bring the database up to this version' },
  example: 'migrate',
  run: async (_, { database, lang }) => {
    const applied = await migrate((await database()).write);
    const w = words[lang];
    return done({ applied }, [applied.length > 0 ? w.applied(applied.join(', ')) : w.upToDate]);
  },
});
