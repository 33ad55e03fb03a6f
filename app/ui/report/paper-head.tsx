import { Link } from '@remix-run/react';
import type { Block } from '../../domain/report/document';
import { sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Notice } from '../notice/notice';
import css from './paper-head.module.css';

export type PaperHeadProps = {
  page: {
    readonly paper: { readonly id: string; readonly currentVersion: number | null };
    readonly version: {
      readonly number: number;
      readonly kind: string;
      readonly outAt: Date | null;
      readonly isCurrent: boolean;
      readonly hasOriginal: boolean;
      readonly active: boolean;
    };
    readonly may: { readonly prepare: boolean };
    readonly changed: Readonly<Record<string, string>>;
    readonly blocks: readonly Block[];
  };
  now: Date;
};

/** Which version this is, what else one can look at, and what has changed since one read it. */
export function PaperHead({ page, now }: PaperHeadProps) {
  const { say, locale } = usePhrases();
  const { paper, version, may } = page;
  const first = page.blocks.find((block) => page.changed[block.id]);
  const count = Object.keys(page.changed).length;
  return (
    <div className={css.head}>
      <p className={css.line}>
        {version.outAt
          ? say('report:document.version', {
              number: version.number,
              when: sayWhen(say, locale, version.outAt, now),
            })
          : say('report:document.versionDraft', { number: version.number })}
      </p>
      <ul className={`plain-list ${css.links}`}>
        {version.number > 1 && (
          <li>
            <Link to={paths.paperDifference(paper.id)}>{say('report:document.changes')}</Link>
          </li>
        )}
        <li>
          <Link to={paths.paperComments(paper.id)}>{say('report:document.allComments')}</Link>
        </li>
        <li>
          <Link to={paths.paperAmendments(paper.id)}>{say('report:document.allAmendments')}</Link>
        </li>
        {version.hasOriginal && (
          <li>
            <a href={paths.paperOriginal(paper.id, version.number)} download>
              {say('report:document.original')}
            </a>
          </li>
        )}
        {may.prepare && (
          <li>
            <Link to={paths.paperVersions(paper.id)}>{say('report:document.versions')}</Link>
          </li>
        )}
      </ul>
      {version.active && version.hasOriginal && (
        <Notice tone="warning" word={say('report:document.original')}>
          {say('report:document.activeWarning')}
        </Notice>
      )}
      {version.kind === 'pdf' && (
        <Notice tone="info" word="PDF">
          {say('report:document.pdf')}
        </Notice>
      )}
      {!version.isCurrent && paper.currentVersion !== null && (
        <Notice tone="warning" word={say('report:document.notCurrent')}>
          <Link to={paths.paper(paper.id)}>
            {say('report:document.toCurrent', { number: paper.currentVersion })}
          </Link>
        </Notice>
      )}
      {first && (
        <Notice tone="info" word={say('report:papers.changed')}>
          {say('report:document.changedCount', { count })}{' '}
          <a href={`#b-${first.id}`}>{say('report:document.nextChange')}</a>
        </Notice>
      )}
    </div>
  );
}
