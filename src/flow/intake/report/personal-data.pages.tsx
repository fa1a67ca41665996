/** Wherever a text is taken in by an editor: the box that says its personal data was seen and is needed. */
import type { Language } from '#kernel/wording.ts';
import { Checkbox } from '#ui/index.ts';
import { reportPageWording } from './report-page-wording.ts';

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
    label={reportPageWording[lang].keepPersonalData}
    hint={reportPageWording[lang].keepPersonalDataHint}
    error={error}
    checked={value === 'yes'}
    value="yes"
  />
);
