import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const colours = (block: string): Map<string, string> =>
  new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(([, name = '', value = '']) => [name, value]));

const between = (from: string, to: string): string => css.slice(css.indexOf(from), css.indexOf(to));
const light = colours(between(':root', '--sans'));
const ofDark = colours(between('color-scheme: dark', 'prefers-contrast'));
const dark = new Map([...light, ...ofDark]);

/** Relative luminance and contrast: WCAG 2.2, “relative luminance”, “contrast ratio”. */
function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(tokens: Map<string, string>, one: string, other: string): number {
  const [a, b] = [one, other].map((name) => luminance(tokens.get(name) ?? '#000'));
  return (Math.max(a ?? 0, b ?? 0) + 0.05) / (Math.min(a ?? 0, b ?? 0) + 0.05);
}

const papers = ['paper', 'paper-2', 'paper-3'];
const texts: [string, string][] = [
  ...['ink', 'ink-2', 'ink-3', 'red'].flatMap((text) => papers.map((paper): [string, string] => [text, paper])),
  ...['good', 'told', 'warn', 'bad'].map((tone): [string, string] => [tone, `${tone}-bg`]),
  ...['good', 'told', 'warn', 'bad'].map((tone): [string, string] => ['ink', `${tone}-bg`]),
  ['bad', 'paper'],
  ['on-red', 'red'],
  ['on-red', 'red-deep'],
  ['ink', 'mark'],
];
const lines: [string, string][] = [
  ['field-line', 'paper'],
  ['field-line', 'paper-2'],
  ['focus', 'paper'],
  ['focus', 'paper-3'],
];

for (const [name, tokens] of [
  ['light', light],
  ['dark', dark],
] as const) {
  it(`${name}: text reads at 4.5:1, field lines and focus at 3:1`, () => {
    const faults = [
      ...texts.filter(([text, paper]) => contrast(tokens, text, paper) < 4.5),
      ...lines.filter(([line, paper]) => contrast(tokens, line, paper) < 3),
    ];
    expect(faults.map((pair) => `${pair.join(' on ')}: ${contrast(tokens, ...pair).toFixed(2)}`)).toEqual([]);
  });
}

it('the dark page has its own value for every colour', () => {
  expect([...light.keys()].filter((name) => !ofDark.has(name))).toEqual([]);
});
