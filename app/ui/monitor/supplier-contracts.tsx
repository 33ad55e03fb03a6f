import { integrityArticle } from '../../domain/statute/suppliers';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import { type Column, DataTable } from '../data-table/data-table';
import type { Refusing } from '../discussion/refusing';
import { Field } from '../field/field';
import { Section } from '../page/page';
import { sayDateOf } from '../roster/say-date';
import { Stack } from '../stack/stack';
import css from './supplier.module.css';
import { SupplierAct } from './supplier-act';

type Contract = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly endedOn: string | null;
  readonly endedWhy: string | null;
  readonly integritySignedOn: string | null;
  readonly department: string | null;
  readonly amount: string | null;
};

/** The contracts of a supplier, each with its integrity contract or without; sums only for offices. */
export function SupplierContracts(props: {
  supplier: string;
  contracts: readonly Contract[];
  today: string;
  mayKeep: boolean;
  refused: Refusing;
}) {
  const { say, locale } = usePhrases();
  const { supplier, contracts, today, mayKeep, refused } = props;
  const date = (text: string) => sayDateOf(locale, text);
  const columns: Column<Contract>[] = [
    {
      key: 'title',
      head: say('monitor:supplier.file.contractTitle'),
      isRowHead: true,
      cell: ({ number, title, department }) => (
        <>
          {title}
          <div className={css.soft}>{[number, department].filter(Boolean).join(' · ')}</div>
        </>
      ),
    },
    {
      key: 'term',
      head: say('monitor:supplier.file.term'),
      cell: ({ startsOn, endsOn, endedOn, endedWhy }) => (
        <>
          {`${date(startsOn)} – ${date(endsOn)}`}
          {endedOn && (
            <div className={css.soft}>
              {say('monitor:supplier.file.ended', { day: date(endedOn), why: endedWhy ?? '' })}
            </div>
          )}
        </>
      ),
    },
    {
      key: 'integrity',
      head: say('monitor:supplier.file.integrity'),
      cell: ({ integritySignedOn }) =>
        integritySignedOn ? (
          date(integritySignedOn)
        ) : (
          <Badge tone="warning">{say('monitor:supplier.file.integrityMissing')}</Badge>
        ),
    },
  ];
  if (contracts.some(({ amount }) => amount !== null))
    columns.push({
      key: 'amount',
      head: say('monitor:supplier.file.amount'),
      numeric: true,
      cell: ({ amount }) => amount,
    });
  if (mayKeep)
    columns.push({
      key: 'acts',
      head: say('monitor:supplier.file.doing'),
      cell: (contract) => <ContractActs {...{ contract, today, refused }} />,
    });
  return (
    <Section title={say('monitor:supplier.file.contracts')}>
      <Stack>
        <DataTable
          caption={say('monitor:supplier.file.contracts')}
          captionHidden
          rows={contracts}
          rowKey={({ id }) => id}
          empty={<p>{say('monitor:supplier.file.unknown')}</p>}
          columns={columns}
        />
        <p className={css.soft}>{say('monitor:supplier.file.basisOf', { article: integrityArticle })}</p>
        {mayKeep && <AddContract {...{ supplier, refused }} />}
      </Stack>
    </Section>
  );
}

function ContractActs(props: { contract: Contract; today: string; refused: Refusing }) {
  const { say } = usePhrases();
  const { contract, today, refused } = props;
  return (
    <Stack gap="tight">
      {!contract.integritySignedOn && (
        <SupplierAct
          intent="integrity"
          title={say('monitor:supplier.file.acts.integrity')}
          about={{ contract: contract.id }}
          refused={refused}
        >
          {(of) => (
            <Field
              type="date"
              {...of('signedOn', today)}
              label={say('monitor:supplier.file.signedOn')}
              required
            />
          )}
        </SupplierAct>
      )}
      {!contract.endedOn && contract.endsOn >= today && (
        <SupplierAct
          intent="end"
          title={say('monitor:supplier.file.acts.end')}
          about={{ contract: contract.id }}
          refused={refused}
          kind="danger"
        >
          {(of) => (
            <>
              <Field
                type="date"
                {...of('endedOn', today)}
                label={say('monitor:supplier.file.endedOn')}
                required
              />
              <Field {...of('why')} label={say('monitor:supplier.file.why')} maxLength={500} required />
            </>
          )}
        </SupplierAct>
      )}
    </Stack>
  );
}

function AddContract({ supplier, refused }: { supplier: string; refused: Refusing }) {
  const { say } = usePhrases();
  return (
    <SupplierAct
      intent="contract"
      title={say('monitor:supplier.file.acts.contract')}
      about={{ supplier }}
      refused={refused}
    >
      {(of) => (
        <>
          <Field
            {...of('number')}
            label={say('monitor:supplier.file.contractNumber')}
            maxLength={60}
            required
          />
          <Field
            {...of('title')}
            label={say('monitor:supplier.file.contractTitle')}
            maxLength={100}
            required
          />
          <Field
            inputMode="decimal"
            {...of('amount')}
            label={say('monitor:supplier.file.amount')}
            maxLength={20}
            required
          />
          <Field {...of('department')} label={say('monitor:supplier.file.department')} maxLength={60} />
          <Field type="date" {...of('startsOn')} label={say('monitor:supplier.file.startsOn')} required />
          <Field type="date" {...of('endsOn')} label={say('monitor:supplier.file.endsOn')} required />
          <Field type="date" {...of('integritySignedOn')} label={say('monitor:supplier.file.integrity')} />
        </>
      )}
    </SupplierAct>
  );
}
