import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { isUndone } from '../../domain/disclosure/audience';
import type { DisclosureView } from '../../domain/disclosure/board-views';
import { sayPeriod } from '../../i18n/say-period';
import { sayDate, sayIsoDay, sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../badge/badge';
import { Facts } from '../facts/facts';
import { Notice } from '../notice/notice';
import { Stack } from '../stack/stack';
import css from './board.module.css';
import { sayCategory } from './say-category';

const addressOf = {
  resolution: (id: string) => paths.resolution(id),
  box: (id: string) => paths.box(id),
  vote: (id: string) => paths.vote(id),
  proposal: (id: string) => paths.proposal(id),
  decision: (id: string) => paths.decision(id),
} as const;

/** For whom an item is, since when, how long, and the decision behind it. */
export function ItemFacts({ item }: { item: DisclosureView }) {
  const { say, locale } = usePhrases();
  const newest = item.versions[0];
  const from = newest && sayIsoDay(locale, newest.effectiveFrom);
  const to = newest?.effectiveTo && sayIsoDay(locale, newest.effectiveTo);
  const line = (label: string, value: ReactNode) => (value ? [{ label, value }] : []);
  return (
    <Facts
      items={[
        ...line(say('disclosure:board.audience'), say(`disclosure:audiences.${item.audience}`)),
        ...line(say('disclosure:board.filter.category'), sayCategory(say, item.category)),
        ...line(
          say('disclosure:board.source'),
          item.source ? say(`disclosure:sources.${item.source}`) : say('disclosure:board.filter.desk'),
        ),
        ...line(say('disclosure:board.period'), item.period && sayPeriod(say, item.period)),
        ...line(say('disclosure:board.publishedAt'), sayMoment(locale, item.publishedAt)),
        ...line(say('disclosure:board.boardUntil'), item.boardUntil && sayIsoDay(locale, item.boardUntil)),
        ...line(
          say('disclosure:board.effective'),
          from &&
            (to
              ? say('disclosure:board.effectiveSpan', { from, to })
              : say('disclosure:board.effectiveFrom', { from })),
        ),
        ...line(
          say('disclosure:board.decision'),
          item.origin && (
            <Link to={addressOf[item.origin.kind](item.origin.id)}>
              {say(`disclosure:board.origin.${item.origin.kind}`)}
            </Link>
          ),
        ),
      ]}
    />
  );
}

/** How many hours after the closing it was published, against the day that the law sets. */
export function PublishedInTime({ item: { clock } }: { item: DisclosureView }) {
  const { say, locale } = usePhrases();
  if (!clock) return null;
  return (
    <Stack gap="tight">
      <p>
        <Badge tone={clock.isInTime ? 'success' : 'danger'}>
          {say(clock.isInTime ? 'disclosure:board.clock.inTime' : 'disclosure:board.clock.late')}
        </Badge>{' '}
        {clock.hours === 0
          ? say('disclosure:board.clock.atOnce')
          : say('disclosure:board.clock.line', { hours: clock.hours })}{' '}
        {say('disclosure:board.clock.law', { day: sayIsoDay(locale, clock.publishBy) })}
      </p>
      <p className={css.small}>
        {say('disclosure:board.clock.session', { title: clock.session.title })} · <cite>{clock.article}</cite>
      </p>
    </Stack>
  );
}

/** What stands in the place of an item that was taken down: when, why, and until when those inside find it on file. */
export function Gravestone({ item: { takenDown } }: { item: DisclosureView }) {
  const { say, locale } = usePhrases();
  if (!takenDown) return null;
  return (
    <Notice tone="info" word={say('disclosure:board.open.downTitle')}>
      <p>
        {say('disclosure:board.tombstone.text', {
          at: sayDate(locale, takenDown.at),
          reason: say(`disclosure:takeDownReasons.${takenDown.reason}`),
        })}
      </p>
      {takenDown.note && <p>{say('disclosure:board.tombstone.note', { note: takenDown.note })}</p>}
      {takenDown.keptUntil && (
        <p>{say('disclosure:board.tombstone.kept', { day: sayIsoDay(locale, takenDown.keptUntil) })}</p>
      )}
      {isUndone(takenDown.reason) && <p>{say('disclosure:board.tombstone.questions')}</p>}
    </Notice>
  );
}
