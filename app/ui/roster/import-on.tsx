import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { ButtonLink } from '../button/button';
import { Row, Stack } from '../stack/stack';

/** Where to go on after an import is over: the next step first. */
export function ImportOn(props: {
  batch: {
    id: string;
    kind: 'people' | 'representatives';
    state: string;
    termId: string | null;
    totals: Readonly<Record<string, number>>;
  };
}) {
  const { say } = usePhrases();
  const { batch } = props;
  const isDone = batch.state === 'confirmed';
  const errors = batch.totals.errors ?? 0;
  return (
    <Stack>
      {isDone && errors > 0 && (
        <p>
          {say('roster:imports.preview.confirmFaulty', { count: errors })}{' '}
          <a href={paths.importFaulty(batch.id)} download>
            {say('roster:imports.preview.faulty')}
          </a>
        </p>
      )}
      <Row>
        {isDone && batch.kind === 'people' && (
          <>
            <ButtonLink to={paths.importRoster('representatives')}>
              {say('roster:imports.preview.toRepresentatives')}
            </ButtonLink>
            <ButtonLink kind="quiet" to={paths.people()}>
              {say('roster:imports.preview.toPeople')}
            </ButtonLink>
          </>
        )}
        {isDone && batch.termId && (
          <>
            <ButtonLink to={paths.rosterComposition(batch.termId)}>
              {say('roster:imports.preview.toComposition')}
            </ButtonLink>
            <ButtonLink kind="quiet" to={paths.rosterMembers(batch.termId)}>
              {say('roster:imports.preview.toMembers')}
            </ButtonLink>
          </>
        )}
        <ButtonLink kind="plain" to={paths.importRoster(batch.kind, batch.termId ?? undefined)}>
          {say('roster:imports.preview.again')}
        </ButtonLink>
      </Row>
    </Stack>
  );
}
