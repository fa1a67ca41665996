/** What was chosen, with sizes; a place to drop; too large is said at once; a bar while sending. */
import type { HtmxRequest } from './htmx-events.ts';
import { make } from './make.ts';
import { fill, words } from './words.ts';

const mega = 1024 * 1024;

class FileUpload extends HTMLElement {
  readonly #list = make('ul', { class: 'drop-list', 'aria-live': 'polite' });

  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input || this.contains(this.#list)) return;
    // The browser's own button speaks the browser's language.
    const choose = make('label', { class: 'button', for: input.id }, this.dataset.choose ?? '');
    const head = make('div', { class: 'drop-head' }, choose);
    head.append(make('span', { class: 'muted small' }, this.dataset.drop ?? ''));
    // On what is around the field: after a swap htmx gives the field the attributes it was sent with.
    this.classList.add('drop-ready');
    this.append(head, this.#list);
    input.addEventListener('change', () => this.#show(input));
    this.addEventListener('dragover', (event) => {
      event.preventDefault();
      this.classList.add('drop-over');
    });
    this.addEventListener('dragleave', () => this.classList.remove('drop-over'));
    this.addEventListener('drop', (event) => {
      event.preventDefault();
      this.classList.remove('drop-over');
      if (!event.dataTransfer?.files.length) return;
      input.files = event.dataTransfer.files;
      this.#show(input);
    });
    input.form?.addEventListener('htmx:config:request', (event) => {
      const { ctx } = (event as CustomEvent<{ ctx: HtmxRequest }>).detail;
      if (input.files?.length) ctx.fetch = this.#send;
    });
  }

  #show(input: HTMLInputElement): void {
    const max = Number(this.dataset.max);
    const files = Array.from(input.files ?? []);
    const tooLarge = files.some(({ size }) => size > max * mega);
    this.#list.replaceChildren(
      ...files.map(({ name, size }) => {
        const line = make('li', {}, make('span', {}, name), make('span', { class: 'muted' }, sizeText(size)));
        if (size > max * mega) {
          line.append(make('span', { class: 'drop-bad', role: 'alert' }, fill(words.tooLarge, { max })));
        }
        return line;
      }),
    );
    if (tooLarge) input.value = '';
  }

  /** `fetch` tells nothing about what has been sent; XMLHttpRequest does. */
  #send = (action: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const bar = make('progress', { max: 100, value: 0, 'aria-label': words.checking });
    const said = make('span', { class: 'muted small' });
    this.append(bar, said);
    const done = (): void => {
      bar.remove();
      said.remove();
    };
    return sendWithProgress(String(action), init, (percent) => {
      bar.value = percent;
      said.textContent = percent < 100 ? fill(words.sending, { percent }) : words.checking;
    }).finally(done);
  };
}

function sendWithProgress(action: string, init: RequestInit, tell: (percent: number) => void): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(init.method ?? 'POST', action);
    for (const [name, value] of Object.entries(init.headers ?? {})) request.setRequestHeader(name, String(value));
    request.upload.onprogress = ({ loaded, total }) => tell(Math.floor((loaded / total) * 100));
    request.onerror = () => reject(new TypeError('network'));
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    init.signal?.addEventListener('abort', () => request.abort());
    request.onload = () => {
      const headers = request.getAllResponseHeaders().trim().split(/\r?\n/);
      const pairs = headers.map((line): [string, string] => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon), line.slice(colon + 1).trim()];
      });
      const response = new Response(request.responseText, { status: request.status, headers: pairs });
      Object.defineProperty(response, 'url', { value: request.responseURL });
      resolve(response);
    };
    request.send(init.body as FormData);
  });
}

const sizeText = (bytes: number): string =>
  bytes < mega ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / mega).toFixed(1)} MB`;

customElements.define('file-upload', FileUpload);
