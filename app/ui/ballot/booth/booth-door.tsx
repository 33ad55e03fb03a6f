import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { usePhrases } from '../../../i18n/use-phrases';
import { Notice } from '../../notice/notice';
import { KnownCode } from './ballot-code';
import css from './booth-door.module.css';
import type { VoterView } from './view';

// Nobody else's page carries the weight of a booth, and no server ever stands in one.
const BoothRoom = lazy(() => import('./booth-room'));

/** Leads into the booth once the page's script runs; until then and without script it says what there is. */
export function BoothDoor({ view, personId }: { view: VoterView; personId: string }) {
  const { say } = usePhrases();
  const [isAwake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  const waiting: ReactNode = view.standing?.voted ? (
    <KnownCode code={view.standing.code} />
  ) : view.isOpen ? (
    <p className={css.waiting}>{say('sealed:paper.preparing')}</p>
  ) : null;
  if (!isAwake)
    return (
      <>
        {view.isOpen && (
          <noscript>
            <Notice
              tone="warning"
              word={say('sealed:paper.attention')}
              title={say('sealed:paper.noScript.title')}
            >
              <p>{say('sealed:paper.noScript.text')}</p>
            </Notice>
          </noscript>
        )}
        {waiting}
      </>
    );
  return (
    <Suspense fallback={waiting}>
      <BoothRoom key={view.box.id} view={view} personId={personId} />
    </Suspense>
  );
}
