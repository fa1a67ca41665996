/** `npm start`. */
import { MigrationError, StartError } from '#platform/db/index.ts';
import { ConfigError, configOf } from './config.ts';
import { accountLines } from './first-run.ts';
import { interruption } from './interruption.ts';
import { ListenError, serveHouse } from './serve.ts';

try {
  await serveHouse(configOf(process.env), {
    say: console.log,
    ready: (address, accounts) =>
      console.log([`活水已启动 Huoshui is ready: ${address}`, ...accountLines(accounts)].join('\n')),
    until: interruption(),
  });
  process.exit(0);
} catch (error) {
  console.error(sentenceOf(error));
  process.exit(1);
}

/** Of what an operator can mend, a sentence; of a fault of ours, everything. */
function sentenceOf(error: unknown): unknown {
  if (error instanceof StartError || error instanceof MigrationError || error instanceof ListenError)
    return `${error.sentence('zh')} ${error.sentence('en')}`;
  return error instanceof ConfigError ? error.message : error;
}
