import type { ImportField } from '../../domain/roster/import/columns';
import type { PreviewCell } from '../../domain/roster/import/preview';
import { sayValue } from '../../i18n/say-import';
import { usePhrases } from '../../i18n/use-phrases';
import { classes } from '../classes';
import { Shape } from '../shape/shape';
import css from './import-table.module.css';

/** Characters of a cell that are shown: enough to know it again. */
const shown = 60;

/** One cell of a preview: its value, what it replaces, and a shape with a word where something is to be looked at. */
export function ImportCell({ cell, field }: { cell: PreviewCell; field: ImportField }) {
  const { say } = usePhrases();
  const { status, was } = cell;
  const whole = [...(sayValue(say, field, cell.value) || cell.raw)];
  const text = whole.length > shown ? `${whole.slice(0, shown).join('')}…` : whole.join('');
  return (
    <span className={classes(css.cell, css[status])}>
      {(status === 'warning' || status === 'error') && (
        <>
          <Shape tone={status === 'error' ? 'danger' : 'warning'} />
          <span className="visually-hidden">{say(`roster:imports.preview.states.${status}`)}</span>{' '}
        </>
      )}
      {text}
      {was !== undefined && (
        <span className={css.was}>
          {was === null
            ? say('roster:imports.preview.wasEmpty')
            : say('roster:imports.preview.was', { value: sayValue(say, field, was) })}
        </span>
      )}
    </span>
  );
}
