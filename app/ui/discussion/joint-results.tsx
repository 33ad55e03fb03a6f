import { Form, useNavigation } from '@remix-run/react';
import type { MeetingPage } from '../../domain/discussion/topic-views';
import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Section } from '../page/page';
import { Stack } from '../stack/stack';

type Props = {
  page: MeetingPage;
  refused: { refusal: Refusal; typed: Record<string, unknown> } | null;
};

/** What a form gave back, where it was this one. */
const about = ({ refused }: Props, intent: string) => (refused?.typed.intent === intent ? refused : null);

/** After the meeting: its record, and what came of each matter. */
export function JointHold(props: Props) {
  const { say } = usePhrases();
  const { items, office } = props.page;
  const busy = useNavigation().state !== 'idle';
  const refused = about(props, 'hold');
  if (!office?.mayHold) return <p>{say('topics:joint.office.holdLater')}</p>;
  return (
    <Section title={say('topics:joint.office.hold')}>
      <Form method="post">
        <Stack>
          <Field
            as="textarea"
            name="record"
            rows={5}
            label={say('topics:joint.office.record')}
            hint={say('topics:joint.office.recordHint')}
            defaultValue={typedIn(refused, 'record')}
            error={faultsOf(say, refused?.refusal, 'record')}
            maxLength={20_000}
            required
          />
          {items.map((item) => (
            <Field
              key={item.id}
              as="textarea"
              name={`outcome.${item.id}`}
              rows={3}
              label={say('topics:joint.office.outcome', { title: item.title })}
              defaultValue={typedIn(refused, `outcome.${item.id}`)}
              maxLength={3000}
              required
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
        </Stack>
      </Form>
    </Section>
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
