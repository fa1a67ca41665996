/** A body on the screen in the faces of official writing (GB/T 9704-2012 §7.3.3). */
import type { Block, Body } from '#kernel/body.ts';
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

export const TextBody = ({ lang, body, pictureHref, large }: TextBodyProps) => (
  <div class={large ? 'text text-large' : 'text'}>
    {body.map((block) => (
      <TextBlock lang={lang} block={block} pictureHref={pictureHref} />
    ))}
  </div>
);

const TextBlock = ({
  lang,
  block,
  pictureHref,
}: {
  lang: Language;
  block: Block;
  pictureHref: TextBodyProps['pictureHref'];
}) => {
  switch (block.kind) {
    case 'picture':
      return (
        <figure class="figure">
          <img src={pictureHref(block.file)} alt={block.caption || uiWords[lang].picture('')} loading="lazy" />
          {block.caption && <figcaption>{block.caption}</figcaption>}
        </figure>
      );
    case 'level1':
      return <h2 class="text-1">{block.text}</h2>;
    case 'level2':
      return <h3 class="text-2">{block.text}</h3>;
    case 'level3':
      return <h4 class="text-3">{block.text}</h4>;
    case 'level4':
      return <h5 class="text-4">{block.text}</h5>;
    case 'paragraph':
      return <p>{block.text}</p>;
  }
};
