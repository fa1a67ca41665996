/** `word/styles.xml` and the theme: what a style comes to when everything it is based on is added up. */
import { child, children, descendants, value, type XmlElement } from './xml.ts';

/** Formatting of a paragraph with its characters; what is undefined is said elsewhere. */
export interface Formatting {
  readonly alignment?: string | undefined;
  /** Points. */
  readonly size?: number | undefined;
  /** The East-Asian font; mammoth reports only the Latin one. */
  readonly font?: string | undefined;
  readonly bold?: boolean | undefined;
  readonly outline?: number | undefined;
  readonly numbering?: { readonly numId: string; readonly level: number } | undefined;
}

export interface WordStyles {
  /** The style of that id, or the default paragraph style, with everything inherited. */
  readonly paragraph: (id: string | undefined) => Formatting;
  readonly character: (id: string | undefined) => Formatting;
  readonly fontOf: (runProperties: XmlElement | undefined) => string | undefined;
}

const longestChain = 20;

export function readStyles(styles: XmlElement | undefined, theme: XmlElement | undefined): WordStyles {
  const byId = new Map(children(styles, 'w:style').map((style) => [style.attributes.get('w:styleId') ?? '', style]));
  const usual = children(styles, 'w:style').find(
    (style) =>
      style.attributes.get('w:type') === 'paragraph' && /^(1|true)$/.test(style.attributes.get('w:default') ?? ''),
  );
  const fontOf = fontReader(theme);
  const base = formattingOf(
    child(styles, 'w:docDefaults', 'w:pPrDefault'),
    child(styles, 'w:docDefaults', 'w:rPrDefault'),
    fontOf,
  );
  const known = new Map<string, Formatting>();
  const resolve = (style: XmlElement | undefined, left: number): Formatting => {
    if (!style || left === 0) return {};
    const id = style.attributes.get('w:styleId') ?? '';
    const before = known.get(id);
    if (before) return before;
    const parent = resolve(byId.get(value(style, 'w:basedOn') ?? ''), left - 1);
    const own = merge(parent, { ...formattingOf(style, style, fontOf), ...titleOutline(style) });
    known.set(id, own);
    return own;
  };
  return {
    paragraph: (id) => merge(base, resolve(byId.get(id ?? '') ?? usual, longestChain)),
    character: (id) => (id === undefined ? {} : resolve(byId.get(id), longestChain)),
    fontOf,
  };
}

function titleOutline(style: XmlElement): Pick<Formatting, 'outline'> {
  const name = value(style, 'w:name')?.toLowerCase() ?? '';
  if (name === 'title' || name === '标题') return { outline: 0 };
  const heading = /^(?:heading|标题) ?([1-9])$/.exec(name)?.[1];
  return heading ? { outline: Number(heading) } : {};
}

export const merge = (under: Formatting, over: Formatting): Formatting => ({
  ...under,
  ...Object.fromEntries(Object.entries(over).filter(([, given]) => given !== undefined)),
});

/** The formatting an element states itself: `w:pPr` of `paragraph`, `w:rPr` of `run`. */
export function formattingOf(
  paragraph: XmlElement | undefined,
  run: XmlElement | undefined,
  fontOf: WordStyles['fontOf'],
): Formatting {
  const pPr = child(paragraph, 'w:pPr');
  const rPr = child(run, 'w:rPr');
  const halfPoints = Number(value(rPr, 'w:sz'));
  const outline = value(pPr, 'w:outlineLvl');
  const numId = value(pPr, 'w:numPr', 'w:numId');
  const bold = child(rPr, 'w:b');
  return {
    alignment: value(pPr, 'w:jc'),
    size: halfPoints > 0 ? halfPoints / 2 : undefined,
    font: fontOf(rPr),
    bold: bold && !/^(0|false)$/.test(bold.attributes.get('w:val') ?? ''),
    outline: outline !== undefined && /^[0-8]$/.test(outline) ? Number(outline) + 1 : undefined,
    numbering: numId === undefined ? undefined : { numId, level: Number(value(pPr, 'w:numPr', 'w:ilvl') ?? 0) },
  };
}

function fontReader(theme: XmlElement | undefined): WordStyles['fontOf'] {
  const scheme = theme && descendants(theme, 'a:fontScheme')[0];
  const themeFont = (part: string): string | undefined => {
    const fonts = child(scheme, part);
    const chinese = children(fonts, 'a:font').find((font) => font.attributes.get('script') === 'Hans');
    return child(fonts, 'a:ea')?.attributes.get('typeface') || chinese?.attributes.get('typeface');
  };
  const major = themeFont('a:majorFont');
  const minor = themeFont('a:minorFont');
  return (runProperties) => {
    const fonts = child(runProperties, 'w:rFonts')?.attributes;
    const fromTheme = fonts?.get('w:eastAsiaTheme');
    if (fromTheme) return fromTheme.startsWith('major') ? major : minor;
    return fonts?.get('w:eastAsia');
  };
}
