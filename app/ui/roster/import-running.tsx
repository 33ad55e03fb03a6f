import { useFetcher, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Progress } from '../progress/progress';
import { Stack } from '../stack/stack';

const pauseMs = 700;

/** A running import with its counts; asks on by itself, and shows the page anew once the import is over. */
export function ImportRunning(props: { batch: string; rows: number; done: number; isOurs: boolean }) {
  const { batch, rows, isOurs } = props;
  const { say } = usePhrases();
  const { load, data } = useFetcher<{ done: number | null }>();
  const { revalidate } = useRevalidator();
  const done = data?.done ?? props.done;
  const isOver = data !== undefined && data.done === null;
  useEffect(() => {
    const timer = setInterval(() => load(paths.importProgress(batch)), pauseMs);
    return () => clearInterval(timer);
  }, [load, batch]);
  useEffect(() => {
    if (isOver && !isOurs) revalidate();
  }, [isOver, isOurs, revalidate]);
  return (
    <Stack gap="tight">
      <Progress
        label={say('roster:imports.preview.running')}
        value={done > 0 ? done : undefined}
        max={rows}
        text={
          done > 0
            ? say('roster:imports.preview.runningText', { done, rows })
            : say('roster:imports.preview.checking', { rows })
        }
      />
      <p>{say('roster:imports.preview.runningNote')}</p>
      {!isOurs && (
        <noscript>
          <meta httpEquiv="refresh" content="3" />
        </noscript>
      )}
    </Stack>
  );
}
