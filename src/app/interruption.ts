/** The wish to end, from the terminal or from whoever runs us; said again, it changes nothing. */
export function interruption(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(signal));
    whenOrphaned(() => resolve('SIGTERM'));
  });
}

/** npm runs a script through a shell that ends at SIGTERM without passing it on: under npm, the end of our parent is ours. */
function whenOrphaned(end: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(), 500).unref();
}
