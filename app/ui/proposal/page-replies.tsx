import type { ProposalPage, ReplyShown } from '../../domain/proposal/draft-views';
import { sayDate, sayIsoDay } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import { Details } from '../details/details';
import { Section } from '../page/page';
import { Stack } from '../stack/stack';
import css from './review.module.css';

/** The published replies, the newest first, with how each was rated. */
export function Replies({ page }: { page: ProposalPage }) {
  const { say } = usePhrases();
  if (page.replies.length === 0) return null;
  return (
    <Section title={say('proposal:draft.page.replies')}>
      <Stack gap="loose">
        {[...page.replies].reverse().map((reply) => (
          <Reply key={reply.id} reply={reply} page={page} />
        ))}
      </Stack>
    </Section>
  );
}

function Reply({ reply, page }: { reply: ReplyShown; page: ProposalPage }) {
  const { say, locale } = usePhrases();
  const marks = [
    say('proposal:draft.page.replyAt', { when: sayDate(locale, reply.publishedAt) }),
    say(`proposal:outcomes.${reply.outcome}`),
    say(`proposal:codes.${reply.code}`),
    reply.doneBy && say('proposal:draft.page.doneBy', { day: sayIsoDay(locale, reply.doneBy) }),
    reply.corrects !== null && say('proposal:draft.page.replyCorrects', { number: reply.corrects }),
    reply.rateBy !== null &&
      page.proposal.state === 'replied' &&
      reply.round === page.proposal.round &&
      reply.rateBy >= page.today &&
      reply.correctedBy === null &&
      say('proposal:draft.page.rateUntil', { day: sayIsoDay(locale, reply.rateBy) }),
  ].filter(Boolean);
  return (
    <article>
      <h3>{say('proposal:draft.page.replyTitle', { number: reply.number, unit: reply.unit })}</h3>
      {reply.correctedBy !== null && (
        <p>
          <Badge tone="warning">
            {say('proposal:draft.page.replyCorrected', { number: reply.correctedBy })}
          </Badge>
        </p>
      )}
      <p className={css.small}>{marks.join(' · ')}</p>
      <p className={css.words} dir="auto">
        {reply.text}
      </p>
      {reply.ratings.length > 0 && (
        <Details summary={say('proposal:draft.page.ratings')}>
          <ul>
            {reply.ratings.map((rating, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: ratings without names have nothing else, and their order stays.
              <li key={at}>
                {say('proposal:draft.page.ratingOf', {
                  role: say(`proposal:roles.${rating.role}`),
                  name: rating.name ?? '',
                })}{' '}
                ·{' '}
                {say('proposal:draft.page.ratingSum', {
                  attitude: say(`proposal:satisfaction.${rating.attitude}`),
                  result: say(`proposal:satisfaction.${rating.result}`),
                })}
                {rating.comment && <p className={css.words}>{rating.comment}</p>}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </article>
  );
}
