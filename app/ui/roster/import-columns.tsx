import { Form } from '@remix-run/react';
import type { Column, ImportField } from '../../domain/roster/import/columns';
import type { PreviewSummary } from '../../domain/roster/import/kept';
import { sayField } from '../../i18n/say-import';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Field } from '../field/field';
import { Stack } from '../stack/stack';
import css from './known-columns.module.css';

/** A, B, … Z, AA: the letters a spreadsheet prints over its columns. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** The fields of a preview in the order shown, with the columns they were read from. */
const fieldsIn = (summary: PreviewSummary): { field: ImportField; column: Column | undefined }[] =>
  [...summary.missingColumns, ...summary.columns.map((column) => column.field), ...summary.absentColumns].map(
    (field) => ({ field, column: summary.columns.find((column) => column.field === field) }),
  );

/** The columns as they stand, for an order that only previews again. */
export function SameColumns({ summary }: { summary: PreviewSummary }) {
  return fieldsIn(summary).map(({ field, column }) => (
    <input key={field} type="hidden" name={`column.${field}`} value={column?.index ?? ''} />
  ));
}

/** Which column holds which field, to be corrected where the import took the wrong one. */
export function ImportColumns({ summary, isPending }: { summary: PreviewSummary; isPending: boolean }) {
  const { say } = usePhrases();
  return (
    <Form method="post" preventScrollReset>
      <Stack>
        <p>{say('roster:imports.preview.columnsHint')}</p>
        <div className={css.columns}>
          {fieldsIn(summary).map(({ field, column }) => (
            <Field
              key={`${field}-${column?.index}`}
              as="select"
              name={`column.${field}`}
              label={sayField(say, field)}
              defaultValue={column?.index ?? ''}
            >
              <option value="">{say('roster:imports.preview.noColumn')}</option>
              {summary.header.cells.map(({ index, header }) => (
                <option key={index} value={index}>
                  {header
                    ? say('roster:imports.preview.columnNamed', { letter: letterOf(index), header })
                    : say('roster:imports.preview.column', { letter: letterOf(index) })}
                </option>
              ))}
            </Field>
          ))}
        </div>
        <div>
          <Button
            kind="quiet"
            name="intent"
            value="remap"
            pending={isPending}
            pendingText={say('roster:imports.form.sending')}
          >
            {say('roster:imports.preview.remap')}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}
