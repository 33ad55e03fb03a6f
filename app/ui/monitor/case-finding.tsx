import type { ReactNode } from 'react';
import type { FindingView } from '../../domain/monitor/case/views';
import type { PhraseKey } from '../../i18n/phrases';
import { sayIsoDay, sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import type { Tone } from '../shape/shape';
import { Row, Stack } from '../stack/stack';
import css from './case.module.css';

const tones: Readonly<Record<FindingView['severity'], Tone>> = {
  notice: 'info',
  warning: 'warning',
  serious: 'danger',
};

/** What was found, in one sentence; days are said as people say them. */
export function FindingSentence({ finding }: { finding: Pick<FindingView, 'monitor' | 'kind' | 'data'> }) {
  const { say, locale } = usePhrases();
  const holes = Object.fromEntries(
    Object.entries(finding.data).map(([name, value]) => [
      name,
      typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? sayIsoDay(locale, value) : value,
    ]),
  );
  return <>{say(`monitor:${finding.monitor}.findings.${finding.kind}` as PhraseKey, holes)}</>;
}

/** A finding with how grave it is, where it was found and what it rests on; `children` are what can be done with it. */
export function Finding({ finding, children }: { finding: FindingView; children?: ReactNode }) {
  const { say, locale } = usePhrases();
  const where = [say(`monitor:case.monitors.${finding.monitor}`), finding.department]
    .filter(Boolean)
    .join(' · ');
  return (
    <Stack gap="tight">
      <Row>
        <Badge tone={tones[finding.severity]}>{say(`monitor:case.severities.${finding.severity}`)}</Badge>
        <span className={css.small}>{where}</span>
      </Row>
      <p>
        <FindingSentence finding={finding} />
      </p>
      <p className={css.small}>
        {say('monitor:case.findings.provenance', {
          source: finding.provenance,
          when: sayMoment(locale, new Date(finding.foundAt)),
        })}
      </p>
      {children}
    </Stack>
  );
}

/** Findings, one after the other between hairlines. */
export function Findings({ label, findings }: { label: string; findings: readonly FindingView[] }) {
  return (
    <ul aria-label={label} className={`plain-list ${css.items}`}>
      {findings.map((one) => (
        <li key={one.id} className={css.item}>
          <Finding finding={one} />
        </li>
      ))}
    </ul>
  );
}
