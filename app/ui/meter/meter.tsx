import type { ReactNode } from 'react';
import css from './meter.module.css';

/** A share with the mark it must reach: quorum, turnout. The words carry the verdict, the bar only shows it. */
export function Meter(props: {
  label: ReactNode;
  value: number;
  max: number;
  /** "实到 121 人，已达法定人数 86 人" */
  text: string;
  mark?: { value: number; text: string };
}) {
  const { label, value, max, text, mark } = props;
  const share = (count: number) => (max > 0 ? Math.min(100, Math.max(0, (count / max) * 100)) : 0);
  return (
    <div className={css.meter}>
      <span className={css.label}>{label}</span>
      <span className={css.text}>{text}</span>
      <svg
        className={css.bar}
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect className={css.fill} x="0" y="0" width={share(value)} height="10" />
        {mark && (
          <>
            <line className={css.gap} x1={share(mark.value)} x2={share(mark.value)} y1="0" y2="10" />
            <line className={css.mark} x1={share(mark.value)} x2={share(mark.value)} y1="0" y2="10" />
          </>
        )}
      </svg>
      {mark && <span className={css.note}>{mark.text}</span>}
    </div>
  );
}
