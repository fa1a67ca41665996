import { mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The tests that take minutes, instead of the others. */
const config = mergeConfig(base, { test: { maxWorkers: 1, testTimeout: 600_000 } });
config.test.include = ['src/**/*.long.test.ts', 'tests/**/*.long.test.ts', 'bench/**/*.long.test.ts'];
config.test.exclude = ['**/node_modules/**'];

export default config;
