import { Form } from '@remix-run/react';
import { supplierStatuses } from '../../domain/monitor/supplier/words';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../button/button';
import { Field } from '../field/field';
import css from './supplier.module.css';

/** Which day, which name, which status: an address, so that it can be kept and sent on. */
export function SupplierFilters(props: { day: string; search: string; status: string | null }) {
  const { say } = usePhrases();
  return (
    <Form method="get" action={paths.suppliers()} className={css.filters}>
      <Field
        type="date"
        name="on"
        label={say('monitor:supplier.file.asOf')}
        hint={say('monitor:supplier.file.asOfHint')}
        defaultValue={props.day}
      />
      <Field
        type="search"
        name="q"
        chars={12}
        maxLength={60}
        label={say('monitor:supplier.file.search')}
        defaultValue={props.search}
      />
      <Field
        as="select"
        name="status"
        label={say('monitor:supplier.file.status')}
        defaultValue={props.status ?? ''}
      >
        <option value="">{say('monitor:supplier.file.anyStatus')}</option>
        {supplierStatuses.map((status) => (
          <option key={status} value={status}>
            {say(`monitor:supplier.statuses.${status}`)}
          </option>
        ))}
      </Field>
      <Button kind="quiet">{say('monitor:supplier.file.show')}</Button>
    </Form>
  );
}
