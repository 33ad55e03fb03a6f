import { Form, Link, useNavigation } from '@remix-run/react';
import { sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge, Tag } from '../badge/badge';
import { Button } from '../button/button';
import { AlsoSubstantive } from './also-substantive';
import css from './thread.module.css';

type Version = {
  readonly number: number;
  readonly kind: 'docx' | 'markdown' | 'pdf' | 'rollout';
  readonly blockCount: number;
  readonly substantive: boolean;
  readonly createdAt: Date;
  readonly outAt: Date | null;
  readonly hasOriginal: boolean;
  readonly dropped: Readonly<Record<string, number>>;
};

type ListProps = {
  page: {
    readonly paper: { readonly id: string; readonly currentVersion: number | null };
    readonly may: { readonly sendOut: boolean };
    readonly versions: readonly Version[];
    readonly isOpen: boolean;
    readonly papersAreOut: boolean;
  };
  now: Date;
};

/** Every version, the newest first, and for those newer than the current one the way out. */
export function VersionList({ page, now }: ListProps) {
  const { paper, versions, may, isOpen } = page;
  const current = paper.currentVersion ?? 0;
  return (
    <ul className="plain-list">
      {[...versions].reverse().map((version) => (
        <li key={version.number} className={css.entry}>
          <VersionWords {...{ version, paper, now }} isCurrent={version.number === current} />
          {may.sendOut && isOpen && version.number > current && <SendOut page={page} version={version} />}
        </li>
      ))}
    </ul>
  );
}

function VersionWords(props: {
  version: Version;
  paper: { readonly id: string };
  isCurrent: boolean;
  now: Date;
}) {
  const { version, paper, isCurrent, now } = props;
  const { say, locale } = usePhrases();
  const { pictures = 0, formulas = 0, embedded = 0 } = version.dropped;
  return (
    <>
      <p className={css.badges}>
        <Link to={paths.paper(paper.id, version.number)}>
          {say('report:papers.version', { number: version.number })}
        </Link>
        {isCurrent && <Badge tone="success">{say('report:versions.current')}</Badge>}
        {version.outAt === null && <Badge>{say('report:papers.draft')}</Badge>}
        {version.number > 1 && (
          <Tag>{say(version.substantive ? 'report:versions.substantive' : 'report:versions.editorial')}</Tag>
        )}
      </p>
      <p className={css.gone}>
        {[
          say(`report:versions.kinds.${version.kind}`),
          say('report:versions.blocks', { count: version.blockCount }),
          ...(version.outAt
            ? [say('report:papers.sent', { when: sayWhen(say, locale, version.outAt, now) })]
            : []),
        ].join(' · ')}
      </p>
      {pictures + formulas + embedded > 0 && (
        <p className={css.gone}>{say('report:versions.dropped', { pictures, formulas, embedded })}</p>
      )}
      <p className={css.acts}>
        {version.number > 1 && (
          <Link to={paths.paperDifference(paper.id, { from: version.number - 1, to: version.number })}>
            {say('report:document.changes')}
          </Link>
        )}
        {version.hasOriginal && (
          <a href={paths.paperOriginal(paper.id, version.number)} download>
            {say('report:document.original')}
          </a>
        )}
      </p>
    </>
  );
}

function SendOut({ page, version }: { page: ListProps['page']; version: Version }) {
  const { say } = usePhrases();
  const navigation = useNavigation();
  const isFirst = page.paper.currentVersion === null;
  const consequence = version.substantive
    ? page.papersAreOut
      ? 'sendRestarts'
      : isFirst
        ? 'sendFirst'
        : 'sendSubstantive'
    : 'sendEditorial';
  return (
    <Form method="post" className={css.composer}>
      <input type="hidden" name="number" value={version.number} />
      {!version.substantive && <AlsoSubstantive />}
      <div>
        <Button
          kind="seal"
          pending={navigation.state === 'submitting'}
          consequence={say(`report:versions.${consequence}`)}
        >
          {say('report:versions.sendOut', { number: version.number })}
        </Button>
      </div>
    </Form>
  );
}
