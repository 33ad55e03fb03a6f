import { Form, useNavigation } from '@remix-run/react';
import type { TopicPage } from '../../domain/discussion/topic-views';
import { usePhrases } from '../../i18n/use-phrases';
import { ActionBar } from '../action-bar/action-bar';
import { Button } from '../button/button';

/** What a representative, and the leader of the group that raised it, can do with a topic now. */
export function TopicActs({ may }: Pick<TopicPage, 'may'>) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  if (!may.support && !may.withdrawSupport && !may.withdraw && !may.put) return null;
  return (
    <Form method="post">
      <ActionBar>
        {may.put && (
          <Button name="intent" value="put" pending={busy} consequence={say('topics:topic.putNote')}>
            {say('topics:topic.put')}
          </Button>
        )}
        {may.support && (
          <Button
            kind={may.put ? 'quiet' : 'primary'}
            name="intent"
            value="support"
            pending={busy}
            consequence={say('topics:topic.supportNote')}
          >
            {say('topics:topic.support')}
          </Button>
        )}
        {may.withdrawSupport && (
          <Button kind="quiet" name="intent" value="withdrawSupport" pending={busy}>
            {say('topics:topic.withdrawSupport')}
          </Button>
        )}
        {may.withdraw && (
          <Button kind="quiet" name="intent" value="withdraw" pending={busy}>
            {say('topics:topic.withdraw')}
          </Button>
        )}
      </ActionBar>
    </Form>
  );
}
