import { usePhrases } from '../../../i18n/use-phrases';
import { PrintSheet } from '../../print-sheet/print-sheet';
import css from './console.module.css';
import type { ConsoleView } from './console-view';
import type { Drawing } from './draw-code';

/** The locked key file on paper, for an envelope; printed, never shown. */
export function KeySheet({ view, name, drawing }: { view: ConsoleView; name: string; drawing: Drawing }) {
  const { say } = usePhrases();
  const { size, path } = drawing;
  const own = view.trustees.find(({ i }) => i === view.me)?.name ?? '';
  return (
    <div className={css.sheet}>
      <PrintSheet
        level={2}
        overline={view.session.title}
        title={say('sealed:console.keyFile.sheet')}
        particulars={say('sealed:console.keyFile.particulars', { i: view.me, name: own })}
      >
        <p>{say('sealed:console.keyFile.sheetText', { name })}</p>
        <svg
          className={css.square}
          viewBox={`0 0 ${size} ${size}`}
          role="img"
          aria-label={say('sealed:console.keyFile.sheetCode')}
        >
          <path d={path} fill="currentColor" shapeRendering="crispEdges" />
        </svg>
      </PrintSheet>
    </div>
  );
}
