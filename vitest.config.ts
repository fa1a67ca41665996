import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Browsers and servers take longest and begin, so that both workers are busy to the end; a fresh clone knows no earlier times. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => /\/tests\/(browser|journeys)\//.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}', 'bench/**/*.test.ts'],
    exclude: ['**/*.long.test.ts', '**/node_modules/**'],
    globalSetup: './tests/support/database-cluster.ts',
    sequence: { sequencer: LongestFirst },
    maxWorkers: 2,
    // The house is read once by each worker and not by each of 200 files; every test has a database of its own.
    isolate: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
