import type { SupplierRules } from '../../domain/monitor/supplier/rules';
import { criteria } from '../../domain/monitor/supplier/words';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import { DataTable } from '../data-table/data-table';
import type { Refusing } from '../discussion/refusing';
import { Field } from '../field/field';
import { Section } from '../page/page';
import { Stack } from '../stack/stack';
import { SupplierAct } from './supplier-act';
import { Bars } from './supplier-bars';

type Rated = {
  readonly quarter: string;
  readonly count: number;
  readonly mean: string;
  readonly isEnough: boolean;
};

/** What departments gave a supplier quarter by quarter, and the form of those who head one. */
export function SupplierRatings(props: {
  supplier: string;
  ratings: { readonly quarters: readonly Rated[]; readonly drawing: Parameters<typeof Bars>[0]['drawing'] };
  rules: SupplierRules;
  heads: readonly { readonly id: string; readonly name: string }[];
  quarters: readonly string[];
  refused: Refusing;
}) {
  const { say } = usePhrases();
  const { ratings, rules, heads } = props;
  const of = (quarter: string) => ratings.quarters.find((one) => one.quarter === quarter);
  return (
    <Section title={say('monitor:supplier.file.ratings')}>
      <Stack>
        <p>{say('monitor:supplier.file.ratingsNote', { pass: rules.pass })}</p>
        {ratings.quarters.length === 0 ? (
          <p>{say('monitor:supplier.file.noRatings')}</p>
        ) : (
          <>
            <Bars
              description={say('monitor:supplier.file.ratingChart', {
                parts: ratings.quarters
                  .map(({ quarter, mean }) => say('monitor:supplier.file.ratingPart', { quarter, mean }))
                  .join('，'),
              })}
              drawing={ratings.drawing}
              nameOf={(quarter) => quarter}
              figureOf={(quarter) => of(quarter)?.mean ?? ''}
              isHollow={(quarter) => !of(quarter)?.isEnough}
            />
            <DataTable
              dense
              caption={say('monitor:supplier.file.ratings')}
              captionHidden
              rows={ratings.quarters}
              rowKey={({ quarter }) => quarter}
              columns={[
                {
                  key: 'quarter',
                  head: say('monitor:supplier.file.quarter'),
                  isRowHead: true,
                  cell: ({ quarter }) => quarter,
                },
                {
                  key: 'mean',
                  head: say('monitor:supplier.file.mean'),
                  numeric: true,
                  cell: ({ mean }) => mean,
                },
                {
                  key: 'count',
                  head: say('monitor:supplier.file.ratedBy'),
                  numeric: true,
                  cell: ({ count }) => count,
                },
                {
                  key: 'enough',
                  head: say('monitor:supplier.file.pass'),
                  cell: ({ isEnough }) => (
                    <Badge tone={isEnough ? 'success' : 'warning'}>
                      {say(`monitor:supplier.file.${isEnough ? 'enough' : 'notEnough'}`)}
                    </Badge>
                  ),
                },
              ]}
            />
          </>
        )}
        {heads.length > 0 && <Rate {...props} />}
      </Stack>
    </Section>
  );
}

function Rate(props: Parameters<typeof SupplierRatings>[0]) {
  const { say } = usePhrases();
  const { supplier, rules, heads, quarters, refused } = props;
  return (
    <SupplierAct
      intent="rate"
      title={say('monitor:supplier.file.rate')}
      about={{ supplier }}
      refused={refused}
      note={say('monitor:supplier.file.rateLede')}
    >
      {(of) => (
        <>
          <Field
            as="select"
            {...of('department', heads[0]?.id)}
            label={say('monitor:supplier.file.department')}
          >
            {heads.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Field>
          <Field as="select" {...of('quarter', quarters[0])} label={say('monitor:supplier.file.quarter')}>
            {quarters.map((quarter) => (
              <option key={quarter}>{quarter}</option>
            ))}
          </Field>
          {criteria.map((criterion) => (
            <Field
              key={criterion}
              inputMode="numeric"
              chars={4}
              required
              {...of(criterion)}
              label={say('monitor:supplier.file.points', {
                criterion: say(`monitor:supplier.criteria.${criterion}`),
                most: rules.points[criterion],
              })}
            />
          ))}
          <Field {...of('note')} label={say('monitor:supplier.file.note')} maxLength={500} />
        </>
      )}
    </SupplierAct>
  );
}
