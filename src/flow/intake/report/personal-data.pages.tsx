/** Wherever a text is taken in by an editor: the box that says its personal data was seen and is needed. */
import { type Language, wording } from '#kernel/wording.ts';
import { Checkbox } from '#ui/index.ts';

const words = wording(
  { keep: '已看过个人信息，确有必要保留', keepHint: '文字里有个人信息时才需要勾选' },
  { keep: 'Personal data seen; it is necessary', keepHint: 'Only needed where the text has personal data' },
);

export interface KeepPersonalDataProps {
  readonly lang: Language;
  /** What was posted before. */
  readonly value: unknown;
  readonly error?: string | undefined;
}

/** Posts `keepPersonalData=yes`. */
export const KeepPersonalData = ({ lang, value, error }: KeepPersonalDataProps) => (
  <Checkbox
    lang={lang}
    name="keepPersonalData"
    label={words[lang].keep}
    hint={words[lang].keepHint}
    error={error}
    checked={value === 'yes'}
    value="yes"
  />
);
