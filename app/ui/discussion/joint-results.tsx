import { Form, useNavigation } from '@remix-run/react';
import { useRef } from 'react';
import type { MeetingPage } from '../../domain/discussion/topic-views';
import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Section } from '../page/page';
import { useDraft } from '../report/use-draft';
import { SaveState } from '../save-state/save-state';
import { Stack } from '../stack/stack';

type Props = {
  page: MeetingPage;
  refused: { refusal: Refusal; typed: Record<string, unknown> } | null;
};

export const holdDraftName = (meetingId: string) => `gongyi.joint:${meetingId}`;
const outcomeOf = (itemId: string) => `outcome.${itemId}`;

/** What a form gave back, where it was this one. */
const about = ({ refused }: Props, intent: string) => (refused?.typed.intent === intent ? refused : null);

/** After the meeting: its record, and what came of each matter. */
export function JointHold(props: Props) {
  const { say } = usePhrases();
  if (!props.page.office?.mayHold) return <p>{say('topics:joint.office.holdLater')}</p>;
  const refused = about(props, 'hold');
  return (
    <Section title={say('topics:joint.office.hold')}>
      <HoldForm {...props} refused={refused} key={refused ? 'refused' : 'first'} />
    </Section>
  );
}

/** A record is long: what is typed stays on the device until it has arrived. */
function HoldForm({ page, refused }: Props) {
  const { say } = usePhrases();
  const { items, meeting } = page;
  const busy = useNavigation().state !== 'idle';
  const names = ['record', ...items.map(({ id }) => outcomeOf(id))];
  const empty = useRef(Object.fromEntries(names.map((name) => [name, ''])));
  const typed = refused ? Object.fromEntries(names.map((name) => [name, typedIn(refused, name)])) : undefined;
  const { fields, isKept, write } = useDraft(holdDraftName(meeting.id), empty.current, '', typed);
  const kept = say('topics:form.kept');
  const box = (name: string) => ({
    as: 'textarea' as const,
    name,
    value: fields[name] ?? '',
    onChange: (event: { currentTarget: { value: string } }) => write({ [name]: event.currentTarget.value }),
    required: true,
  });
  return (
    <Form method="post">
      <Stack>
        <Field
          {...box('record')}
          rows={5}
          label={say('topics:joint.office.record')}
          hint={say('topics:joint.office.recordHint')}
          error={faultsOf(say, refused?.refusal, 'record')}
          maxLength={20_000}
        />
        {items.map((item) => (
          <Field
            key={item.id}
            {...box(outcomeOf(item.id))}
            rows={3}
            label={say('topics:joint.office.outcome', { title: item.title })}
            maxLength={3000}
          />
        ))}
        <Button
          kind="seal"
          name="intent"
          value="hold"
          pending={busy}
          consequence={say('topics:joint.office.holdNote')}
        >
          {say('topics:joint.office.holdSend')}
        </Button>
        {isKept && (
          <SaveState phase="saved" words={{ saved: kept, saving: kept, unsent: kept, offline: kept }} />
        )}
      </Stack>
    </Form>
  );
}

/** Calling the meeting off, with the reason. */
export function JointCancel(props: Props) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  const refused = about(props, 'cancel');
  return (
    <Details summary={say('topics:joint.office.cancel')} open={refused !== null}>
      <Form method="post">
        <Stack>
          <Field
            name="reason"
            label={say('topics:joint.office.reason')}
            defaultValue={typedIn(refused, 'reason')}
            error={faultsOf(say, refused?.refusal, 'reason')}
            maxLength={500}
            required
          />
          <Button
            kind="danger"
            name="intent"
            value="cancel"
            pending={busy}
            consequence={say('topics:joint.office.cancelNote')}
          >
            {say('topics:joint.office.cancelSend')}
          </Button>
        </Stack>
      </Form>
    </Details>
  );
}

/** Saying to which session the results are reported. */
export function JointReport(props: Props) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  const sessions = props.page.office?.sessions ?? [];
  const refused = about(props, 'report');
  return (
    <Section title={say('topics:joint.office.report')}>
      {sessions.length === 0 ? (
        <p>{say('topics:joint.office.noSession')}</p>
      ) : (
        <Form method="post">
          <Stack>
            <Field
              as="select"
              name="session"
              label={say('topics:joint.office.session')}
              defaultValue={typedIn(refused, 'session') || sessions[0]!.id}
              required
            >
              {sessions.map((session) => (
                <option key={session.id} value={session.id}>
                  {session.title}
                </option>
              ))}
            </Field>
            <Button
              name="intent"
              value="report"
              pending={busy}
              consequence={say('topics:joint.office.reportNote')}
            >
              {say('topics:joint.office.reportSend')}
            </Button>
          </Stack>
        </Form>
      )}
    </Section>
  );
}
