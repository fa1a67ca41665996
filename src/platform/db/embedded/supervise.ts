/** Starts the server again when it dies under us; meanwhile the retry wrapper waits. */
import { setTimeout as pause } from 'node:timers/promises';
import { StartError } from '../start-error.ts';
import { livingServer, type PidFile } from './pid-file.ts';
import { launchServer, type ServerOptions, stopServer } from './server.ts';

/** Told after each restart, or after each failed try of one. */
export type OnRestart = (failure: StartError | undefined) => void;

export interface Supervised {
  readonly pid: number;
  stop(): Promise<void>;
}

const lookEveryMs = 250;
const waitAfterFailureMs = 2000;

export function supervise(server: PidFile, options: ServerOptions, onRestart: OnRestart = () => {}): Supervised {
  let current = server;
  let stopping = false;
  let restart: Promise<void> | undefined;

  const restarted = async () => {
    try {
      current = await launchServer({ ...options, port: current.port });
      onRestart(undefined);
    } catch (error) {
      onRestart(
        error instanceof StartError
          ? error
          : new StartError('server_did_not_start', { log: options.log, reason: String(error) }),
      );
      await pause(waitAfterFailureMs, undefined, { ref: false });
    }
    restart = undefined;
  };
  const timer = setInterval(() => {
    if (stopping || restart || livingServer(options.cluster.folder)?.pid === current.pid) return;
    restart = restarted();
  }, lookEveryMs).unref();

  return {
    get pid() {
      return current.pid;
    },
    stop: async () => {
      stopping = true;
      clearInterval(timer);
      await restart;
      await stopServer(options.cluster, current.pid);
    },
  };
}
