import { Link } from '@remix-run/react';
import css from './tabs.module.css';

export type Tab = { to: string; label: string; count?: number; isCurrent?: boolean };

/** Views of one thing as links; each view has its address, so nothing is lost on reload. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className={css.tabs}>
      <ul className="plain-list">
        {tabs.map((tab) => (
          <li key={tab.to}>
            <Link
              className={css.tab}
              to={tab.to}
              aria-current={tab.isCurrent ? 'page' : undefined}
              preventScrollReset
            >
              {tab.label}
              {tab.count !== undefined && <span className={css.count}>{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
