import { Form, Link, useNavigation } from '@remix-run/react';
import { useEffect } from 'react';
import { similarTopics } from '../../domain/discussion/topic-rules';
import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../button/button';
import { Field } from '../field/field';
import { faultsOf } from '../identity/faults';
import { Refused } from '../refused/refused';
import { useDraft } from '../report/use-draft';
import { SaveState } from '../save-state/save-state';
import { Stack } from '../stack/stack';

const draftName = 'gongyi.topic';
const empty = { title: '', text: '' };

/** Raising a topic: typed words stay on the device until they have arrived, and topics that sound alike are shown without being in the way. */
export function TopicForm(props: {
  serverKey: string;
  topics: readonly { id: string; title: string }[];
  refused: { refusal: Refusal; typed: Record<string, unknown> } | null;
}) {
  const { say } = usePhrases();
  const { serverKey, topics, refused } = props;
  const busy = useNavigation().state !== 'idle';
  const text = (field: 'title' | 'text') => String(refused?.typed[field] ?? '');
  const typed = refused ? { title: text('title'), text: text('text') } : undefined;
  const draft = useDraft(draftName, empty, String(refused?.typed.key ?? serverKey), typed);
  const similar = similarTopics(draft.fields.title, topics);
  return (
    <Form method="post">
      <Stack>
        <Refused refusal={refused?.refusal} />
        <input type="hidden" name="key" value={draft.key} />
        <Field
          name="title"
          label={say('topics:form.name')}
          hint={say('topics:form.nameHint')}
          value={draft.fields.title}
          onChange={(event) => draft.write({ title: event.currentTarget.value })}
          error={faultsOf(say, refused?.refusal, 'title')}
          minLength={4}
          maxLength={100}
          autoComplete="off"
          required
        />
        <div role="status">
          {similar.length > 0 && (
            <Stack gap="tight">
              <p>{say('topics:form.similar')}</p>
              <ul>
                {similar.map((topic) => (
                  <li key={topic.id}>
                    <Link to={paths.topic(topic.id)}>{topic.title}</Link>
                  </li>
                ))}
              </ul>
            </Stack>
          )}
        </div>
        <Field
          as="textarea"
          name="text"
          rows={6}
          label={say('topics:form.text')}
          hint={say('topics:form.textHint')}
          value={draft.fields.text}
          onChange={(event) => draft.write({ text: event.currentTarget.value })}
          error={faultsOf(say, refused?.refusal, 'text')}
          maxLength={5000}
          required
        />
        <Button pending={busy} consequence={say('topics:form.sendNote')}>
          {say('topics:form.send')}
        </Button>
        {draft.isKept && (
          <SaveState
            phase="saved"
            words={{
              saved: say('topics:form.kept'),
              saving: say('topics:form.kept'),
              unsent: say('topics:form.kept'),
              offline: say('topics:form.kept'),
            }}
          />
        )}
      </Stack>
    </Form>
  );
}

/** Once a topic has arrived, its draft is no longer needed on the device. */
export function ForgetTopicDraft() {
  const { clear } = useDraft(draftName, empty, '');
  useEffect(clear, [clear]);
  return null;
}
