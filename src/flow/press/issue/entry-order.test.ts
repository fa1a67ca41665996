import { expect, test } from 'vitest';
import { moved } from './entry-order.ts';

test.each([
  ['up', 'b', ['b', 'a', 'c']],
  ['down', 'b', ['a', 'c', 'b']],
  ['up', 'a', ['a', 'b', 'c']],
  ['down', 'c', ['a', 'b', 'c']],
  ['up', 'unknown', ['a', 'b', 'c']],
  ['save', 'b', ['a', 'b', 'c']],
])('%s %s', (act, id, after) => expect(moved(['a', 'b', 'c'], act, id)).toEqual(after));
