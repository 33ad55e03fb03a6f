import { Form, Link, useNavigation } from '@remix-run/react';
import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../button/button';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Stack } from '../stack/stack';
import css from './indicator.module.css';

type Refused = { readonly refusal: Refusal; readonly typed: Record<string, unknown> } | null;

/** Ranks a period, by the agreed method over the newest data. */
export function RankForm(props: { periods: readonly string[]; period: string | null }) {
  const { say } = usePhrases();
  const isBusy = useNavigation().formData?.get('intent') === 'rank';
  return (
    <Form method="post" className={css.choose}>
      <Field
        as="select"
        name="period"
        label={say('monitor:indicator.page.period')}
        defaultValue={props.period ?? props.periods[0]}
      >
        {props.periods.map((period) => (
          <option key={period}>{period}</option>
        ))}
      </Field>
      <Button
        kind="quiet"
        name="intent"
        value="rank"
        pending={isBusy}
        pendingText={say('monitor:indicator.page.ranking')}
        consequence={say('monitor:indicator.page.rankNote')}
      >
        {say('monitor:indicator.page.rank_')}
      </Button>
    </Form>
  );
}

/** Posts the ranking that is shown, for two weeks at least. */
export function PostForm(props: { run: string; earliest: string; refused: Refused }) {
  const { say } = usePhrases();
  const { run, earliest, refused } = props;
  const isBusy = useNavigation().formData?.get('intent') === 'post';
  return (
    <Form method="post">
      <Stack>
        <input type="hidden" name="run" value={run} />
        <Field
          type="date"
          name="until"
          required
          label={say('monitor:indicator.page.postUntil')}
          hint={say('monitor:indicator.page.postHint')}
          min={earliest}
          defaultValue={typedIn(refused, 'until') || earliest}
          error={faultsOf(say, refused?.refusal, 'until')}
        />
        <Button
          kind="seal"
          name="intent"
          value="post"
          pending={isBusy}
          consequence={say('monitor:indicator.page.postNote')}
        >
          {say('monitor:indicator.page.post')}
        </Button>
      </Stack>
    </Form>
  );
}

/** Which period, group or department is looked at: a plain form, so that each view has its address. */
export function ChooseRanking(props: {
  indicator: string;
  kind: string;
  sort: string;
  period: string;
  periods: readonly string[];
  group: string | null;
  groups: readonly string[];
}) {
  const { say } = usePhrases();
  const { indicator, kind, sort, period, periods, group, groups } = props;
  const all = periods.includes(period) ? periods : [period, ...periods];
  return (
    <Form method="get" action={paths.indicator(indicator)} className={css.choose} key={`${period}${group}`}>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="sort" value={sort} />
      <Field as="select" name="period" label={say('monitor:indicator.page.period')} defaultValue={period}>
        {all.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </Field>
      {kind === 'doctor' && groups.length > 1 && (
        <Field
          as="select"
          name="group"
          label={say('monitor:indicator.page.group')}
          defaultValue={group ?? ''}
        >
          {groups.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Field>
      )}
      <Button kind="quiet">{say('monitor:indicator.page.show')}</Button>
    </Form>
  );
}

/** Where an indicator without a ranking stands, and what makes one. */
export function NoRanking(props: {
  mayRank: boolean;
  isAgreed: boolean;
  periods: readonly string[];
  period: string | null;
}) {
  const { say } = usePhrases();
  const { mayRank, isAgreed, periods, period } = props;
  if (!isAgreed) return <p>{say('monitor:indicator.page.noRunAgree')}</p>;
  if (!mayRank) return <p>{say('monitor:indicator.page.noRunStaff')}</p>;
  if (periods.length === 0)
    return (
      <p>
        {say('monitor:indicator.page.noRunData')}{' '}
        <Link to={paths.datasets()}>{say('monitor:indicator.dataset.title')}</Link>
      </p>
    );
  return (
    <Stack>
      <p>{say('monitor:indicator.page.noRunNote')}</p>
      <RankForm periods={periods} period={period} />
    </Stack>
  );
}
