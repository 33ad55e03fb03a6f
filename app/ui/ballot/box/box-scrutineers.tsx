import { Link } from '@remix-run/react';
import type { BoxView, ScrutineerView } from '../../../domain/ballot/box-view';
import type { Say } from '../../../i18n/phrases';
import { usePhrases } from '../../../i18n/use-phrases';
import { paths } from '../../../paths';
import { Facts } from '../../facts/facts';

const isBefore = (state: BoxView['box']['state']) =>
  state === 'planned' || state === 'prepared' || state === 'open';

/** What a scrutineer has done of what the box needs now. */
function standing(say: Say, { box, hasResult }: BoxView, one: ScrutineerView): string {
  const word = (key: 'signed' | 'unsigned' | 'opened' | 'wrong' | 'waiting' | 'confirmed' | 'unconfirmed') =>
    say(`sealed:boxes.scrutineers.${key}`);
  if (isBefore(box.state)) return word(one.signedBox ? 'signed' : 'unsigned');
  if (hasResult) return word(one.signedResult ? 'confirmed' : 'unconfirmed');
  if (one.share === 'wrong') return word('wrong');
  return word(one.share === 'right' ? 'opened' : 'waiting');
}

/** Who holds the keys of the box, and who of them still owes what. */
export function BoxScrutineers({ view }: { view: BoxView }) {
  const { say } = usePhrases();
  const { scrutineers, threshold, box, mayRun, session } = view;
  const says = box.state !== 'planned' && box.state !== 'closed' && box.state !== 'void';
  return (
    <>
      {scrutineers.length === 0 ? (
        <p>{say('sealed:boxes.scrutineers.none')}</p>
      ) : (
        <p>{say('sealed:boxes.scrutineers.need', { size: scrutineers.length, threshold })}</p>
      )}
      {scrutineers.length > 0 && says && (
        <Facts items={scrutineers.map((one) => ({ label: one.name, value: standing(say, view, one) }))} />
      )}
      {mayRun && (
        <p>
          <Link to={paths.keys(session.id)}>{say('sealed:boxes.scrutineers.keys')}</Link>
        </p>
      )}
    </>
  );
}
