/** The XML of Word parts as a small tree. No DTD: OOXML forbids it (ECMA-376 Part 2 §8.2), so entities cannot grow. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

/** Not well-formed, nested beyond reason, or with a DTD. */
export class XmlDamaged extends Error {}

const deepest = 256;
const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s/<>!?]+)((?:\s+[^\s=<>/"']+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/y;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
}

export function parseXml(bytes: Uint8Array): XmlElement {
  const text = new TextDecoder().decode(bytes);
  const document: Open = { name: '', attributes: new Map(), children: [] };
  const open: Open[] = [document];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    const parent = open.at(-1);
    if (!match || !parent) throw new XmlDamaged('not well-formed');
    const [, cdata, closing, name, attributes, empty, plain] = match;
    if (plain !== undefined) parent.children.push(unescaped(plain));
    else if (cdata !== undefined) parent.children.push(cdata);
    else if (name === undefined) continue;
    else if (closing) {
      if (open.pop()?.name !== name) throw new XmlDamaged(`</${name}>`);
    } else {
      const element: Open = { name, attributes: attributesOf(attributes ?? ''), children: [] };
      parent.children.push(element);
      if (!empty) open.push(element);
      if (open.length > deepest) throw new XmlDamaged('nested too deep');
    }
  }
  const root = children(document)[0];
  if (open.length !== 1 || !root) throw new XmlDamaged('cut off');
  return root;
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(attribute)].map(([, name, double, single]) => [name ?? '', unescaped(double ?? single ?? '')]),
  );
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{2,4}));/g, (whole, hex, decimal, name) => {
    if (name) return named[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';
export const children = (element: XmlElement | undefined, name?: string): XmlElement[] =>
  (element?.children.filter(isElement) ?? []).filter((child) => name === undefined || child.name === name);

/** The first child along a path of names. */
export function child(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => children(at, name)[0], element);
}

/** `w:val` of the child at this path. */
export const value = (element: XmlElement | undefined, ...path: string[]): string | undefined =>
  child(element, ...path)?.attributes.get('w:val');

/** Every element of that name, in document order, the nested ones too. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return children(element).flatMap((below) => [...(below.name === name ? [below] : []), ...descendants(below, name)]);
}

/** What the `w:t` below say, one line per paragraph. */
export function textOf(element: XmlElement): string {
  const paragraphs = descendants(element, 'w:p').map((p) =>
    descendants(p, 'w:t')
      .map((t) => t.children.filter((c) => !isElement(c as XmlElement)).join(''))
      .join(''),
  );
  return paragraphs.filter((line) => line.trim() !== '').join('\n');
}
