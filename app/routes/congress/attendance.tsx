import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { quorumStages } from '#app/domain/congress/states';
import { decideLeave } from '#server/congress/decide-leave';
import { readAttendance } from '#server/congress/queries-attendance';
import { signInForMember } from '#server/congress/sign-in-for-member';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { AttendanceCurve } from '../../ui/congress/attendance-curve';
import { AttendanceLeave } from '../../ui/congress/attendance-leave';
import { AttendanceMissing } from '../../ui/congress/attendance-missing';
import { AttendanceTable } from '../../ui/congress/attendance-table';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { refusedIn } from '../../ui/identity/faults';
import { Meter } from '../../ui/meter/meter';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { Stack } from '../../ui/stack/stack';
import { Tabs } from '../../ui/tabs/tabs';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  return view(context.desk, 'routes/congress/attendance', request, (reader) =>
    readAttendance(reader, {
      session: params.session,
      window: search.get('window'),
      after: search.get('after'),
    }),
  );
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await readForm(request);
  if (form.intent === 'leave') return hand(context.desk, decideLeave, form);
  return hand(context.desk, signInForMember, form);
}

export default function Attendance() {
  const { say } = usePhrases();
  const { session, windows, sitting, now } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const refused = refusedIn(answer);
  const value = answer?.ok ? (answer.value as { name?: string }) : null;
  const title = say('day:attendance.title');
  const overline = <Link to={paths.now()}>{session.title}</Link>;
  if (!sitting)
    return (
      <Page title={title} overline={overline}>
        <EmptyState title={say('day:attendance.none')}>{say('day:attendance.noneText')}</EmptyState>
      </Page>
    );
  const { quorum } = sitting;
  const isTested = quorumStages.includes(sitting.stage);
  const verdict = !isTested ? 'untested' : quorum.reached ? 'reached' : 'short';
  const figures = { ...quorum, reached: '', missing: quorum.needed - quorum.present };
  return (
    <Page title={title} overline={overline}>
      <Stack gap="loose">
        <Refused refusal={refused?.refusal} />
        {value && (
          <Notice tone="success" word={say('platform:states.saved')} live>
            <p>
              {value.name
                ? say('day:attendance.signedIn', { name: value.name })
                : say('day:attendance.decided')}
            </p>
          </Notice>
        )}
        <Tabs
          label={say('day:attendance.stages')}
          tabs={windows.map((window) => ({
            to: paths.attendance(session.id, { window: window.id }),
            label: say(`congress:stages.${window.stage}`) + (window.ordinal > 1 ? ` ${window.ordinal}` : ''),
            isCurrent: window.id === sitting.id,
          }))}
        />
        <Meter
          label={say('day:attendance.meter')}
          value={quorum.present}
          max={quorum.entitled}
          text={say(`day:attendance.${verdict}`, figures)}
          mark={
            isTested
              ? { value: quorum.needed, text: say('day:attendance.mark', { needed: quorum.needed }) }
              : undefined
          }
        />
        <p>
          <small>{say(isTested ? 'day:attendance.law' : 'day:attendance.untestedLaw')}</small>
        </p>
        {sitting.curve.length > 0 && <AttendanceCurve sitting={sitting} isTested={isTested} now={now} />}
        {sitting.leave.length > 0 && (
          <Section title={say('day:attendance.leave')}>
            <AttendanceLeave requests={sitting.leave} refused={refused} />
          </Section>
        )}
        <Section title={say('day:attendance.delegations')}>
          <AttendanceTable delegations={sitting.delegations} />
        </Section>
        {sitting.missing && (
          <Section title={say('day:attendance.missing')}>
            <AttendanceMissing
              sessionId={session.id}
              windowId={sitting.id}
              isOpen={sitting.isOpen}
              missing={sitting.missing}
            />
          </Section>
        )}
      </Stack>
    </Page>
  );
}
