import { Form, useNavigation } from '@remix-run/react';
import type { MeetingsPage } from '../../domain/discussion/topic-views';
import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Choice } from '../choice/choice';
import { localTime } from '../congress/local-time';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Notice } from '../notice/notice';
import { Refused } from '../refused/refused';
import { Stack } from '../stack/stack';

/** Calling a joint meeting: name, time, place, and the topics it takes up; folded unless somebody came to call one. */
export function JointCall(props: {
  calling: NonNullable<MeetingsPage['calling']>;
  now: Date;
  /** The topic that led here. */
  topic: string | null;
  refused: { refusal: Refusal; typed: Record<string, unknown> } | null;
}) {
  const { say } = usePhrases();
  const { calling, now, topic, refused } = props;
  const busy = useNavigation().state !== 'idle';
  const errors = (field: string) => faultsOf(say, refused?.refusal, field);
  const ticked = Array.isArray(refused?.typed.topics) ? refused.typed.topics.map(String) : [];
  if (calling.sitting)
    return (
      <Notice tone="info" word={say('topics:noteWord')}>
        <p>{say('topics:joint.call.sitting', { title: calling.sitting })}</p>
      </Notice>
    );
  return (
    <Details summary={say('topics:joint.call.summary')} open={refused !== null || topic !== null}>
      <Form method="post">
        <Stack>
          <Refused refusal={refused?.refusal} />
          <Field
            name="title"
            label={say('topics:joint.call.name')}
            hint={say('topics:joint.call.nameHint')}
            defaultValue={typedIn(refused, 'title')}
            error={errors('title')}
            maxLength={120}
            required
          />
          <Field
            type="datetime-local"
            name="holdsAt"
            label={say('topics:joint.call.holdsAt')}
            defaultValue={typedIn(refused, 'holdsAt')}
            min={localTime(now)}
            error={errors('holdsAt')}
            required
          />
          <Field
            name="place"
            label={say('topics:joint.call.place')}
            hint={say('topics:joint.call.placeHint')}
            defaultValue={typedIn(refused, 'place')}
            error={errors('place')}
            maxLength={200}
            required
          />
          {calling.topics.length > 0 && (
            <Choice
              type="checkbox"
              name="topics[]"
              legend={say('topics:joint.call.topics')}
              hint={say('topics:joint.call.topicsHint')}
              defaultValue={refused ? ticked : topic ? [topic] : []}
              error={errors('topics')}
              options={calling.topics.map((one) => ({
                value: one.id,
                label: one.title,
                disabled: one.barred !== null,
                note:
                  one.barred &&
                  say('topics:joint.call.barredTopic', {
                    procedure: one.barred.procedure,
                    article: one.barred.article,
                  }),
              }))}
            />
          )}
          <Button pending={busy} consequence={say('topics:joint.call.sendNote')}>
            {say('topics:joint.call.send')}
          </Button>
        </Stack>
      </Form>
    </Details>
  );
}
