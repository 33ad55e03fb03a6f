import { Form, useNavigation } from '@remix-run/react';
import type { HistoryField } from '../../domain/proposal/history/columns';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../badge/badge';
import { Button } from '../button/button';
import { FileDrop } from '../file-drop/file-drop';
import { Progress } from '../progress/progress';
import { Row, Stack } from '../stack/stack';
import css from './overview.module.css';

/** The file of old proposals, on its way to the preview. */
export function HistoryUpload({ megabytes }: { megabytes: number }) {
  const { say } = usePhrases();
  const isSending = useNavigation().formData !== undefined;
  return (
    <Form method="post" encType="multipart/form-data">
      <Stack>
        <FileDrop
          name="file"
          accept=".xlsx,.csv,.txt,.tsv"
          required
          label={say('proposal:overview.history.file')}
          hint={say('proposal:overview.history.hint', { megabytes })}
          maxBytes={megabytes * 1024 * 1024}
          tooLargeText={say('proposal:overview.history.tooLarge', { megabytes })}
        />
        {isSending && (
          <Progress
            label={say('proposal:overview.history.sending')}
            text={say('proposal:overview.history.sending')}
          />
        )}
        <div>
          <Button pending={isSending} pendingText={say('proposal:overview.history.sending')}>
            {say('proposal:overview.history.send')}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}

/** The columns that are known, those that must be there marked, and a file to fill in. */
export function HistoryColumns(props: {
  columns: readonly { field: HistoryField; header: string; isRequired: boolean }[];
}) {
  const { say } = usePhrases();
  return (
    <Stack>
      <p>{say('proposal:overview.history.columnsNote')}</p>
      <ul className={`plain-list ${css.ways}`}>
        {props.columns.map(({ field, header, isRequired }) => {
          const meaning = say(`proposal:overview.history.fields.${field}`);
          return (
            <li key={field}>
              <Row>
                <span>{meaning === header ? header : `${header} (${meaning})`}</span>
                {isRequired && <Badge tone="info">{say('proposal:overview.history.required')}</Badge>}
              </Row>
            </li>
          );
        })}
      </ul>
      <p>
        <a className={css.link} href={paths.proposalHistoryFile()} download>
          {say('proposal:overview.history.sample')}
        </a>
      </p>
    </Stack>
  );
}
