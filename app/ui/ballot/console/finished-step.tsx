import { usePhrases } from '../../../i18n/use-phrases';
import { Notice } from '../../notice/notice';
import css from './console.module.css';
import { endCode } from './rounds';
import type { Console } from './use-console';

/** The code that everybody compares in the end, and what to take care of. */
export function FinishedStep({ desk, isInside }: { desk: Console; isInside?: boolean }) {
  const { say } = usePhrases();
  const { keyset } = desk;
  if (!keyset) return null;
  const words = (
    <>
      <p>{say('sealed:console.ready.text')}</p>
      <p>
        {say('sealed:console.ready.code')} <strong className={css.code}>{endCode(keyset)}</strong>
      </p>
      <p>{say('sealed:console.ready.kept')}</p>
    </>
  );
  if (isInside) return words;
  return (
    <Notice tone="success" word={say('sealed:keys.done')} title={say('sealed:console.ready.title')}>
      {words}
    </Notice>
  );
}
