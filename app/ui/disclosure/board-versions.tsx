import type { ShownVersion } from '../../domain/disclosure/board-views';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Details } from '../details/details';
import { Section } from '../page/page';
import { Stack } from '../stack/stack';
import css from './board.module.css';
import { VersionWords } from './board-words';

/** What an item said before, what changed and why; every version with the seal of its original. */
export function Versions({ versions }: { versions: readonly ShownVersion[] }) {
  const { say, locale } = usePhrases();
  return (
    <Section title={say('disclosure:board.versions')}>
      <Stack gap="tight">
        {versions.map((version, at) => (
          <Details
            key={version.number}
            summary={say('disclosure:board.versionTitle', {
              number: version.number,
              at: version.publishedAt ? sayMoment(locale, version.publishedAt) : '',
            })}
          >
            <Stack>
              <p>
                {version.why
                  ? say('disclosure:board.versionWhy', { why: version.why })
                  : say('disclosure:board.versionFirst')}
              </p>
              {version.number > 1 && <Changes version={version} />}
              {at > 0 && (
                <Details summary={say('disclosure:board.versionWords')}>
                  <VersionWords version={version} level={3} />
                </Details>
              )}
              {version.seal && (
                <p className={css.small}>
                  {say('disclosure:board.seal')} <span className={css.seal}>{version.seal}</span>
                  <br />
                  {say('disclosure:board.sealNote')}
                </p>
              )}
            </Stack>
          </Details>
        ))}
      </Stack>
    </Section>
  );
}

/** The lines that differ, each with its word before it: colour alone says nothing. */
function Changes({ version: { changes } }: { version: ShownVersion }) {
  const { say } = usePhrases();
  const lines = (changes ?? []).map((line, at) => ({ ...line, at })).filter(({ kind }) => kind !== 'same');
  if (lines.length === 0) return <p>{say('disclosure:board.noChanges')}</p>;
  return (
    <ul className="plain-list" aria-label={say('disclosure:board.changes')}>
      {lines.map(({ kind, text, at }) => (
        <li key={at} className={kind === 'added' ? css.added : css.removed}>
          <span className={css.small}>{say(`disclosure:board.change.${kind}`)}</span>{' '}
          <span lang="zh-CN">{text}</span>
        </li>
      ))}
    </ul>
  );
}
