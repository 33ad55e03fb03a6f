import { Fragment } from 'react';
import type { ResolutionPage } from '../../domain/resolution/views';
import { sayDate, sayIsoDay } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Facts } from '../facts/facts';
import { PrintSheet } from '../print-sheet/print-sheet';
import { Prose } from '../prose/prose';
import { Seal } from '../seal/seal';
import { Lines } from './lines';
import css from './resolution-sheet.module.css';
import { sayBox, sayVote } from './vote-sentence';

/** A resolution as an official paper: number, text, what it rests on, who carries it out, when it comes back; sealed once adopted. */
export function ResolutionSheet({ page }: { page: ResolutionPage }) {
  const { say, locale } = usePhrases();
  const { resolution, session, item, vote, boxes } = page;
  const isVoted = vote !== null || boxes.length > 0;
  const official = resolution.state === 'adopted' || resolution.state === 'published';
  const date = resolution.publishedAt ?? resolution.adoptedAt;
  return (
    <PrintSheet
      overline={official ? session.title : say('resolution:draftOf', { session: session.title })}
      title={resolution.title}
      particulars={resolution.number && <p className={css.number}>{resolution.number}</p>}
      foot={
        <Facts
          items={[
            { label: say('resolution:unit'), value: resolution.unit },
            { label: say('resolution:reviewOn'), value: sayIsoDay(locale, resolution.reviewOn) },
            ...(resolution.adoptedAt
              ? [{ label: say('resolution:adoptedAt'), value: sayDate(locale, resolution.adoptedAt) }]
              : []),
            ...(resolution.publishedAt
              ? [{ label: say('resolution:publishedAt'), value: sayDate(locale, resolution.publishedAt) }]
              : []),
          ]}
        />
      }
    >
      <Prose isPaper>
        <Lines text={resolution.text} />
      </Prose>
      <p className={css.basis}>
        {item && !isVoted && say('resolution:heard', { title: item })}
        {item && isVoted && say('resolution:votedItem', { title: item })}
        {!item && !isVoted && say('resolution:free')}
        {vote && <Fragment> {sayVote(say, locale, vote)}</Fragment>}
        {boxes.map(({ id, verdict }) => (
          <Fragment key={id}> {sayBox(say, locale, verdict)}</Fragment>
        ))}
      </p>
      <div className={css.signed}>
        <div>
          <p>{say('resolution:issuedBy', { org: page.orgName })}</p>
          {date && <p>{sayDate(locale, date)}</p>}
        </div>
        {official && (
          <Seal>
            {say(resolution.state === 'published' ? 'resolution:sealPublished' : 'resolution:sealAdopted')}
          </Seal>
        )}
      </div>
    </PrintSheet>
  );
}
