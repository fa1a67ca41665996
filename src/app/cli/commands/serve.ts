import { accountLines } from '../../first-run.ts';
import { serveHouse } from '../../serve.ts';
import { command } from '../command.ts';
import { done } from '../outcome.ts';

export const serveCommand = command({
  name: 'serve',
  summary: { zh: '启动服务，Ctrl-C 结束', en: 'serve the pages and the API until Ctrl-C' },
  example: 'serve',
  endless: true,
  run: async (_, { config, say, progress, interrupted }) => {
    await serveHouse(config(), {
      say: progress,
      ready: (address, accounts) =>
        say(done({ address, accounts }, [`活水已启动 Huoshui is ready: ${address}`, ...accountLines(accounts)])),
      until: interrupted,
    });
    return undefined;
  },
});
