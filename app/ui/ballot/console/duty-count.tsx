import { useState } from 'react';
import { usePhrases } from '../../../i18n/use-phrases';
import { Button } from '../../button/button';
import { Notice } from '../../notice/notice';
import { Progress } from '../../progress/progress';
import { Stack } from '../../stack/stack';
import type { DutyProps } from './duty-props';
import { isStop, openBox, type Stop, signOutcome } from './open-box';

type Watched = { readonly done: number; readonly of: number };

/** Goes through every ballot again, opens the sums, and later signs the result that it works out itself. */
export function DutyCount({ desk, keyset, duty }: DutyProps) {
  const { say } = usePhrases();
  const { view, ring, post } = desk;
  const [stop, setStop] = useState<Stop | null>(null);
  const [watched, setWatched] = useState<Watched | null>(null);
  const { result } = duty;
  const isResult = result !== null;
  const isDone = (isResult ? duty.resultSigned : duty.counted).includes(view.me);

  const act = async () => {
    if (!ring || watched) return;
    setStop(null);
    setWatched({ done: 0, of: 0 });
    try {
      const progress = (done: number, of: number) => setWatched({ done, of });
      const work = { view, keyset, ring, box: duty.id, progress };
      const made = result === null ? await openBox(work) : await signOutcome(work, result);
      if (isStop(made)) setStop(made);
      else await post(made);
    } catch {
      setStop({ why: 'lost' });
    } finally {
      setWatched(null);
    }
  };

  return (
    <Stack>
      {duty.wrong && !isResult && !isDone && <p>{say('sealed:duties.wrong')}</p>}
      {stop && <StopNotice stop={stop} />}
      {isDone && (
        <p>
          {isResult
            ? say('sealed:duties.resultDone')
            : say('sealed:duties.countDone', { needed: view.ceremony.threshold })}
        </p>
      )}
      {watched && (
        <Progress
          label={say('sealed:duties.counting')}
          {...(watched.of > 0 ? { value: watched.done, max: watched.of } : {})}
          text={watched.of > 0 ? say('sealed:duties.countingText', watched) : say('sealed:duties.fetching')}
        />
      )}
      {!isDone && ring && (
        <Button
          type="button"
          kind="seal"
          pending={watched !== null}
          pendingText={say('sealed:duties.counting')}
          consequence={say(`sealed:duties.${isResult ? 'resultNote' : 'countNote'}`)}
          onClick={act}
        >
          {say(`sealed:duties.${isResult ? 'result' : 'count'}`)}
        </Button>
      )}
    </Stack>
  );
}

/** Most faults that are worth a line of their own. */
const most = 8;

/** What the console found, in words: it has opened nothing. */
function StopNotice({ stop }: { stop: Stop }) {
  const { say } = usePhrases();
  return (
    <Notice
      tone="danger"
      level={4}
      word={say('sealed:console.refusedWord')}
      title={say('sealed:duties.stop')}
      live
    >
      {'why' in stop ? (
        <p>{say(`sealed:duties.${stop.why}`)}</p>
      ) : (
        <>
          <p>{say('sealed:duties.stopText')}</p>
          <ul>
            {stop.faults.slice(0, most).map(({ check, at }) => (
              <li key={`${check} ${at}`}>
                {say(`sealed:duties.checks.${check}`)}
                {at && say('sealed:duties.at', { at })} <small>{check}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
