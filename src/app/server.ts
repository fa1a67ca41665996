/** `npm start`: opens the house, serves it, and closes it when told to. */
import { serve } from '@hono/node-server';
import { MigrationError, StartError } from '#platform/db/index.ts';
import { ConfigError, configOf } from './config.ts';
import { accountLines, firstRun } from './first-run.ts';
import { openHouse } from './house.ts';
import { createWeb } from './web.tsx';

async function main(): Promise<void> {
  const config = configOf(process.env);
  const house = await openHouse(config);
  const accounts = await firstRun(house.services, config.demo, console.log);
  const web = createWeb(house, config);
  const server = serve({ fetch: web.fetch, port: config.port, hostname: config.host });
  let closing = false;
  const stop = async (code: number) => {
    if (closing) return;
    closing = true;
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
    await house.close();
    process.exit(code);
  };
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  server.on('error', async (error: NodeJS.ErrnoException) => {
    console.error(listenSentence(error, config.port));
    await stop(1);
  });
  server.on('listening', () => {
    console.log([`活水已启动 Huoshui is ready: http://localhost:${config.port}`, ...accountLines(accounts)].join('\n'));
  });
}

function listenSentence(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE')
    return `端口 ${port} 已被占用，请用 PORT=另一个端口 再启动。 Port ${port} is in use; set PORT to another one.`;
  if (error.code === 'EACCES')
    return `没有权限使用端口 ${port}，请用 PORT=1024以上的端口。 No right to use port ${port}; set PORT above 1024.`;
  return `不能在端口 ${port} 上提供服务：${error.message}`;
}

main().catch((error: unknown) => {
  const known = error instanceof ConfigError || error instanceof StartError || error instanceof MigrationError;
  console.error(known ? error.message : error);
  process.exit(1);
});
