/** A state in words with its own shape: the colour only repeats what both say. */
export type Tone = 'neutral' | 'waiting' | 'active' | 'good' | 'warn' | 'bad';

const shapes: Record<Tone, string> = {
  neutral: 'M5 9a4 4 0 1 0 0-8 4 4 0 0 0 0 8z',
  waiting: 'M5 9a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM5 2.8V5l1.6 1.2',
  active: 'M2 1.5 8.5 5 2 8.5z',
  good: 'M1.5 5.5 4 8l4.5-6',
  warn: 'M5 1 .8 8.8h8.4z',
  bad: 'M2 2l6 6m0-6L2 8',
};

export const StatusBadge = ({ tone, label }: { tone: Tone; label: string }) => (
  <span class={`status status-${tone}`}>
    <svg viewBox="0 0 10 10" fill="none" stroke="currentColor" stroke-width="1.4" aria-hidden="true">
      <path d={shapes[tone]} />
    </svg>
    {label}
  </span>
);

/** A plain mark: a kind, a level, a label. */
export const Badge = ({ label }: { label: string }) => <span class="badge">{label}</span>;
