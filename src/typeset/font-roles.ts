/** The kinds of type in official writing (GB/T 9704-2012 §5.2.2, §7). */

/** 小标宋 titles, 仿宋 body, 黑体 first level, 楷体 second level and notes, 宋体 page numbers. */
export const fontRoles = ['biaosong', 'fangsong', 'heiti', 'kaiti', 'songti'] as const;
export type FontRole = (typeof fontRoles)[number];
