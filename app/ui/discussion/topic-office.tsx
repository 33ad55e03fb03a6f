import { Form, useNavigation } from '@remix-run/react';
import type { TopicPage } from '../../domain/discussion/topic-views';
import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button, ButtonLink } from '../button/button';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Notice } from '../notice/notice';
import { Section } from '../page/page';
import { Row, Stack } from '../stack/stack';

/** What the union can do with a topic: take it to a meeting or a session, or answer it. */
export function TopicOffice(props: {
  page: TopicPage;
  refused: { refusal: Refusal; typed: Record<string, unknown> } | null;
}) {
  const { say } = usePhrases();
  const { page, refused } = props;
  const { topic, may, barred } = page;
  const busy = useNavigation().state !== 'idle';
  if (!may.settle) return null;
  const isTyped = refused?.typed.intent === 'settle';
  return (
    <Section title={say('topics:topic.office')}>
      <Stack>
        {barred && topic.state !== 'taken' && (
          <Notice tone="info" word={say('topics:noteWord')}>
            <p>
              {say('topics:topic.barred', { procedure: barred.procedure })} <cite>{barred.article}</cite>
            </p>
          </Notice>
        )}
        {may.take && (
          <Row>
            <ButtonLink
              kind="quiet"
              to={paths.newSession(topic.id)}
              consequence={say('topics:topic.extraordinaryNote')}
            >
              {say('topics:topic.extraordinary')}
            </ButtonLink>
            {!barred && (
              <ButtonLink
                kind="quiet"
                to={paths.jointMeetings(topic.id)}
                consequence={say('topics:topic.jointNote')}
              >
                {say('topics:topic.joint')}
              </ButtonLink>
            )}
          </Row>
        )}
        {topic.state === 'raised' && !may.take && <p>{say('topics:topic.notPut')}</p>}
        <Details summary={say('topics:topic.settle')} open={isTyped}>
          <Form method="post">
            <Stack>
              <Field
                as="textarea"
                name="reply"
                rows={5}
                label={say('topics:topic.settleText')}
                hint={say('topics:topic.settleHint')}
                defaultValue={isTyped ? typedIn(refused, 'reply') : ''}
                error={faultsOf(say, refused?.refusal, 'reply')}
                maxLength={3000}
                required
              />
              <Button
                kind="seal"
                name="intent"
                value="settle"
                pending={busy}
                consequence={say('topics:topic.settleNote')}
              >
                {say('topics:topic.settleSend')}
              </Button>
            </Stack>
          </Form>
        </Details>
      </Stack>
    </Section>
  );
}
