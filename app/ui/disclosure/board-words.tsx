import type { ShownVersion } from '../../domain/disclosure/board-views';
import { usePhrases } from '../../i18n/use-phrases';
import { Details } from '../details/details';
import { Facts } from '../facts/facts';
import { Heading } from '../heading';
import { Prose } from '../prose/prose';
import { Stack } from '../stack/stack';
import css from './board.module.css';

/** What one version says, as its readers get it: words, figures, files as their text. */
export function VersionWords({ version, level = 2 }: { version: ShownVersion; level?: 2 | 3 | 4 }) {
  const { say } = usePhrases();
  const { text, figures, attachments } = version;
  return (
    <Stack>
      {/* What is disclosed is a Chinese document, in whatever language the page around it is read. */}
      <Prose lang="zh-CN">
        <p className={css.text}>{text}</p>
      </Prose>
      {figures.length > 0 && (
        <div lang="zh-CN">
          <Facts items={figures.map(({ name, value }) => ({ label: name, value }))} />
        </div>
      )}
      {attachments.length > 0 && (
        <>
          <Heading level={level}>{say('disclosure:board.attachments')}</Heading>
          {attachments.map(({ id, name, size, isFormer, text: words }) => (
            <Details
              key={id}
              summary={say('disclosure:board.attachmentSize', { name, size: Math.ceil(size / 1024) })}
            >
              {words === null ? (
                <p>
                  {say(isFormer ? 'disclosure:board.attachmentFormer' : 'disclosure:board.attachmentNone')}
                </p>
              ) : (
                <p className={css.text} lang="zh-CN">
                  {words}
                </p>
              )}
            </Details>
          ))}
        </>
      )}
      <p className={css.small}>{say('disclosure:board.hidden')}</p>
    </Stack>
  );
}
