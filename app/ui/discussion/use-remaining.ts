import { useEffect, useRef, useState } from 'react';
import { callPassed, remainingAt, type SpeechClock } from '../../domain/discussion/speech-clock';
import { usePhrases } from '../../i18n/use-phrases';
import { useAnnounce } from '../shell/announce';
import { useServerNow } from './use-server-now';

const words = { 60000: 'minute', 30000: 'half', 0: 'end' } as const;
/** Often enough that no second is skipped to the eye. */
const beat = 200;

/** What a speaker has left, in milliseconds, beating by the server's time; a minute, half a minute and the end are told politely, once each. */
export function useRemaining(clock: SpeechClock, name: string, now: Date): number {
  const { say } = usePhrases();
  const announce = useAnnounce();
  const serverNow = useServerNow(now);
  const [left, setLeft] = useState(() => remainingAt(clock, now));
  const { seconds, spokenMs } = clock;
  const since = clock.runningSince?.getTime() ?? null;
  const told = useRef({ announce, say, name });
  told.current = { announce, say, name };
  useEffect(() => {
    const read = () =>
      remainingAt(
        { seconds, spokenMs, runningSince: since === null ? null : new Date(since) },
        new Date(serverNow()),
      );
    let before = read();
    setLeft(before);
    if (since === null) return;
    const timer = window.setInterval(() => {
      const after = read();
      const call = callPassed(before, after);
      before = after;
      setLeft(after);
      const { announce: speak, say: phrase, name: who } = told.current;
      if (call !== null) speak(phrase(`discussion:floor.calls.${words[call]}`, { name: who }));
    }, beat);
    return () => window.clearInterval(timer);
  }, [seconds, spokenMs, since, serverNow]);
  return left;
}
