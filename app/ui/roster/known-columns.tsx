import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import { Row, Stack } from '../stack/stack';
import css from './known-columns.module.css';

/** The columns an import knows, those it can't do without marked, and a file to fill in. */
export function KnownColumns(props: {
  columns: readonly { field: string; header: string; meaning: string; isRequired: boolean }[];
  sample: string;
}) {
  const { say } = usePhrases();
  return (
    <Stack>
      <p>{say('roster:imports.form.columnsNote')}</p>
      <ul className={`plain-list ${css.columns}`}>
        {props.columns.map((column) => (
          <li key={column.field}>
            <Row>
              <span>
                {column.header}
                {column.meaning !== column.header && ` (${column.meaning})`}
              </span>
              {column.isRequired && <Badge tone="info">{say('roster:imports.form.required')}</Badge>}
            </Row>
          </li>
        ))}
      </ul>
      <p>
        <a href={props.sample} download>
          {say('roster:imports.form.sample')}
        </a>{' '}
        {say('roster:imports.form.sampleNote')}
      </p>
    </Stack>
  );
}
