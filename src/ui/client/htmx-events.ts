/** The part of htmx 4's events that we read. */
export interface HtmxRequest {
  readonly target: Element | string | null;
  readonly sourceElement: Element;
  readonly request: {
    readonly method: string;
    readonly action: string;
    readonly form?: HTMLFormElement | null;
    readonly headers: Record<string, string>;
  };
  readonly response?: { readonly status: number; readonly headers: Headers };
  readonly text?: string;
  fetch?: typeof fetch;
}

type Moment = 'config:request' | 'before:request' | 'finally:request' | 'before:swap' | 'after:swap' | 'error';

export function on(moment: Moment, hear: (ctx: HtmxRequest, event: Event) => void): void {
  document.addEventListener(`htmx:${moment}`, (event) => {
    const { ctx } = (event as CustomEvent<{ ctx?: HtmxRequest }>).detail;
    if (ctx) hear(ctx, event);
  });
}
