import { expect, test } from 'vitest';
import { rowTexts } from '../../../../tests/support/machine-cases.ts';
import { mergeTable } from './merge-actions.ts';

test('the rows are those that were agreed', () => {
  expect(rowTexts(mergeTable)).toEqual([
    'merge: drafting, verifying → drafting | verifying by editor at desk if held_by_another',
    'unmerge: drafting, verifying → drafting | verifying | withdrawn by editor at desk if not_merged, return_first, revise_first, take_off_first, readers_have_it, held_by_another',
    'absorb: drafting, verifying → merged by the house if held_by_another',
    'revive: merged → drafting | verifying by the house',
    'put_back: withdrawn → same by editor at desk if nothing_to_put_back',
  ]);
});
