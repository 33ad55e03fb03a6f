import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import type { JointMeetingState } from '#app/domain/discussion/states';
import { callJointMeeting } from '#server/discussion/call-joint-meeting';
import { readMeetings } from '#server/discussion/queries-joint';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../../ui/badge/badge';
import { JointCall } from '../../ui/discussion/joint-call';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { EntryList } from '../../ui/entry-list/entry-list';
import { refusedIn } from '../../ui/identity/faults';
import { Page } from '../../ui/page/page';
import type { Tone } from '../../ui/shape/shape';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/discussion/joint-meetings', request, readMeetings);
}

export async function action({ context, request }: ActionFunctionArgs) {
  return hand(context.desk, callJointMeeting, await readForm(request), ({ meeting }) =>
    paths.jointMeeting(meeting, 'called'),
  );
}

const tones: Readonly<Record<JointMeetingState, Tone>> = {
  called: 'info',
  held: 'warning',
  reported: 'success',
  cancelled: 'neutral',
};

export default function JointMeetings() {
  const { say, locale } = usePhrases();
  const { meetings, rules, calling, now } = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  return (
    <Page
      overline={<Link to={paths.topics()}>{say('topics:title')}</Link>}
      title={say('topics:joint.title')}
      lede={say('topics:joint.lede')}
    >
      {rules && <p>{say('topics:joint.bars', { article: rules.bars })}</p>}
      {calling && <JointCall calling={calling} now={now} topic={search.get('topic')} refused={refused} />}
      {meetings.length === 0 ? (
        <EmptyState title={say('topics:joint.empty')}>{say('topics:joint.emptyNote')}</EmptyState>
      ) : (
        <EntryList
          label={say('topics:joint.list')}
          entries={meetings.map((meeting) => ({
            key: meeting.id,
            to: paths.jointMeeting(meeting.id),
            title: meeting.title,
            meta: [
              sayWhen(say, locale, meeting.holdsAt, now),
              meeting.place,
              say('topics:joint.items', { count: meeting.items }),
            ].join(' · '),
            state: <Badge tone={tones[meeting.state]}>{say(`topics:joint.states.${meeting.state}`)}</Badge>,
          }))}
        />
      )}
    </Page>
  );
}
