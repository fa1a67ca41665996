/** `huoshui …`: the command line in a real terminal. `bin/huoshui.mjs` starts it with the project's own Node. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { enterBeside, openBeside } from './cli/house-door.ts';
import { runCli } from './cli/run.ts';
import { projectFolder } from './config.ts';
import { interruption } from './interruption.ts';

/** Whoever reads our output may stop early, as `head` does. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const version = (): string => JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')).version;

const code = await runCli(process.argv.slice(2), {
  environment: process.env,
  out: (said) => void process.stdout.write(said),
  err: (said) => void process.stderr.write(said),
  input: () => text(process.stdin),
  interrupted: interruption(),
  enter: enterBeside,
  open: openBeside,
  version,
});
// An interrupted command may still hold on to something; what was said goes out first.
process.stdout.write('', () => process.exit(code));
