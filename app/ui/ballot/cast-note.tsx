import type { PhraseKey } from '../../i18n/phrases';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { ButtonLink } from '../button/button';
import { Seal } from '../seal/seal';
import { Row, Stack } from '../stack/stack';
import type { VoteView } from './vote-view';

/** After casting: that it counts, when, and what one chose; where the vote lets one, the way to change it. */
export function CastNote({ view }: { view: VoteView }) {
  const { say, locale } = usePhrases();
  const { vote, mine, isOpen } = view;
  if (!mine) return null;
  const choice = say(`ballot:choices.${mine.choice}` as PhraseKey);
  return (
    <section aria-labelledby="cast-title">
      <Stack>
        <Row spread>
          <h2 id="cast-title">{say('ballot:paper.done')}</h2>
          <Seal>{say('ballot:paper.done')}</Seal>
        </Row>
        <p role="status">{say('ballot:paper.doneText', { when: sayMoment(locale, mine.castAt), choice })}</p>
        {mine.changes > 0 && <p>{say('ballot:paper.changed', { count: mine.changes })}</p>}
        {isOpen && (
          <>
            <p>{say('ballot:paper.later')}</p>
            <Row>
              <ButtonLink to={paths.now()}>{say('ballot:paper.toNow')}</ButtonLink>
              {vote.changeable && (
                <ButtonLink kind="quiet" to={paths.vote(vote.id, 'change')}>
                  {say('ballot:paper.change')}
                </ButtonLink>
              )}
            </Row>
          </>
        )}
      </Stack>
    </section>
  );
}
