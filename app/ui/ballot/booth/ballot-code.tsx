import type { ReactNode } from 'react';
import { usePhrases } from '../../../i18n/use-phrases';
import css from './ballot-code.module.css';

/** A ballot's code in its five groups, large enough to be read aloud or copied by hand. */
export function BallotCode(props: { code: string; label: string; note?: string; children?: ReactNode }) {
  const { code, label, note, children } = props;
  return (
    <div className={css.card}>
      <span>{label}</span>
      <code className={css.code}>
        {code.split('-').map((group, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups are known by their place; two may be alike.
          <span key={at}>{group}</span>
        ))}
      </code>
      {children}
      {note && <span className={css.note}>{note}</span>}
    </div>
  );
}

/** The code that the server knows of, for a page whose script has not come or never will. */
export function KnownCode({ code }: { code: string | null }) {
  const { say } = usePhrases();
  return (
    <>
      <h2>{say('sealed:paper.done.title')}</h2>
      {code && <BallotCode code={code} label={say('sealed:paper.done.code')} />}
    </>
  );
}
