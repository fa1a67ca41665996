/** Views of one thing, each with its own address. */
export interface Tab {
  readonly href: string;
  readonly label: string;
  readonly count?: number | undefined;
  readonly current?: boolean | undefined;
}

export const Tabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => (
  <nav class="tabs" aria-label={label}>
    {tabs.map(({ href, label, count, current }) => (
      <a href={href} aria-current={current ? 'page' : undefined}>
        {label}
        {count !== undefined && <span class="tab-count">{count}</span>}
      </a>
    ))}
  </nav>
);
