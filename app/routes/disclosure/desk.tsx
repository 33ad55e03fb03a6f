import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { queryDesk } from '#server/disclosure/queries-desk';
import { view } from '#server/platform/http';
import { turns } from '../../domain/disclosure/desk-views';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { ButtonLink } from '../../ui/button/button';
import { DeskList } from '../../ui/disclosure/desk-list';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Page } from '../../ui/page/page';
import { Row } from '../../ui/stack/stack';
import { Tabs } from '../../ui/tabs/tabs';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const wanted = new URL(request.url).searchParams.get('turn');
  return view(context.desk, 'routes/disclosure/desk', request, (reader) => queryDesk(reader, wanted));
}

export default function Desk() {
  const { say } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const { turn, piles, rows, isCut, mayDraft } = page;
  return (
    <Page
      overline={<Link to={paths.affairs()}>{say('platform:nav.affairs')}</Link>}
      title={say('disclosure:desk.title')}
      lede={say('disclosure:desk.lede')}
      actions={
        mayDraft && <ButtonLink to={paths.writeDisclosure()}>{say('disclosure:desk.newItem')}</ButtonLink>
      }
    >
      <Tabs
        label={say('disclosure:desk.tabs')}
        tabs={turns.map((one) => ({
          to: paths.affairsDesk({ turn: one }),
          label: say(`disclosure:desk.turns.${one}`),
          count: piles.find((pile) => pile.turn === one)?.count,
          isCurrent: one === turn,
        }))}
      />
      <p>{say(`disclosure:desk.turnLedes.${turn}`)}</p>
      {rows.length > 0 ? (
        <DeskList page={page} />
      ) : (
        <EmptyState title={say('disclosure:desk.empty.title')}>
          {say('disclosure:desk.empty.note')}
        </EmptyState>
      )}
      {isCut && <p>{say('disclosure:desk.cut', { count: rows.length })}</p>}
      <Row>
        <Link to={paths.affairsCalendar()}>{say('disclosure:desk.links.calendar')}</Link>
        <Link to={paths.affairsSettings()}>{say('disclosure:desk.links.settings')}</Link>
      </Row>
    </Page>
  );
}
