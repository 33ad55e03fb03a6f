import { Form } from '@remix-run/react';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../button/button';
import { Field } from '../field/field';
import css from './satisfaction.module.css';
import { sayMonth } from './satisfaction-words';

/** Which department, question and month the page shows; a plain form, so that each view has its address. */
export function ChooseView(props: {
  method: string;
  department: string | null;
  departments: readonly { readonly id: string; readonly name: string }[];
  code: string;
  items: readonly { readonly code: string; readonly zh: string; readonly en: string }[];
  month: string | null;
  months: readonly string[];
}) {
  const { say, locale } = usePhrases();
  const { method, department, departments, code, items, month, months } = props;
  return (
    <Form
      method="get"
      action={paths.satisfaction()}
      className={css.choose}
      key={`${method}${department}${code}${month}`}
    >
      <input type="hidden" name="method" value={method} />
      <Field
        as="select"
        name="department"
        label={say('monitor:satisfaction.home.department')}
        defaultValue={department ?? ''}
      >
        <option value="">{say('monitor:satisfaction.home.whole')}</option>
        {departments.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Field>
      <Field as="select" name="code" label={say('monitor:satisfaction.home.question')} defaultValue={code}>
        {items.map((item) => (
          <option key={item.code} value={item.code}>
            {locale === 'en' && item.en ? item.en : item.zh}
          </option>
        ))}
      </Field>
      <Field
        as="select"
        name="month"
        label={say('monitor:satisfaction.home.month')}
        defaultValue={month ?? ''}
      >
        {months.map((one) => (
          <option key={one} value={one}>
            {sayMonth(locale, one)}
          </option>
        ))}
      </Field>
      <Button kind="quiet">{say('monitor:satisfaction.home.show')}</Button>
    </Form>
  );
}
