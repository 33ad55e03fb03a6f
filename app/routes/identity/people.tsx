import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readPeople } from '#server/identity/queries-people';
import { view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { ButtonLink } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { PeopleSearch } from '../../ui/identity/people-search';
import { PeopleTable } from '../../ui/identity/people-table';
import { Page } from '../../ui/page/page';
import { Pager } from '../../ui/pager/pager';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const search = {
    q: (asked.get('q') ?? '').normalize('NFKC').trim().slice(0, 60),
    without: asked.get('account') === 'without',
    after: asked.get('after'),
    before: asked.get('before'),
  };
  return view(context.desk, 'routes/identity/people', request, async (reader) => ({
    ...(await readPeople(reader, search)),
    q: search.q,
    account: search.without ? 'without' : '',
  }));
}

export default function People() {
  const { say } = usePhrases();
  const { people, count, without, previous, next, q, account } = useLoaderData<typeof loader>();
  const at = (key: 'after' | 'before', value: string) => paths.people({ q, account, [key]: value });
  return (
    <Page
      wide
      title={say('identity:people.title')}
      lede={say('identity:people.lede', { count, without })}
      actions={
        <ButtonLink kind="quiet" to={paths.codes()}>
          {say('identity:people.codes')}
        </ButtonLink>
      }
    >
      <PeopleSearch q={q} account={account} />
      {people.length > 0 ? (
        <PeopleTable people={people} />
      ) : count === 0 ? (
        <EmptyState
          title={say('identity:people.emptyRosterTitle')}
          action={<ButtonLink to={paths.roster()}>{say('identity:people.toRoster')}</ButtonLink>}
        >
          {say('identity:people.emptyRoster')}
        </EmptyState>
      ) : (
        <EmptyState title={say('identity:people.emptyTitle')}>{say('identity:people.empty')}</EmptyState>
      )}
      {(previous !== null || next !== null) && (
        <Pager
          label={say('identity:people.pager')}
          previous={
            previous === null
              ? undefined
              : { to: at('before', previous), text: say('platform:actions.previous') }
          }
          next={next === null ? undefined : { to: at('after', next), text: say('platform:actions.next') }}
        />
      )}
    </Page>
  );
}
