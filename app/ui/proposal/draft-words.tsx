import type { Attached, DraftWords } from '../../domain/proposal/draft-views';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Section } from '../page/page';
import { useSize } from './draft-files';
import css from './review.module.css';

/** What a proposal says, for reading, with its attachments. */
export function ProposalWords(props: { id: string; words: DraftWords; files: readonly Attached[] }) {
  const { say } = usePhrases();
  const sizeOf = useSize();
  const { id, words, files } = props;
  return (
    <>
      {words.reasons !== '' && (
        <Section title={say('proposal:draft.words.reasons')}>
          <p className={css.words} dir="auto">
            {words.reasons}
          </p>
        </Section>
      )}
      {words.suggestions !== '' && (
        <Section title={say('proposal:draft.words.suggestions')}>
          <p className={css.words} dir="auto">
            {words.suggestions}
          </p>
        </Section>
      )}
      {files.length > 0 && (
        <Section title={say('proposal:draft.words.files')}>
          <ul>
            {files.map((file) => (
              <li key={file.id}>
                <a href={paths.proposalFile(id, file.id)}>{file.name}</a> · {sizeOf(file.size)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
