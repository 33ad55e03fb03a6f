import { usePhrases } from '../../i18n/use-phrases';
import { DataTable } from '../data-table/data-table';
import type { Refusing } from '../discussion/refusing';
import { Field } from '../field/field';
import { Section } from '../page/page';
import { sayDateOf } from '../roster/say-date';
import { Stack } from '../stack/stack';
import css from './supplier.module.css';
import { SupplierAct } from './supplier-act';
import { Correct } from './supplier-story';

type Paper = {
  readonly id: string;
  readonly name: string;
  readonly number: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly voidedOn: string | null;
  readonly voidedWhy: string | null;
};
type Commitment = {
  readonly id: string;
  readonly title: string;
  readonly signedOn: string;
  readonly validTo: string | null;
};

/** The papers of a supplier, those filed by mistake struck through, and what it has promised. */
export function SupplierPapers(props: {
  supplier: string;
  licences: readonly Paper[];
  commitments: readonly Commitment[];
  mayKeep: boolean;
  mayCorrect: boolean;
  refused: Refusing;
}) {
  const { say, locale } = usePhrases();
  const { supplier, licences, commitments, mayKeep, mayCorrect, refused } = props;
  const date = (text: string | null, none: string) => (text ? sayDateOf(locale, text) : none);
  const forever = say('monitor:supplier.file.forever');
  return (
    <>
      <Section title={say('monitor:supplier.file.licences')}>
        <Stack>
          <DataTable
            caption={say('monitor:supplier.file.licences')}
            captionHidden
            rows={licences}
            rowKey={({ id }) => id}
            empty={<p>{say('monitor:supplier.file.unknown')}</p>}
            columns={[
              {
                key: 'name',
                head: say('monitor:supplier.file.licence'),
                isRowHead: true,
                cell: (one) => (
                  <>
                    <span className={one.voidedOn ? css.struck : undefined}>{one.name}</span>
                    {one.number && <div className={css.soft}>{one.number}</div>}
                    {one.voidedOn && (
                      <div className={css.soft}>
                        {say('monitor:supplier.file.voided', {
                          day: date(one.voidedOn, ''),
                          why: one.voidedWhy ?? '',
                        })}
                      </div>
                    )}
                  </>
                ),
              },
              {
                key: 'from',
                head: say('monitor:supplier.file.validFrom'),
                cell: ({ validFrom }) => date(validFrom, say('monitor:supplier.file.unknown')),
              },
              {
                key: 'to',
                head: say('monitor:supplier.file.validTo'),
                cell: ({ validTo }) => date(validTo, forever),
              },
              ...(mayCorrect
                ? [
                    {
                      key: 'void',
                      head: say('monitor:supplier.file.doing'),
                      cell: (one: Paper) =>
                        one.voidedOn ? null : <Correct entry={one.id} of="licence" refused={refused} />,
                    },
                  ]
                : []),
            ]}
          />
          {mayKeep && (
            <SupplierAct
              intent="licence"
              title={say('monitor:supplier.file.acts.licence')}
              about={{ supplier }}
              refused={refused}
            >
              {(of) => (
                <>
                  <Field
                    {...of('name')}
                    label={say('monitor:supplier.file.licence')}
                    maxLength={60}
                    required
                  />
                  <Field {...of('number')} label={say('monitor:supplier.file.number')} maxLength={60} />
                  <Field type="date" {...of('validFrom')} label={say('monitor:supplier.file.validFrom')} />
                  <Field type="date" {...of('validTo')} label={say('monitor:supplier.file.validTo')} />
                </>
              )}
            </SupplierAct>
          )}
        </Stack>
      </Section>
      <Section title={say('monitor:supplier.file.commitments')}>
        <Stack>
          {commitments.length === 0 && <p>{say('monitor:supplier.file.unknown')}</p>}
          <ul className="plain-list">
            {commitments.map(({ id, title, signedOn, validTo }) => (
              <li key={id}>
                {title}{' '}
                <span className={css.soft}>{`${date(signedOn, '')} – ${date(validTo, forever)}`}</span>
              </li>
            ))}
          </ul>
          {mayKeep && (
            <SupplierAct
              intent="commitment"
              title={say('monitor:supplier.file.acts.commitment')}
              about={{ supplier }}
              refused={refused}
            >
              {(of) => (
                <>
                  <Field
                    {...of('title')}
                    label={say('monitor:supplier.file.commitmentTitle')}
                    maxLength={100}
                    required
                  />
                  <Field
                    type="date"
                    {...of('signedOn')}
                    label={say('monitor:supplier.file.signedOn')}
                    required
                  />
                  <Field type="date" {...of('validTo')} label={say('monitor:supplier.file.validTo')} />
                </>
              )}
            </SupplierAct>
          )}
        </Stack>
      </Section>
    </>
  );
}
