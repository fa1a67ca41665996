/** What the page has to say about what just happened or what holds here. */
import type { Child } from 'hono/jsx';
import type { Language } from '#kernel/wording.ts';
import { Icon } from '../icon.tsx';
import { uiWords } from '../ui-wording.ts';

export type NoticeTone = 'info' | 'success' | 'warning' | 'error';

export interface NoticeProps {
  readonly lang: Language;
  readonly tone: NoticeTone;
  readonly title?: string | undefined;
  readonly children?: Child;
}

/** Stays on the page. An error is spoken at once, the rest when the reader pauses. */
export const Notice = ({ lang, tone, title, children }: NoticeProps) => (
  <div class={`notice notice-${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
    <Icon name={tone} />
    <div class="notice-text">
      <span class="unseen">{uiWords[lang][tone]}</span>
      {title && <p class="notice-title">{title}</p>}
      {children}
    </div>
  </div>
);

/** Goes by itself after some seconds (an error does not); without script it stays on the page as a notice. */
export const Toast = (props: NoticeProps) => (
  <toast-note data-tone={props.tone}>
    <Notice {...props} />
  </toast-note>
);
