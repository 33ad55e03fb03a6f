import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { refuse } from '#app/domain/refusals';
import { addJointItem } from '#server/discussion/add-joint-item';
import { cancelJointMeeting } from '#server/discussion/cancel-joint-meeting';
import { holdJointMeeting } from '#server/discussion/hold-joint-meeting';
import { readMeeting } from '#server/discussion/queries-joint';
import { removeJointItem } from '#server/discussion/remove-joint-item';
import { reportJointMeeting } from '#server/discussion/report-joint-meeting';
import { readForm } from '#server/platform/form';
import { hand, throwRefusal, view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { ForgetDraft } from '../../ui/discussion/forget-draft';
import { JointItems } from '../../ui/discussion/joint-items';
import { holdDraftName, JointCancel, JointHold, JointReport } from '../../ui/discussion/joint-results';
import { JointSheet } from '../../ui/discussion/joint-sheet';
import { JointTopics } from '../../ui/discussion/joint-topics';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Refused } from '../../ui/refused/refused';
import { SheetPage } from '../../ui/resolution/sheet-page';
import { Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/discussion/joint-meeting', request, (reader) =>
    readMeeting(reader, params.meetingId ?? ''),
  );
}

/** What came of each matter, from fields that bear the matter's id. */
const outcomesIn = (form: Record<string, unknown>) =>
  Object.entries(form).flatMap(([name, outcome]) =>
    name.startsWith('outcome.') ? [{ item: name.slice('outcome.'.length), outcome }] : [],
  );

export async function action({ context, request, params }: ActionFunctionArgs) {
  const id = params.meetingId ?? '';
  const raw = { ...(await readForm(request)), meeting: id } as Record<string, unknown>;
  const { desk } = context;
  switch (raw.intent) {
    case 'addItem':
      return hand(desk, addJointItem, raw, paths.jointMeeting(id, 'itemAdded'));
    case 'removeItem':
      return hand(desk, removeJointItem, raw, paths.jointMeeting(id, 'itemRemoved'));
    case 'hold':
      return hand(
        desk,
        holdJointMeeting,
        { ...raw, outcomes: outcomesIn(raw) },
        paths.jointMeeting(id, 'held'),
      );
    case 'cancel':
      return hand(desk, cancelJointMeeting, raw, paths.jointMeeting(id, 'cancelled'));
    case 'report':
      return hand(desk, reportJointMeeting, raw, paths.jointMeeting(id, 'reported'));
    default:
      throwRefusal(refuse('platform.badInput'));
  }
}

const dones = ['called', 'itemAdded', 'itemRemoved', 'held', 'cancelled', 'reported'] as const;

export default function JointMeeting() {
  const { say } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  const done = dones.find((one) => one === search.get('done'));
  const { office, meeting, items } = page;
  return (
    <SheetPage
      before={
        <Stack>
          <p>
            <Link to={paths.jointMeetings()}>{say('topics:joint.title')}</Link>
          </p>
          {meeting.state !== 'called' && <ForgetDraft name={holdDraftName(meeting.id)} />}
          {done && !refused && <Notice tone="success" word={say(`topics:joint.done.${done}`)} live />}
          <Refused refusal={refused?.refusal} />
        </Stack>
      }
      after={
        <Stack gap="loose">
          <p>{say('topics:joint.sheet.print')}</p>
          <JointTopics topics={page.topics} answers={office !== null && meeting.state !== 'called'} />
          {office && meeting.state === 'called' && (
            <>
              <JointItems items={items} office={office} refused={refused} />
              <JointHold page={page} refused={refused} />
              <JointCancel page={page} refused={refused} />
            </>
          )}
          {office && meeting.state === 'held' && <JointReport page={page} refused={refused} />}
        </Stack>
      }
    >
      <JointSheet page={page} />
    </SheetPage>
  );
}
