import type { VisitKind } from '../../domain/monitor/satisfaction/words';
import { sayIsoDay } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button, ButtonLink } from '../button/button';
import { Notice } from '../notice/notice';
import { PrintSheet } from '../print-sheet/print-sheet';
import { Row, Stack } from '../stack/stack';
import css from './satisfaction.module.css';

export type Sheet = {
  readonly origin: string;
  readonly department: string;
  readonly kind: VisitKind;
  readonly expiresOn: string;
  readonly codes: readonly {
    readonly token: string;
    readonly drawing: { readonly size: number; readonly path: string };
  }[];
};

/** A sheet of codes to print and cut up; they are shown this once. */
export function CodeSheet({ sheet }: { sheet: Sheet }) {
  const { say, locale } = usePhrases();
  const address = sheet.origin.replace(/^https?:\/\//u, '');
  return (
    <Stack>
      <Notice tone="warning" word={say('monitor:satisfaction.office.codes.once')} live>
        <p>{say('monitor:satisfaction.office.codes.onceText')}</p>
      </Notice>
      <div className={css.screen}>
        <Row>
          <Button type="button" onClick={() => window.print()}>
            {say('monitor:satisfaction.office.codes.print')}
          </Button>
          <ButtonLink kind="quiet" to={paths.surveyCodes()} reloadDocument>
            {say('monitor:satisfaction.office.codes.title')}
          </ButtonLink>
        </Row>
      </div>
      <PrintSheet
        title={say('monitor:satisfaction.office.codes.sheet', {
          department: sheet.department,
          kind: say(`monitor:satisfaction.visits.${sheet.kind}`),
          count: sheet.codes.length,
        })}
        particulars={say('monitor:satisfaction.office.codes.sheetNote', {
          day: sayIsoDay(locale, sheet.expiresOn),
        })}
      >
        <div className={css.cards}>
          {sheet.codes.map(({ token, drawing }) => (
            <div key={token} className={css.card}>
              <div>
                <p>{say('monitor:satisfaction.office.codes.card')}</p>
                <p className={css.small}>{say('monitor:satisfaction.office.codes.noScan')}</p>
                <p className={css.small}>
                  {address}
                  {paths.survey(token)}
                </p>
              </div>
              <svg
                className={css.code}
                viewBox={`0 0 ${drawing.size} ${drawing.size}`}
                role="img"
                aria-label={token}
              >
                <path d={drawing.path} fill="currentColor" shapeRendering="crispEdges" />
              </svg>
            </div>
          ))}
        </div>
      </PrintSheet>
    </Stack>
  );
}
