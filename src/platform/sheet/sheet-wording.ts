import { wording } from '#kernel/wording.ts';

export const sheetWording = wording(
  { cut: (most: number) => `只列出前${most}条，请缩小条件后再导出其余的。` },
  { cut: (most: number) => `Only the first ${most} lines; narrow the conditions for the rest.` },
);
