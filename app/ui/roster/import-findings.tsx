import type { PreviewSummary } from '../../domain/roster/import/kept';
import { type ImportReason, importReasons } from '../../domain/roster/import/reasons';
import { sayReason } from '../../i18n/say-import';
import { usePhrases } from '../../i18n/use-phrases';
import { Details } from '../details/details';
import { Notice } from '../notice/notice';

/** What there is to say of the file as a whole, and which rows were passed over. */
export function ImportFindings({ summary }: { summary: PreviewSummary }) {
  const { say } = usePhrases();
  const { findings, skipped, skippedCount } = summary;
  const isGrave = (code: ImportReason) => importReasons[code] !== 'note';
  return (
    <>
      {findings.length > 0 && (
        <Notice
          tone={findings.some((finding) => isGrave(finding.code)) ? 'warning' : 'info'}
          word={say('roster:imports.preview.findings')}
        >
          <ul>
            {findings.map((finding) => (
              <li key={JSON.stringify(finding)}>{sayReason(say, finding)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {skippedCount > 0 && (
        <Details summary={say('roster:imports.preview.skipped', { count: skippedCount })}>
          <ul>
            {skipped.map((row) => (
              <li key={row.number}>
                {say('roster:imports.preview.skippedRow', { row: row.number, text: row.text })}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}
