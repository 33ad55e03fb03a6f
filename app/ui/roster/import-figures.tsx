import { usePhrases } from '../../i18n/use-phrases';
import { Stat, Stats } from '../stat/stat';

const figures = ['new', 'changed', 'same', 'warnings', 'errors'] as const;

/** How many rows an import adds, changes, leaves as they are, remarks on and leaves out. */
export function ImportFigures({ totals }: { totals: Readonly<Record<string, number>> }) {
  const { say } = usePhrases();
  return (
    <Stats>
      {figures.map((figure) => (
        <Stat
          key={figure}
          figure={totals[figure] ?? 0}
          label={say(`roster:imports.preview.figures.${figure}`)}
        />
      ))}
    </Stats>
  );
}
