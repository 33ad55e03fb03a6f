import { Form } from '@remix-run/react';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Field } from '../field/field';
import css from './people-search.module.css';

/** Finds people by a part of name, number or department, and those without an account. */
export function PeopleSearch({ q, account }: { q: string; account: string }) {
  const { say } = usePhrases();
  return (
    <Form method="get" role="search" className={css.search}>
      <Field type="search" name="q" label={say('identity:people.search')} defaultValue={q} maxLength={60} />
      <Field as="select" name="account" label={say('identity:people.filter')} defaultValue={account}>
        <option value="">{say('identity:people.all')}</option>
        <option value="without">{say('identity:people.without')}</option>
      </Field>
      <Button kind="quiet">{say('identity:people.find')}</Button>
    </Form>
  );
}
