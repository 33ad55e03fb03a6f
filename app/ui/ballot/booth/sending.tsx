import { Link } from '@remix-run/react';
import { usePhrases } from '../../../i18n/use-phrases';
import { paths } from '../../../paths';
import { Notice } from '../../notice/notice';
import { Progress } from '../../progress/progress';
import type { Casting } from './use-cast';

/** A ballot on its way: what has happened to it and that nothing is lost. */
export function Sending({ casting, boxId }: { casting: Casting; boxId: string }) {
  const { say } = usePhrases();
  if (casting.kind === 'signedOut')
    return (
      <Notice tone="warning" word={say('platform:states.unsent')} live>
        <p>{say('sealed:paper.sending.signedOut')}</p>
        <p>
          <Link to={paths.signIn(paths.boxPaper(boxId))} reloadDocument>
            {say('sealed:paper.sending.signIn')}
          </Link>
        </p>
      </Notice>
    );
  if (casting.kind !== 'sending') return null;
  const { isTroubled, isResumed } = casting;
  const text = isTroubled ? 'trouble' : isResumed ? 'resumed' : 'text';
  return (
    <div role="status">
      <Progress label={say('sealed:paper.sending.title')} text={say(`sealed:paper.sending.${text}`)} />
    </div>
  );
}
