import type { AmendmentView } from '../../domain/report/views';
import { usePhrases } from '../../i18n/use-phrases';
import css from './pieces.module.css';

/** The paragraph's text after each possible answer, in full. */
export function Outcomes({ amendment, present }: { amendment: AmendmentView; present: string | null }) {
  const { say } = usePhrases();
  const base = present ?? amendment.baseText;
  const after = { replace: amendment.text, insertAfter: `${base}\n${amendment.text}`, delete: '' }[
    amendment.kind
  ];
  return (
    <section className={css.outcomes} aria-labelledby="outcomes">
      <h2 id="outcomes">{say('report:answer.preview')}</h2>
      <h3>{say('report:answer.ifAccepted')}</h3>
      <p className={css.lines}>{after || say('report:answer.gone')}</p>
      <h3>{say('report:answer.ifDeclined')}</h3>
      <p className={css.lines}>{base}</p>
    </section>
  );
}
