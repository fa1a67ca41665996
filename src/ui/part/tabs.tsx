/** Views of one thing, each with its own address. */
export interface Tab {
  readonly href: string;
  readonly label: string;
  readonly count?: number | undefined;
  readonly current?: boolean | undefined;
}

/** A view that is alone and open is no choice. */
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) =>
  tabs.length === 1 && tabs[0]?.current ? null : (
    <nav class="tabs" aria-label={label}>
      {tabs.map(({ href, label, count, current }) => (
        <a href={href} aria-current={current ? 'page' : undefined}>
          {label}
          {count !== undefined && <span class="tab-count">{count}</span>}
        </a>
      ))}
    </nav>
  );
