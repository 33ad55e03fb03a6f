import { Form, useNavigation } from '@remix-run/react';
import type { ResolutionPage } from '../../domain/resolution/views';
import { usePhrases } from '../../i18n/use-phrases';
import { ActionBar } from '../action-bar/action-bar';
import { Button } from '../button/button';
import { Details } from '../details/details';
import { Stack } from '../stack/stack';
import { type Refused, ResolutionFields } from './resolution-fields';

/** What the secretary can do with a resolution now. */
export function ResolutionActs({ page, refused }: { page: ResolutionPage; refused: Refused | null }) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  const { resolution, may } = page;
  if (!may.write) return null;
  if (resolution.state === 'adopted')
    return (
      <Form method="post">
        <ActionBar note={!may.publish && say('resolution:notYetPublish')}>
          {may.publish && (
            <Button
              kind="seal"
              name="intent"
              value="publish"
              pending={busy}
              consequence={say('resolution:publishNote')}
            >
              {say('resolution:publish')}
            </Button>
          )}
        </ActionBar>
      </Form>
    );
  if (resolution.state !== 'draft') return null;
  return (
    <Stack>
      <Details summary={say('resolution:revise')} open={refused?.typed.intent === 'revise'}>
        <Form method="post">
          <Stack>
            <ResolutionFields refused={refused} today={page.today} last={page.last} known={resolution} />
            <Button kind="quiet" name="intent" value="revise" pending={busy}>
              {say('resolution:save')}
            </Button>
          </Stack>
        </Form>
      </Details>
      <Form method="post">
        <ActionBar note={!may.adopt && say('resolution:notYetAdopt')}>
          {may.adopt && (
            <Button
              kind="seal"
              name="intent"
              value="adopt"
              pending={busy}
              consequence={say('resolution:adoptNote')}
            >
              {say('resolution:adopt')}
            </Button>
          )}
          <Button kind="quiet" name="intent" value="withdraw" pending={busy}>
            {say('resolution:withdraw')}
          </Button>
        </ActionBar>
      </Form>
    </Stack>
  );
}
