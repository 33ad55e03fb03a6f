import type { GateState } from '../../domain/congress/gates';
import type { Locale } from '../../i18n/locale';
import { sayDate } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import css from '../condition-list/condition-list.module.css';
import { type AskedOverride, GateOverride } from './gate-override';
import { GateRemedy } from './gate-remedy';

const toneOf = (gate: GateState) => {
  if (gate.holds) return 'success' as const;
  if (gate.overridden) return 'info' as const;
  return gate.severity === 'notes' ? ('neutral' as const) : ('warning' as const);
};
const wordOf = (gate: GateState) => {
  if (gate.holds) return 'gateHolds' as const;
  if (gate.overridden) return 'gateOverridden' as const;
  return gate.severity === 'notes' ? ('gateNote' as const) : ('gateFails' as const);
};

/** Days stand in the evidence as 2026-11-28 and are said as people say them. */
const paramsOf = (locale: Locale, { params = {} }: GateState) =>
  Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
        ? sayDate(locale, new Date(`${value}T00:00:00+08:00`))
        : value,
    ]),
  );

/** The conditions of a step: what holds, what is missing with its article, and the way over a rule that two people may take. */
export function GateList(props: {
  label: string;
  gates: readonly GateState[];
  session: string;
  /** Left out where nobody can ask for an override. */
  overrides?: { me: string; mayAsk: boolean; asked: readonly AskedOverride[] };
}) {
  const { say, locale } = usePhrases();
  const { label, gates, session, overrides } = props;
  return (
    <ul aria-label={label} className={`plain-list ${css.list}`}>
      {gates.map((gate) => {
        const asked = overrides?.asked.find((one) => one.gate === gate.gate);
        const open = !gate.holds && gate.severity === 'blocks';
        return (
          <li key={gate.gate} className={css.item}>
            <p className={css.head}>
              <span className={css.name}>{say(`congress:gates.${gate.gate}.name`)}</span>
              <Badge tone={toneOf(gate)}>{say(`congress:chair.${wordOf(gate)}`)}</Badge>
            </p>
            <p>
              {say(`congress:gates.${gate.gate}.${gate.holds ? 'holds' : 'fails'}`, paramsOf(locale, gate))}
            </p>
            {!gate.holds && <GateRemedy gate={gate.gate} session={session} />}
            {gate.article && (
              <p className={css.basis}>
                {say('congress:chair.basis')} <cite>{gate.article}</cite>
                {open && !gate.overridable && ` · ${say('congress:chair.floor')}`}
              </p>
            )}
            {overrides && open && gate.overridable && (
              <GateOverride
                gate={gate.gate}
                session={session}
                me={overrides.me}
                mayAsk={overrides.mayAsk}
                asked={asked}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
