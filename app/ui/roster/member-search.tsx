import { Form } from '@remix-run/react';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Field } from '../field/field';
import css from './search.module.css';

/** Finds representatives by a part of name or number, by delegation, and whether they still sit. */
export function MemberSearch(props: {
  delegations: readonly { id: string; name: string; size: number }[];
  q: string;
  delegation: string;
  state: 'current' | 'ended';
}) {
  const { say } = usePhrases();
  const { delegations, q, delegation, state } = props;
  return (
    <Form method="get" role="search" className={css.search}>
      <Field type="search" name="q" label={say('roster:members.search')} defaultValue={q} maxLength={60} />
      <Field as="select" name="delegation" label={say('roster:members.delegation')} defaultValue={delegation}>
        <option value="">{say('roster:members.anyDelegation')}</option>
        {delegations.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name} · {one.size}
          </option>
        ))}
      </Field>
      <Field as="select" name="state" label={say('roster:members.state')} defaultValue={state}>
        <option value="current">{say('roster:members.current')}</option>
        <option value="ended">{say('roster:members.ended')}</option>
      </Field>
      <Button kind="quiet">{say('roster:members.find')}</Button>
    </Form>
  );
}
