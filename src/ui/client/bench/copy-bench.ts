/**
 * `<copy-bench>`: pieces of the sources go into the text by button, key, drag and clipboard; the text remembers where from, and
 * is compared with its sources as it is written. Without script each button does its part through the server.
 */
import { on } from '../htmx-events.ts';
import { insertBlocksInto } from '../insert-blocks.ts';
import { applyFilter, type Filter, filterAgain, filterIn } from './filter.ts';
import { type Piece, pieceAt, pieceSelected } from './pieces.ts';
import { trace } from './tracing.ts';

const carried = 'application/x-huoshui-source';
const blocks = 'text/x-huoshui-blocks';
const shortest = 900;

class CopyBench extends HTMLElement {
  #timer: number | undefined;
  #isTracing = false;
  #isLate = false;
  /** A long text takes the server longer: it is then asked less often. */
  #pause = shortest;

  connectedCallback(): void {
    this.addEventListener('click', (event) => this.#press(event), true);
    this.addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('input', (event) => this.#changed(event));
    this.addEventListener('change', (event) => this.#changed(event));
    this.addEventListener('dragstart', (event) => this.#give(event.dataTransfer, pieceAt(event.target as Element)));
    this.addEventListener('copy', (event) => {
      const piece = pieceSelected(document.getSelection());
      if (piece) event.preventDefault();
      this.#give(event.clipboardData, piece);
    });
    this.addEventListener('drop', (event) => this.#receive(event.dataTransfer), true);
    this.addEventListener('paste', (event) => this.#receive(event.clipboardData), true);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  get #sources(): HTMLElement | null {
    return this.querySelector('.bench-sources');
  }

  #press(event: MouseEvent): void {
    const pressed = event.target instanceof Element ? event.target : null;
    const button = pressed?.closest<HTMLButtonElement>('button[name="take"]');
    if (button) {
      event.preventDefault();
      event.stopPropagation();
      this.#take(button);
    }
    const target = pressed?.closest<HTMLAnchorElement>('a[href^="#s"]')?.hash.slice(1);
    const source = target && document.getElementById(target)?.closest('details');
    if (source) source.open = true;
  }

  #take(button: HTMLButtonElement): void {
    const piece = pieceAt(button);
    if (!piece || !insertBlocksInto(this.querySelector('.bench-text') ?? this, piece.text, piece.ownLines)) return;
    this.#remember(piece);
    const landed = button.closest('.piece') ?? button;
    landed.classList.add('piece-landed');
    setTimeout(() => landed.classList.remove('piece-landed'), 1200);
    const said = this.querySelector('[data-bench="taken"]');
    if (said) said.textContent = `${this.dataset.taken ?? ''}${piece.text.slice(0, 20)}`;
  }

  #remember({ source, text }: Piece): void {
    const field = this.querySelector<HTMLTextAreaElement>('textarea[name="copied"]');
    if (!field) return;
    const line = `${source} ${text.replace(/\r?\n/g, '\\n')}`;
    if (!field.value.split('\n').includes(line)) field.value = `${field.value}\n${line}`.trim();
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  #give(data: DataTransfer | null, piece: Piece | undefined): void {
    if (!data || !piece) return;
    data.setData('text/plain', piece.text);
    data.setData(blocks, piece.text);
    data.setData(carried, JSON.stringify(piece));
  }

  /** The field itself takes the words in; here only their source is noted. */
  #receive(data: DataTransfer | null): void {
    const given = data?.getData(carried);
    if (given) this.#remember(JSON.parse(given) as Piece);
  }

  /** From sentence to sentence with the arrows; Enter presses the button that has the focus. */
  #key(event: KeyboardEvent): void {
    const piece = event.target instanceof Element ? event.target.closest<HTMLElement>('.piece') : null;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!piece || step === 0 || event.isComposing) return;
    const open = [...this.querySelectorAll<HTMLElement>('.bench-source[open] .piece:not([hidden])')];
    const next = open[open.indexOf(piece) + step]?.querySelector<HTMLElement>('.piece-take');
    if (!next) return;
    event.preventDefault();
    piece.querySelector('.piece-take')?.setAttribute('tabindex', '-1');
    next.setAttribute('tabindex', '0');
    next.focus();
  }

  #changed(event: Event): void {
    const changed = event.target instanceof HTMLElement ? event.target : null;
    const isFilter = changed?.dataset.bench !== undefined;
    if (isFilter && this.#sources) applyFilter(this.#sources);
    if (isFilter || (event instanceof InputEvent && event.isComposing)) return;
    this.#later(this.#pause);
  }

  #later(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.traceNow(), pause);
  }

  async traceNow(): Promise<void> {
    const form = this.closest('form');
    if (!form || !this.isConnected) return;
    this.#isLate = this.#isTracing;
    if (this.#isTracing) return;
    this.#isTracing = true;
    const began = performance.now();
    const isDone = await trace(this, form).catch(() => true);
    this.#pause = Math.max(shortest, 2 * (performance.now() - began));
    this.#isTracing = false;
    if (this.#isLate) await this.traceNow();
    else if (!isDone) this.#later(4 * shortest);
  }
}

let opened: ReadonlySet<string> = new Set();
let filter: Filter | undefined;
const sourcesNow = (): HTMLDetailsElement[] => [...document.querySelectorAll<HTMLDetailsElement>('.bench-source')];

/** What was open stays open and the filter stays when the sources come anew; the text is compared with them at once. */
on('before:swap', () => {
  const sources = document.querySelector('.bench-sources');
  filter = sources ? filterIn(sources) : undefined;
  opened = new Set(sourcesNow().flatMap((s) => (s.open ? [s.dataset.source ?? ''] : [])));
});
on('after:swap', () => {
  for (const source of sourcesNow()) if (opened.has(source.dataset.source ?? '')) source.open = true;
  const sources = document.querySelector('.bench-sources');
  if (sources && filter && (filter.words || filter.onlyUnused)) filterAgain(sources, filter);
  const bench = document.querySelector('copy-bench');
  if (bench instanceof CopyBench && opened.size > 0) void bench.traceNow();
});

customElements.define('copy-bench', CopyBench);
