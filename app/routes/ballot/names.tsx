import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { readNames } from '#server/ballot/queries';
import { view } from '#server/platform/http';
import type { PhraseKey } from '../../i18n/phrases';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { ByDelegation } from '../../ui/congress/by-delegation';
import { Page } from '../../ui/page/page';
import { Pager } from '../../ui/pager/pager';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const after = new URL(request.url).searchParams.get('after');
  return view(context.desk, 'routes/ballot/names', request, (reader) =>
    readNames(reader, params.voteId ?? '', after),
  );
}

export default function Names() {
  const { say } = usePhrases();
  const { vote, people, next } = useLoaderData<typeof loader>();
  return (
    <Page
      title={say('ballot:names')}
      overline={<Link to={paths.vote(vote.id)}>{vote.question}</Link>}
      lede={say('ballot:namesLede')}
    >
      <ByDelegation
        head="h2"
        people={people}
        keyOf={(one) => one.key}
        row={(one) => (
          <>
            <span>{one.name}</span>
            <span>
              {one.choice ? say(`ballot:choices.${one.choice}` as PhraseKey) : say('ballot:silent')}
            </span>
          </>
        )}
      />
      {next && (
        <Pager
          label={say('ballot:names')}
          next={{ to: paths.voteNames(vote.id, next), text: say('ballot:more') }}
        />
      )}
    </Page>
  );
}
