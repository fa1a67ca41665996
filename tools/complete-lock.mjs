/**
 * npm, writing the lock on one system, leaves out optional packages for other systems that it could not look up; `npm ci`
 * there would then miss its own. Adds to package-lock.json every platform package that another package of it names by
 * exact version. The names tell the platform: `@scope/tool-linux-arm64-musl`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = process.argv[2] ?? fileURLToPath(new URL('../package-lock.json', import.meta.url));

/** How names write a system, and how npm does. */
const systems = {
  windows: 'win32',
  ...same('android darwin freebsd linux netbsd openbsd openharmony sunos aix win32'),
};
const processors = same('arm arm64 ia32 loong64 mips64el ppc64 riscv64 s390x x64');
const libraries = { gnu: 'glibc', musl: 'musl' };

function same(words) {
  return Object.fromEntries(words.split(' ').map((word) => [word, word]));
}

/** The entry of a lock for a package of that name, or undefined when the name tells no platform. */
function entryFor(name, version, isDev) {
  const words = name.split(/[-/]/);
  const known = (table) => words.flatMap((word) => table[word] ?? [])[0];
  const [os, cpu, libc] = [known(systems), known(processors), known(libraries)];
  if (!os || !cpu) return undefined;
  return {
    version,
    cpu: [cpu],
    ...(isDev ? { dev: true } : {}),
    ...(libc && os === 'linux' ? { libc: [libc] } : {}),
    optional: true,
    os: [os],
  };
}

const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = [];
for (const [at, entry] of Object.entries({ ...lock.packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (lock.packages[`node_modules/${name}`] || lock.packages[`${at}/node_modules/${name}`]) continue;
    const made = /^\d/.test(version) ? entryFor(name, version, entry.dev) : undefined;
    if (made) {
      lock.packages[`node_modules/${name}`] = made;
      added.push(name);
    } else console.error(`left alone: ${name} ${version}, wanted by ${at || 'this project'}`);
  }
}
if (added.length > 0) {
  // In the order in which npm writes them.
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
}
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log([`${added.length} added`, ...added].join('\n'));
