import type { ReactNode } from 'react';
import css from './facts.module.css';

/** Particulars as label and value, one a line: 时间, 地点, 主持人. */
export function Facts({ items }: { items: readonly { label: string; value: ReactNode }[] }) {
  return (
    <dl className={css.facts}>
      {items.map((item) => (
        <div key={item.label}>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
