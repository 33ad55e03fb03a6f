import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { closeBox } from '#server/ballot/close-box';
import { openBox } from '#server/ballot/open-box';
import { prepareBox } from '#server/ballot/prepare-box';
import { readBoxPage } from '#server/ballot/queries-box';
import { remindVoters } from '#server/ballot/remind-voters';
import { removeBox } from '#server/ballot/remove-box';
import { unprepareBox } from '#server/ballot/unprepare-box';
import { voidBox } from '#server/ballot/void-box';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { sayLeft, sayMoment, sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { BlockerList } from '../../ui/ballot/box/blocker-list';
import { BoxBadge } from '../../ui/ballot/box/box-badge';
import { BoxFacts } from '../../ui/ballot/box/box-facts';
import { BoxNotices } from '../../ui/ballot/box/box-notices';
import { BoxOffice } from '../../ui/ballot/box/box-office';
import { BoxPaper } from '../../ui/ballot/box/box-paper';
import { BoxResults } from '../../ui/ballot/box/box-results';
import { BoxScrutineers } from '../../ui/ballot/box/box-scrutineers';
import { BoxTurnout } from '../../ui/ballot/box/box-turnout';
import { BoxVerify } from '../../ui/ballot/box/box-verify';
import { ButtonLink } from '../../ui/button/button';
import { Deadline } from '../../ui/deadline/deadline';
import { refusedIn } from '../../ui/identity/faults';
import { Page, Section } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/ballot/box', request, (reader) =>
    readBoxPage(reader, params.boxId ?? ''),
  );
}

const orders = {
  prepare: prepareBox,
  unprepare: unprepareBox,
  open: openBox,
  close: closeBox,
  remind: remindVoters,
};

export async function action({ context, request, params }: ActionFunctionArgs) {
  const form: Record<string, unknown> = { ...(await readForm(request)), box: params.boxId };
  const here = paths.box(params.boxId ?? '');
  const { intent } = form;
  if (intent === 'remove') return hand(context.desk, removeBox, form, paths.votes());
  if (intent === 'prepare') return hand(context.desk, orders.prepare, form, here);
  if (intent === 'unprepare') return hand(context.desk, orders.unprepare, form, here);
  if (intent === 'open') return hand(context.desk, orders.open, form, here);
  if (intent === 'close') return hand(context.desk, orders.close, form, here);
  if (intent === 'remind') return hand(context.desk, orders.remind, form, here);
  return hand(context.desk, voidBox, form, here);
}

export default function Box() {
  const { say, locale } = usePhrases();
  const found = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const { box, now } = found;
  const when = (at: Date) => sayWhen(say, locale, at, now);
  const isAhead = box.state === 'planned' || box.state === 'prepared';
  return (
    <Page
      title={box.title}
      overline={<Link to={paths.votes(found.session.id)}>{found.session.title}</Link>}
      lede={say(`sealed:boxes.meanings.${box.state}`)}
      status={
        <>
          <BoxBadge state={box.state} />
          {isAhead && <span>{say('sealed:boxes.opensAt', { when: when(box.opensAt) })}</span>}
          {box.state === 'open' && (
            <Deadline
              dateTime={box.closesAt.toISOString()}
              text={say('sealed:boxes.closesAt', { when: when(box.closesAt) })}
              remaining={sayLeft(say, box.closesAt, now)}
              exact={sayMoment(locale, box.closesAt)}
            />
          )}
        </>
      }
    >
      <Stack gap="loose">
        <Refused refusal={refused?.refusal} />
        <BoxNotices view={found} />
        {found.mayVote && (
          <ButtonLink wide to={paths.boxPaper(box.id)}>
            {say('sealed:boxes.vote')}
          </ButtonLink>
        )}
        {found.isOpen && !found.mayVote && <p>{say('sealed:boxes.notVoter')}</p>}
        <BoxTurnout view={found} />
        {box.state === 'counted' && <BoxResults view={found} />}
        {found.blockers.length > 0 && (
          <Section title={say('sealed:boxes.before')}>
            <BlockerList blockers={found.blockers} />
          </Section>
        )}
        <BoxOffice view={found} />
        <Section title={say('sealed:boxes.about')}>
          <Stack>
            <BoxFacts view={found} />
            <BoxPaper items={found.items} />
          </Stack>
        </Section>
        <Section title={say('sealed:boxes.scrutineers.title')}>
          <BoxScrutineers view={found} />
        </Section>
        <BoxVerify view={found} />
      </Stack>
    </Page>
  );
}
