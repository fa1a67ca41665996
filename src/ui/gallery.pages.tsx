/** One page that shows each component in each state; served at /ui in the demo. */
import type { Language } from '#kernel/wording.ts';
import { Acts } from './gallery/acts.tsx';
import { Editors, Fields, Pickers, WrongForm } from './gallery/forms.tsx';
import { galleryWords } from './gallery/gallery-wording.ts';
import { Lists } from './gallery/lists.tsx';
import { Blocks, Progress, States, Texts } from './gallery/records.tsx';
import { menu } from './gallery/samples.ts';
import { Section } from './part/block.tsx';
import { type AssetPaths, Shell } from './shell.tsx';

const parts = {
  acts: Acts,
  lists: Lists,
  fields: Fields,
  wrongForm: WrongForm,
  editors: Editors,
  pickers: Pickers,
  states: States,
  progress: Progress,
  texts: Texts,
  blocks: Blocks,
} as const;

/** The components alone, for a page that brings its own shell. */
export const GalleryParts = ({ lang }: { lang: Language }) => (
  <>
    <p class="muted">{galleryWords[lang].about}</p>
    {Object.entries(parts).map(([id, Part]) => (
      <div id={id}>
        <Section title={galleryWords[lang][id as keyof typeof parts]}>
          <Part lang={lang} />
        </Section>
      </div>
    ))}
  </>
);

export const Gallery = ({ lang, assets, here }: { lang: Language; assets: AssetPaths; here?: string }) => (
  <Shell
    lang={lang}
    title={galleryWords[lang].title}
    site="青岚市信息工作平台"
    who={{ name: '何知微', unitName: '中共青岚市委办公室信息科' }}
    menu={menu}
    assets={assets}
    here={here}
  >
    <GalleryParts lang={lang} />
  </Shell>
);
