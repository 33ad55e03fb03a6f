import { Form, Link } from '@remix-run/react';
import {
  type ListFilter,
  listStates,
  searchTerms,
  writeListFilter,
} from '../../domain/proposal/overview-views';
import { privateStates } from '../../domain/proposal/states';
import { categories } from '../../domain/proposal/words';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../button/button';
import { Details } from '../details/details';
import { Field } from '../field/field';
import css from './overview.module.css';

/** Never listed by this filter: a draft is its proposer's own, under "mine". */
const hidden: readonly string[] = privateStates;

/** Which proposals are listed: words, state, category, year and department as one form; each choice stays in the address. */
export function OverviewFilters(props: {
  filter: ListFilter;
  years: readonly number[];
  units: readonly string[];
}) {
  const { filter, years, units } = props;
  const { say } = usePhrases();
  const states = listStates.filter((one) => filter.view === 'mine' || !hidden.includes(one));
  const isNarrow = Boolean(filter.state || filter.category || filter.year || filter.unit);
  return (
    // Typed words are the address's own: another address is another form.
    <Form
      method="get"
      action={paths.proposals()}
      className={css.filter}
      key={JSON.stringify(filter)}
      aria-label={say('proposal:overview.list.search')}
    >
      {filter.view !== 'all' && <input type="hidden" name="view" value={filter.view} />}
      <Field
        name="q"
        type="search"
        maxLength={60}
        defaultValue={filter.q}
        label={say('proposal:overview.list.search')}
        hint={say('proposal:overview.list.searchHint')}
        error={searchTerms(filter.q).isTooShort ? say('proposal:overview.list.tooShort') : undefined}
      />
      <Details
        summary={`${say('proposal:overview.list.state')} · ${say('proposal:overview.list.category')} · ${say('proposal:overview.list.year')} · ${say('proposal:overview.list.unit')}`}
        open={isNarrow}
      >
        <div className={css.choices}>
          <Field
            as="select"
            name="state"
            label={say('proposal:overview.list.state')}
            defaultValue={filter.state ?? ''}
          >
            <option value="">{say('proposal:overview.list.anyState')}</option>
            {states.map((one) => (
              <option key={one} value={one}>
                {one === 'overdue' ? say('proposal:overview.list.overdue') : say(`proposal:states.${one}`)}
              </option>
            ))}
          </Field>
          <Field
            as="select"
            name="category"
            label={say('proposal:overview.list.category')}
            defaultValue={filter.category ?? ''}
          >
            <option value="">{say('proposal:overview.list.anyCategory')}</option>
            {categories.map((one) => (
              <option key={one} value={one}>
                {say(`proposal:categories.${one}`)}
              </option>
            ))}
          </Field>
          <Field
            as="select"
            name="year"
            label={say('proposal:overview.list.year')}
            defaultValue={filter.year ?? ''}
          >
            <option value="">{say('proposal:overview.list.anyYear')}</option>
            {years.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </Field>
          <Field
            as="select"
            name="unit"
            label={say('proposal:overview.list.unit')}
            defaultValue={filter.unit}
          >
            <option value="">{say('proposal:overview.list.anyUnit')}</option>
            {[...new Set([...units, ...(filter.unit ? [filter.unit] : [])])].map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </Field>
        </div>
      </Details>
      <div className={css.acts}>
        <Button kind="quiet">{say('proposal:overview.list.show')}</Button>
        {(isNarrow || filter.q) && (
          <Link className={css.link} to={paths.proposals({ view: writeListFilter(filter).view ?? '' })}>
            {say('proposal:overview.list.clear')}
          </Link>
        )}
      </div>
    </Form>
  );
}
