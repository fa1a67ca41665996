/** The keys and the palette load when first wanted; what is pressed meanwhile is not lost. */

const waiting: KeyboardEvent[] = [];

function first(event: KeyboardEvent): void {
  if (opening || isPalette(event)) return;
  waiting.push(event);
  if (waiting.length > 1) return;
  void import('./keys.ts').then(({ press }) => {
    document.removeEventListener('keydown', first);
    for (const key of waiting) press(key);
  });
}
document.addEventListener('keydown', first);

const isPalette = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'k';

let opening = false;
let typed = '';

function open(): void {
  if (opening) return;
  opening = true;
  typed = '';
  void import('./palette.ts')
    .then(({ openPalette }) => openPalette(typed))
    .finally(() => {
      opening = false;
    });
}

document.addEventListener('keydown', (event) => {
  if (event.isComposing || event.keyCode === 229) return;
  if (isPalette(event)) {
    if (!document.querySelector('[data-palette]')) return;
    event.preventDefault();
    open();
  } else if (opening && event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    typed += event.key;
  }
});

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element && event.target.closest('[data-palette]'))) return;
  event.preventDefault();
  open();
});
