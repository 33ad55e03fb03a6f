import { Form } from '@remix-run/react';
import { deskViews, type ReviewingPage } from '../../domain/proposal/review-views';
import { categories } from '../../domain/proposal/words';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../button/button';
import { Field } from '../field/field';
import { Tabs } from '../tabs/tabs';
import css from './review.module.css';

/** Which proposals the desk shows: by progress as tabs, by category as a form that works without script. */
export function ReviewFilters({ page }: { page: Pick<ReviewingPage, 'view' | 'category' | 'counts'> }) {
  const { say } = usePhrases();
  const { view, category, counts } = page;
  return (
    <>
      <Tabs
        label={say('proposal:review.desk.views')}
        tabs={deskViews
          .filter((one) => one === 'waiting' || one === view || counts[one] > 0)
          .map((one) => ({
            to: paths.proposalReviewing({ view: one === 'waiting' ? '' : one, category: category ?? '' }),
            label: say(`proposal:review.desk.${one}`),
            count: counts[one],
            isCurrent: one === view,
          }))}
      />
      <Form method="get" action={paths.proposalReviewing()} className={css.filter}>
        {view !== 'waiting' && <input type="hidden" name="view" value={view} />}
        <Field
          as="select"
          name="category"
          label={say('proposal:review.desk.category')}
          key={category}
          defaultValue={category ?? ''}
        >
          <option value="">{say('proposal:review.desk.anyCategory')}</option>
          {categories.map((one) => (
            <option key={one} value={one}>
              {say(`proposal:categories.${one}`)}
            </option>
          ))}
        </Field>
        <Button kind="quiet">{say('proposal:review.desk.show')}</Button>
      </Form>
    </>
  );
}
