import { Link } from '@remix-run/react';
import type { PhraseKey } from '../../i18n/phrases';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Section } from '../page/page';
import { sayDateOf } from '../roster/say-date';
import css from './supplier.module.css';

/** What was found about a supplier, each in its sentence with where it comes from. */
export function SupplierFindings(props: {
  findings: readonly {
    readonly id: string;
    readonly kind: string;
    readonly data: Readonly<Record<string, string | number>>;
    readonly foundOn: string;
    readonly provenance: string;
  }[];
}) {
  const { say, locale } = usePhrases();
  return (
    <Section
      title={say('monitor:supplier.file.findings')}
      aside={
        <Link to={paths.findings({ monitor: 'supplier' })}>{say('monitor:supplier.file.toFindings')}</Link>
      }
    >
      {props.findings.length === 0 && <p>{say('monitor:supplier.file.noFindings')}</p>}
      <ul className="plain-list">
        {props.findings.map(({ id, kind, data, foundOn, provenance }) => (
          <li key={id}>
            {say(`monitor:supplier.findings.${kind}` as PhraseKey, data)}
            <div className={css.soft}>{`${sayDateOf(locale, foundOn)} · ${provenance}`}</div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
