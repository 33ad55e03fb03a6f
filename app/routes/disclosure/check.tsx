import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { refuse } from '#app/domain/refusals';
import { approve } from '#server/disclosure/approve';
import { check } from '#server/disclosure/check';
import { correct } from '#server/disclosure/correct';
import { queryCheck } from '#server/disclosure/queries-check';
import { redact } from '#server/disclosure/redact';
import { sendBack } from '#server/disclosure/send-back';
import { takeDown } from '#server/disclosure/take-down';
import { unredact } from '#server/disclosure/unredact';
import { readForm } from '#server/platform/form';
import { hand, throwRefusal, view } from '#server/platform/http';
import { standings } from '../../domain/disclosure/words';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { CheckDecisions } from '../../ui/disclosure/check-decisions';
import { CheckFacts, VersionBadge } from '../../ui/disclosure/check-facts';
import { CheckPublished } from '../../ui/disclosure/check-published';
import { FileLine } from '../../ui/disclosure/desk-files';
import { DeskPlaces } from '../../ui/disclosure/desk-places';
import { DeskReading } from '../../ui/disclosure/desk-reading';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { Row } from '../../ui/stack/stack';
import { Tabs } from '../../ui/tabs/tabs';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const wanted = new URL(request.url).searchParams.get('level');
  const level = standings.find((one) => one === wanted) ?? null;
  return view(context.desk, 'routes/disclosure/check', request, (reader) =>
    queryCheck(reader, params.disclosureId ?? '', level),
  );
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { desk } = context;
  const id = params.disclosureId ?? '';
  const raw = { ...(await readForm(request)), disclosure: id };
  const then = (done: string) => paths.checkDisclosure(id, { done });
  switch ((raw as { intent?: unknown }).intent) {
    case 'check':
      return hand(desk, check, raw, then('checked'));
    case 'approve':
      return hand(desk, approve, raw, then('approved'));
    case 'sendBack':
      return hand(desk, sendBack, raw, then('sentBack'));
    case 'redact':
      return hand(desk, redact, raw, then('redacted'));
    case 'unredact':
      return hand(desk, unredact, raw, then('unredacted'));
    case 'correct':
      return hand(desk, correct, raw, paths.writeDisclosure({ id }));
    case 'takeDown':
      return hand(desk, takeDown, raw, then('takenDown'));
    default:
      throwRefusal(refuse('platform.badInput'));
  }
}

const dones = ['checked', 'approved', 'sentBack', 'submitted', 'takenDown'] as const;

export default function Check() {
  const { say, locale } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  const done = refused ? undefined : dones.find((one) => one === search.get('done'));
  const { id, level, shown, own, takenDown } = page;
  return (
    <Page
      overline={<Link to={paths.affairsDesk()}>{say('disclosure:desk.write.back')}</Link>}
      title={page.original.title}
      status={<VersionBadge state={page.state} />}
      lede={page.why ? say('disclosure:desk.write.why', { why: page.why }) : undefined}
    >
      {done && (
        <Notice tone="success" word={say(`disclosure:desk.check.dones.${done}`)} live>
          {done === 'approved' && page.embargoUntil && page.state === 'approved' && (
            <p>{say('disclosure:desk.outAt', { when: sayMoment(locale, page.embargoUntil) })}</p>
          )}
        </Notice>
      )}
      {takenDown && (
        <Notice tone="warning" word={say('disclosure:desk.board.downTitle')}>
          <p>
            {say('disclosure:desk.board.gone', {
              when: sayMoment(locale, takenDown.at),
              reason: say(`disclosure:takeDownReasons.${takenDown.reason}`),
            })}
          </p>
        </Notice>
      )}
      {page.sentBackWhy && page.state === 'draft' && (
        <Notice tone="warning" word={say('disclosure:desk.write.sentBackTitle')}>
          <p>{page.sentBackWhy}</p>
        </Notice>
      )}
      {own && (page.state === 'checking' || page.state === 'approving') && (
        <Notice tone="info" word={say(`disclosure:versionStates.${page.state}`)}>
          <p>{say(own === 'own' ? 'disclosure:desk.check.own' : 'disclosure:desk.check.ownCheck')}</p>
        </Notice>
      )}
      {refused?.typed.intent === 'unredact' && <Refused refusal={refused.refusal} />}
      <CheckFacts page={page} />
      <Row>
        {page.may.edit && <Link to={paths.writeDisclosure({ id })}>{say('disclosure:desk.check.edit')}</Link>}
        {page.itemNumber !== null && (
          <Link to={paths.disclosure(id)}>{say('disclosure:desk.check.onBoard')}</Link>
        )}
      </Row>
      <Section title={say('disclosure:desk.check.original')}>
        <p>{say('disclosure:desk.check.originalNote')}</p>
        <DeskReading reading={page.original} />
        {page.files.length > 0 && (
          <ul className="plain-list">
            {page.files.map((file) => (
              <li key={file.id}>
                <FileLine id={id} file={file} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={say('disclosure:desk.check.readers')}>
        <Tabs
          label={say('disclosure:desk.check.readersTabs')}
          tabs={standings.map((one) => ({
            to: paths.checkDisclosure(id, { level: one }),
            label: say(`disclosure:levels.${one}`),
            isCurrent: one === level,
          }))}
        />
        {shown ? (
          <DeskReading reading={shown} />
        ) : (
          <p>
            {say('disclosure:desk.check.notFor', {
              audience: say(`disclosure:audiences.${page.audience}`),
              level: say(`disclosure:levels.${level}`),
            })}
          </p>
        )}
      </Section>
      <Section title={say('disclosure:desk.redact.title')}>
        <DeskPlaces
          places={page.places}
          hidden={page.hidden}
          may={page.may}
          refused={refused?.typed.intent === 'redact' ? refused : null}
        />
      </Section>
      <CheckDecisions page={page} refused={refused} />
      <CheckPublished page={page} refused={refused} />
    </Page>
  );
}
