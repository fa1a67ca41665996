/** The layout has no page of its own: issues are printed on theirs. */
import type { Slice } from '#platform/http/index.ts';

export const layoutSlice: Slice = { name: 'press/layout', title: { zh: '排版', en: 'Layout' } };
