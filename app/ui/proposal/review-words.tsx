import type { ReviewPage } from '../../domain/proposal/review-views';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Facts } from '../facts/facts';
import { Section } from '../page/page';
import css from './review.module.css';

/** What the proposal says, with whom it comes from and what is attached. */
export function ReviewWords({ page }: { page: ReviewPage }) {
  const { say } = usePhrases();
  const named = (role: ReviewPage['people'][number]['role']) =>
    page.people
      .filter((one) => one.role === role)
      .map(({ name, delegation }) =>
        delegation ? say('proposal:review.page.person', { name, delegation }) : name,
      )
      .join('；');
  return (
    <>
      <Section title={say('proposal:review.page.people')}>
        <Facts
          items={(['proposer', 'joint', 'seconder'] as const)
            .map((role) => ({ label: say(`proposal:roles.${role}`), value: named(role) }))
            .filter(({ value }) => value !== '')}
        />
      </Section>
      <Section title={say('proposal:review.page.reasons')}>
        <p className={css.words} dir="auto">
          {page.reasons}
        </p>
      </Section>
      <Section title={say('proposal:review.page.suggestions')}>
        <p className={css.words} dir="auto">
          {page.suggestions}
        </p>
      </Section>
      {page.files.length > 0 && (
        <Section title={say('proposal:review.page.files')}>
          <ul>
            {page.files.map((file) => (
              <li key={file.id}>
                <a href={paths.proposalFile(page.id, file.id)}>{file.name}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
