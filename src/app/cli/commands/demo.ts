import { wording } from '#kernel/wording.ts';
import { accountLines, firstRun } from '../../first-run.ts';
import { command } from '../command.ts';
import { done, failure } from '../outcome.ts';

const words = wording(
  {
    notEmpty: '这里已经有单位和数据，演示城市只能装入空的数据库：请用 HUOSHUI_DATA 另指定一个文件夹。',
    loaded: '演示城市“青岚市”已装入，huoshui serve 启动后即可登录。',
  },
  {
    notEmpty:
      'There are units and data here already; the demo goes into an empty database only: name another folder with HUOSHUI_DATA.',
    loaded: 'The invented city is loaded; start with huoshui serve and sign in.',
  },
);

export const demoLoadCommand = command({
  name: 'demo load',
  summary: { zh: '在空的数据库里装入演示城市“青岚市”', en: 'load the invented city into an empty database' },
  example: 'demo load',
  run: async (_, { open, lang, progress, interrupted }) => {
    const services = await open();
    const org = await services.db.selectFrom('directory.org').select('id').executeTakeFirst();
    if (org) throw failure('not_empty', words[lang].notEmpty);
    const broken = new AbortController();
    void interrupted.then(() => broken.abort());
    const accounts = await firstRun(services, true, progress, broken.signal);
    return done({ accounts }, [words[lang].loaded, ...accountLines(accounts)]);
  },
});
