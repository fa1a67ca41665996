/** Line drawings of 16 × 16; always beside words, so hidden from readers. */
const paths = {
  down: 'M3.5 6 8 10.5 12.5 6',
  left: 'M10 3.5 5.5 8l4.5 4.5',
  right: 'M6 3.5 10.5 8 6 12.5',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zm3.6-1.4L14 14',
  close: 'M3.5 3.5l9 9m0-9-9 9',
  check: 'M3 8.5 6.5 12 13 4.5',
  info: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM8 7.2v4M8 4.6v.1',
  success: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM5 8.2l2.2 2.2L11 6.2',
  warning: 'M8 2 1.5 13.5h13zM8 6.5v3.4M8 11.6v.1',
  error: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM5.6 5.6l4.8 4.8m0-4.8-4.8 4.8',
  file: 'M9.5 1.5h-6v13h9v-10zm0 0v3h3',
  download: 'M8 2v8.5M4.5 7.5 8 11l3.5-3.5M2.5 14h11',
  calendar: 'M2.5 3.5h11v10h-11zm0 3.3h11M5.3 1.8v3M10.7 1.8v3',
  up: 'M3.5 10 8 5.5l4.5 4.5',
} as const;
export type IconName = keyof typeof paths;

export const Icon = ({ name }: { name: IconName }) => (
  <svg
    class={`icon icon-${name}`}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.4"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d={paths[name]} />
  </svg>
);
