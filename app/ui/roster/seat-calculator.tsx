import { Form } from '@remix-run/react';
import { useState } from 'react';
import { type Reckoned, readCount, reckonSeats } from '../../domain/roster/calculator';
import type { Profile, UnitKind } from '../../domain/statute/profile';
import type { Say } from '../../i18n/phrases';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { DataTable } from '../data-table/data-table';
import { Field } from '../field/field';
import css from './search.module.css';
import { TrustMark } from './trust-mark';

/** A line's figure in words. */
function figureOf(say: Say, row: Reckoned): string {
  if (row.key === 'body') return say(`roster:calculator.bodies.${row.body}`, { from: row.from });
  if (row.key !== 'presidium') return say('roster:calculator.people', { count: row.count });
  if (row.ranges.length === 0) return say('roster:calculator.free');
  return row.ranges
    .map(({ least, most }) => {
      if (most === null) return say('roster:calculator.atLeast', { least });
      if (most === least) return say('roster:calculator.people', { count: least });
      return say('roster:calculator.range', { least, most });
    })
    .join(' / ');
}

/** What the law asks for a number of staff: asked by a form, and answered while one types where script runs. */
export function SeatCalculator(props: { profile: Profile; unit: UnitKind; staff: string; seats: string }) {
  const { say } = usePhrases();
  const { profile, unit } = props;
  const [staff, setStaff] = useState(props.staff);
  const [seats, setSeats] = useState(props.seats);
  const people = readCount(staff);
  const given = readCount(seats);
  const wrong = (count: number | null | undefined) =>
    count === undefined ? say('roster:calculator.wrong') : null;
  const result =
    typeof people === 'number' && given !== undefined ? reckonSeats(profile, unit, people, given) : null;
  return (
    <>
      <Form method="get" className={css.figures} preventScrollReset>
        <Field
          name="staff"
          inputMode="numeric"
          chars={8}
          label={say('roster:calculator.staff')}
          value={staff}
          onChange={(event) => setStaff(event.currentTarget.value)}
          error={wrong(people)}
          maxLength={12}
        />
        <Field
          name="seats"
          inputMode="numeric"
          chars={8}
          label={say('roster:calculator.seats')}
          value={seats}
          onChange={(event) => setSeats(event.currentTarget.value)}
          error={wrong(given)}
          maxLength={12}
        />
        <Button kind="quiet">{say('roster:calculator.reckon')}</Button>
      </Form>
      {result && (
        <DataTable
          dense
          caption={say('roster:calculator.caption', { staff: people ?? 0, seats: result.seats })}
          rows={result.rows}
          rowKey={(row) => row.key}
          columns={[
            {
              key: 'rule',
              head: say('roster:calculator.rule'),
              isRowHead: true,
              cell: (row) => say(`roster:calculator.${row.key}`),
            },
            { key: 'figure', head: say('roster:calculator.figure'), cell: (row) => figureOf(say, row) },
            {
              key: 'basis',
              head: say('roster:calculator.basis'),
              cell: (row) => (
                <span className={css.marked}>
                  <cite>{row.article}</cite>
                  <TrustMark trust={row.trust} />
                </span>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
