import { Form, useFetcher, useNavigation } from '@remix-run/react';
import { useEffect } from 'react';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../button/button';
import { FileDrop } from '../file-drop/file-drop';
import { Progress } from '../progress/progress';
import { Stack } from '../stack/stack';

const pauseMs = 700;

/** The file on its way: first over the wire, then read row by row, each with its bar. Works without script, then without the bar. */
export function DatasetUpload({ megabytes, dataset }: { megabytes: number; dataset: string }) {
  const { say } = usePhrases();
  const isSending = useNavigation().formData !== undefined;
  return (
    <Form method="post" encType="multipart/form-data">
      <Stack>
        <input type="hidden" name="dataset" value={dataset} />
        <FileDrop
          name="file"
          accept=".csv,.txt,.tsv,text/csv"
          required
          label={say('monitor:indicator.dataset.file')}
          hint={say('monitor:indicator.dataset.hint', { megabytes })}
          maxBytes={megabytes * 1024 * 1024}
          tooLargeText={say('monitor:indicator.dataset.tooLarge', { megabytes })}
        />
        {isSending && <Reading dataset={dataset} />}
        <div>
          <Button
            pending={isSending}
            pendingText={say('monitor:indicator.dataset.sending')}
            consequence={say('monitor:indicator.dataset.readingNote')}
          >
            {say('monitor:indicator.dataset.send')}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}

/** Asks by itself how far the file is. */
function Reading({ dataset }: { dataset: string }) {
  const { say } = usePhrases();
  const { load, data } = useFetcher<{ done: number | null }>();
  useEffect(() => {
    const timer = setInterval(() => load(paths.datasetProgress(dataset)), pauseMs);
    return () => clearInterval(timer);
  }, [load, dataset]);
  const done = data?.done ?? null;
  return done === null ? (
    <Progress
      label={say('monitor:indicator.dataset.sending')}
      text={say('monitor:indicator.dataset.sendingText')}
    />
  ) : (
    <Progress
      label={say('monitor:indicator.dataset.reading')}
      value={done}
      max={1000}
      text={say('monitor:indicator.dataset.readingText', { share: Math.floor(done / 10) })}
    />
  );
}
