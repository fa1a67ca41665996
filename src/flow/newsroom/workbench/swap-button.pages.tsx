/** A button whose answer renews the sources only: caret and place in the text stay. Without script the whole page comes anew. */
import type { Child } from 'hono/jsx';

export interface SwapButtonProps {
  /** Where the form is sent to. */
  readonly action: string;
  readonly name: string;
  readonly value: string;
  readonly class?: string;
  readonly children?: Child;
}

export const SwapButton = ({ action, name, value, children, ...props }: SwapButtonProps) => (
  <button
    class={props.class ?? 'button'}
    type="submit"
    name={name}
    value={value}
    hx-post={action}
    hx-target="#bench-sources"
    hx-select="#bench-sources"
    hx-swap="outerHTML"
  >
    {children}
  </button>
);
