/** What the clipboard markup of Word, WPS, WeChat and web pages says about one element. */
import type { MarkupNode } from './pasted.ts';

const styleOf = (node: MarkupNode): string => (node.attribute('style') ?? '').toLowerCase().replace(/\s/g, '');
const classOf = (node: MarkupNode): string => (node.attribute('class') ?? '').toLowerCase();

export function isBold(node: MarkupNode, around: boolean): boolean {
  const weight = /(?:^|;)font-weight:([^;]+)/.exec(styleOf(node))?.[1];
  if (weight !== undefined) return /^(bold|bolder|[6-9]00)$/.test(weight);
  return around || node.name === 'b' || node.name === 'strong';
}

export const isHidden = (node: MarkupNode): boolean => /display:none|mso-hide:all/.test(styleOf(node));

/** 1 is the highest: h1 … h6, Word's outline levels, WPS's numbered heading styles. */
export function outlineOf(node: MarkupNode): number | undefined {
  const told = /mso-outline-level:([1-9])/.exec(styleOf(node))?.[1] ?? /^h([1-6])$/.exec(node.name)?.[1];
  const named = /^(?:msoheading|heading|标题)?([1-9])$/.exec(classOf(node))?.[1];
  const level = told ?? (node.name === 'p' ? named : undefined);
  return level === undefined ? undefined : Number(level);
}

/** The text's own notes and comments stand at its end; their marks stand in the text. */
export function besidesText(node: MarkupNode): 'notes' | 'comments' | undefined {
  const style = styleOf(node);
  if (/mso-element:(footnote|endnote)(-list)?($|;)/.test(style)) return 'notes';
  if (/mso-element:comment(-list)?($|;)/.test(style)) return 'comments';
  return undefined;
}

export function markOfNote(node: MarkupNode): 'notes' | 'comments' | undefined {
  if (node.name !== 'a') return undefined;
  if (classOf(node).includes('msocomanchor')) return 'comments';
  return /^#_(ftn|edn)\d/.test(node.attribute('href') ?? '') ? 'notes' : undefined;
}

/** Word writes the number or bullet of a list as words, in a span that other programs shall ignore. */
export const isListLabel = (node: MarkupNode): boolean => styleOf(node).includes('mso-list:ignore');

const bullet = /^[·•●○■□◆◇★▪▫➢✓lnuvØ§\-–—o*\uf000-\uf0ff]$/;
/** A number stays, a bullet goes. */
export function listLabel(text: string): string {
  const label = text.replace(/[\s\u00a0]/g, '');
  return bullet.test(label) ? '' : label;
}
