import type { ReactNode } from 'react';
import type { ReplyToRate } from '../../domain/proposal/rating-views';
import { sayDate } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import { Words } from '../discussion/words';
import { Notice } from '../notice/notice';
import { Section } from '../page/page';
import { sayDateOf } from '../roster/say-date';
import { Row, Stack } from '../stack/stack';
import { DueDay } from './rating-due';

/** A published reply as one reads it before rating it; the form stands below. */
export function RatingReply({ reply, children }: { reply: ReplyToRate; children: ReactNode }) {
  const { say, locale } = usePhrases();
  const { own, left } = reply;
  return (
    <Section
      id={`reply-${reply.id}`}
      title={say('proposal:rating.rate.of', { unit: reply.unit })}
      aside={<Badge>{say(`proposal:codes.${reply.code}`)}</Badge>}
    >
      <Stack>
        {reply.isCorrection && (
          <Notice tone="info" word={say('proposal:rating.note')}>
            <p>{say('proposal:rating.rate.correction')}</p>
          </Notice>
        )}
        <Words>{reply.text}</Words>
        <Row>
          <span>{say(`proposal:outcomes.${reply.outcome}`)}</span>
          {reply.doneBy && (
            <span>{say('proposal:rating.rate.doneBy', { day: sayDateOf(locale, reply.doneBy) })}</span>
          )}
          <span>{say('proposal:rating.rate.published', { day: sayDate(locale, reply.publishedAt) })}</span>
          <DueDay
            day={reply.rateBy}
            left={left}
            text={say('proposal:rating.rate.until', { day: sayDateOf(locale, reply.rateBy) })}
          />
        </Row>
        {own && (
          <p>
            {say('proposal:rating.rate.own', {
              attitude: say(`proposal:satisfaction.${own.attitude}`),
              result: say(`proposal:satisfaction.${own.result}`),
            })}
          </p>
        )}
        {left.kind === 'overdue' || left.kind === 'resting' ? (
          <p>{say('proposal:rating.rate.over')}</p>
        ) : (
          children
        )}
      </Stack>
    </Section>
  );
}
