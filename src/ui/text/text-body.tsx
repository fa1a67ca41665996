/** A body on the screen in the faces of official writing (GB/T 9704-2012 §7.3.3). */
import { type Block, type Body, isHeading, outlineOf, runsOf, type Table, type Words } from '#kernel/body.ts';
import type { Language } from '#kernel/wording.ts';
import { uiWords } from '../ui-wording.ts';

export interface TextBodyProps {
  readonly lang: Language;
  readonly body: Body;
  /** Address of a picture by its SHA-256. */
  readonly pictureHref: (file: string) => string;
  /** 20 px, for leaders. */
  readonly large?: boolean | undefined;
}

export const TextBody = ({ lang, body, pictureHref, large }: TextBodyProps) => {
  const depths = outlineOf(body.map(({ kind }) => kind));
  return (
    <div class={large ? 'text text-large' : 'text'}>
      {body.map((block, place) => (
        <TextBlock lang={lang} block={block} depth={depths[place] ?? 0} pictureHref={pictureHref} />
      ))}
    </div>
  );
};

const levels = { level1: 1, level2: 2, level3: 3, level4: 4 } as const;

interface TextBlockProps {
  readonly lang: Language;
  readonly block: Block;
  readonly depth: number;
  readonly pictureHref: TextBodyProps['pictureHref'];
}

const TextBlock = ({ lang, block, depth, pictureHref }: TextBlockProps) => {
  if (block.kind === 'picture') {
    return (
      <figure class="figure">
        <img src={pictureHref(block.file)} alt={block.caption || uiWords[lang].picture('')} loading="lazy" />
        {block.caption && <figcaption>{block.caption}</figcaption>}
      </figure>
    );
  }
  if (block.kind === 'table') return <TextTable lang={lang} table={block} />;
  if (block.kind === 'quotation') {
    return (
      <blockquote class="text-quote">
        <p>
          <TextWords words={block} />
        </p>
      </blockquote>
    );
  }
  if (!isHeading(block)) {
    return (
      <p>
        <TextWords words={block} />
      </p>
    );
  }
  const look = `text-${levels[block.kind]}`;
  if (depth === 1) return <h2 class={look}>{block.text}</h2>;
  if (depth === 2) return <h3 class={look}>{block.text}</h3>;
  if (depth === 3) return <h4 class={look}>{block.text}</h4>;
  return <h5 class={look}>{block.text}</h5>;
};

const TextWords = ({ words }: { words: Words }) => (
  <>{runsOf(words).map(({ text, bold }) => (bold ? <b>{text}</b> : text))}</>
);

/** Wider than the column it is moved within its own frame, by finger and by key. */
const TextTable = ({ lang, table }: { lang: Language; table: Table }) => {
  const [first, ...others] = table.rows;
  const rows = table.header ? others : table.rows;
  return (
    <figure class="text-table" tabindex={0} aria-label={uiWords[lang].tableText}>
      <table>
        {table.header && (
          <thead>
            <tr>
              {first?.map((cell) => (
                <th scope="col">
                  <TextWords words={cell} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((cell) => (
                <td class={isFigure(cell) ? 'text-figure' : undefined}>
                  <TextWords words={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
};

const isFigure = ({ text }: Words): boolean => /^[-+−]?\d[\d.,]*\s?[%‰]?$/.test(text);
