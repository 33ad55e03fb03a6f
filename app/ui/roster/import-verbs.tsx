import { Form, useNavigation } from '@remix-run/react';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../button/button';
import { Notice } from '../notice/notice';
import { Row, Stack } from '../stack/stack';
import { ImportRunning } from './import-running';

/** What can be done with a preview: carry it out as it was seen, mend what is left out, or give it up. */
export function ImportVerbs(props: {
  batch: { id: string; hash: string; rows: number; totals: Readonly<Record<string, number>> };
  canConfirm: boolean;
}) {
  const { batch, canConfirm } = props;
  const { say } = usePhrases();
  const sent = useNavigation().formData?.get('intent');
  const { new: added = 0, changed = 0, errors = 0 } = batch.totals;
  const writes = added + changed;
  if (sent === 'confirm') return <ImportRunning batch={batch.id} rows={writes} done={0} isOurs />;
  return (
    <Stack>
      {canConfirm && writes === 0 && (
        <Notice tone="info" word={say('roster:imports.preview.nothingWord')}>
          {say(errors > 0 ? 'roster:imports.preview.nothingFaulty' : 'roster:imports.preview.nothing')}
        </Notice>
      )}
      {errors > 0 && (
        <p>
          {writes > 0 && <>{say('roster:imports.preview.confirmFaulty', { count: errors })} </>}
          <a href={paths.importFaulty(batch.id)} download>
            {say('roster:imports.preview.faulty')}
          </a>
        </p>
      )}
      <Row>
        {canConfirm && writes > 0 && (
          <Form method="post">
            <input type="hidden" name="hash" value={batch.hash} />
            <Button
              name="intent"
              value="confirm"
              consequence={say('roster:imports.preview.confirmNote', { added, changed })}
            >
              {say('roster:imports.preview.confirm')}
            </Button>
          </Form>
        )}
        <Form method="post">
          <Button kind="plain" name="intent" value="abandon" pending={sent === 'abandon'}>
            {say('roster:imports.preview.abandon')}
          </Button>
        </Form>
      </Row>
    </Stack>
  );
}
