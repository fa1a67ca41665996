/** A native dialog. Without script its link shows it by address (`:target`). */
import type { Child } from 'hono/jsx';
import type { Language } from '#kernel/wording.ts';
import { Icon } from '../icon.tsx';
import { uiWords } from '../ui-wording.ts';

export const DialogLink = ({ id, label, main = false }: { id: string; label: string; main?: boolean | undefined }) => (
  <a class={main ? 'button button-main' : 'button'} href={`#${id}`} data-opens={id}>
    {label}
  </a>
);

export interface DialogProps {
  readonly lang: Language;
  readonly id: string;
  readonly title: string;
  readonly children?: Child;
  /** Buttons at the foot, beside “close”. */
  readonly buttons?: Child;
}

export const Dialog = ({ lang, id, title, children, buttons }: DialogProps) => (
  <dialog class="dialog" id={id} aria-labelledby={`${id}-title`}>
    <div class="dialog-head">
      <h2 id={`${id}-title`}>{title}</h2>
      <a class="button button-plain" href="#main" data-closes="" aria-label={uiWords[lang].close}>
        <Icon name="close" />
      </a>
    </div>
    <div class="dialog-body">{children}</div>
    <div class="dialog-foot">
      <a class="button" href="#main" data-closes="">
        {uiWords[lang].close}
      </a>
      {buttons}
    </div>
  </dialog>
);
