import type { Refusal } from '../../domain/refusal';
import type { CompositionRow } from '../../domain/roster/rules';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import css from '../condition-list/condition-list.module.css';
import { ReasonForm } from './reason-form';
import { TrustMark } from './trust-mark';

export type ComposedRow = CompositionRow & {
  readonly held: boolean;
  readonly reason: { readonly reason: string; readonly by: string | null } | null;
};

const standOf = (row: ComposedRow) => {
  if (row.holds) return { word: 'holds', tone: 'success' } as const;
  if (row.severity === 'block') return { word: 'blocks', tone: 'danger' } as const;
  return row.held
    ? ({ word: 'reasoned', tone: 'info' } as const)
    : ({ word: 'warns', tone: 'warning' } as const);
};

/** Rules of composition, each with its figures, its article and, where the law leaves room, the written reason. */
export function CompositionList(props: {
  rows: readonly ComposedRow[];
  refused: { refusal: Refusal; typed: Record<string, unknown> } | null;
}) {
  const { say } = usePhrases();
  const { rows, refused } = props;
  return (
    <ul className={`plain-list ${css.list}`}>
      {rows.map((row) => {
        const stand = standOf(row);
        return (
          <li key={`${row.rule}${row.sentence.params.name ?? ''}`} className={css.item}>
            <p className={css.head}>
              <span className={css.name}>{say(`roster:composition.${row.rule}.name`)}</span>
              <Badge tone={stand.tone}>{say(`roster:check.${stand.word}`)}</Badge>
            </p>
            <p>{say(row.sentence.key, row.sentence.params)}</p>
            {!row.holds && (
              <p>{say(row.severity === 'block' ? 'roster:check.strict' : 'roster:check.generally')}</p>
            )}
            <p className={css.basis}>
              <span>
                {say('roster:check.basis')} <cite>{row.article}</cite>
              </span>
              <TrustMark trust={row.trust} />
            </p>
            {!row.holds && row.reason && (
              <p>
                <strong>{say('roster:check.reasonOf', { by: row.reason.by ?? '' })}</strong>
                {row.reason.reason}
              </p>
            )}
            {!row.holds && row.severity === 'warn' && (
              <ReasonForm
                rule={row.rule}
                reason={row.reason?.reason ?? null}
                refused={refused?.typed.rule === row.rule ? refused : null}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
