import type { HandlingPage } from '../../domain/proposal/handling-views';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Stack } from '../stack/stack';
import css from './handling.module.css';

/** What the proposal says and whom to talk with, beside the work on it. */
export function HandlingWords({ page }: { page: HandlingPage }) {
  const { say } = usePhrases();
  const { proposal, people, files } = page;
  return (
    <Stack>
      {people.length > 0 && (
        <div>
          <h2>{say('proposal:handling.people')}</h2>
          <ul className="plain-list">
            {people.map(({ name, department }) => (
              <li key={`${name}${department}`}>
                {department ? say('proposal:handling.person', { name, department }) : name}
              </li>
            ))}
          </ul>
        </div>
      )}
      {(['suggestions', 'reasons'] as const).map((part) => (
        <div key={part}>
          <h2>{say(`proposal:handling.${part}`)}</h2>
          <p className={css.words} dir="auto">
            {proposal[part]}
          </p>
        </div>
      ))}
      {files.length > 0 && (
        <div>
          <h2>{say('proposal:handling.files')}</h2>
          <ul className="plain-list">
            {files.map(({ id, name }) => (
              <li key={id}>
                <a href={paths.proposalFile(proposal.id, id)}>{name}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Stack>
  );
}
