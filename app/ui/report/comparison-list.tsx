import type { Comparison } from '../../domain/report/views';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge, Tag } from '../badge/badge';
import css from './comparison-list.module.css';
import { Pieces } from './pieces';

const tones = { changed: 'warning', added: 'success', removed: 'danger' } as const;

type Part = { key: string; one: Comparison | null; same: number };

/** The changes in reading order, with runs of unchanged paragraphs folded into one line. */
function partsOf(comparison: readonly Comparison[]): Part[] {
  const parts: Part[] = [];
  for (const one of comparison) {
    const last = parts.at(-1);
    if (one.status !== 'same' || one.moved) parts.push({ key: `${one.status}${one.id}`, one, same: 0 });
    else if (last && last.one === null) last.same += 1;
    else parts.push({ key: one.id, one: null, same: 1 });
  }
  return parts;
}

export function ComparisonList({ comparison }: { comparison: readonly Comparison[] }) {
  const { say } = usePhrases();
  return (
    <ol className={`plain-list ${css.list}`}>
      {partsOf(comparison).map(({ key, one, same }) => (
        <li key={key} className={css.part}>
          {one === null ? (
            <p className={css.same}>{say('report:difference.unchanged', { count: same })}</p>
          ) : (
            <Changed one={one} />
          )}
        </li>
      ))}
    </ol>
  );
}

function Changed({ one }: { one: Comparison }) {
  const { say } = usePhrases();
  const pieces =
    one.pieces ??
    (one.status === 'added'
      ? [{ kind: 'ins' as const, text: one.after?.text ?? '' }]
      : one.status === 'removed'
        ? [{ kind: 'del' as const, text: one.before?.text ?? '' }]
        : [{ kind: 'same' as const, text: one.after?.text ?? '' }]);
  return (
    <>
      <p className={css.state}>
        {one.status !== 'same' && (
          <Badge tone={tones[one.status]}>{say(`report:difference.${one.status}`)}</Badge>
        )}{' '}
        {one.moved && <Tag>{say('report:difference.moved')}</Tag>}
      </p>
      <Pieces pieces={pieces} />
    </>
  );
}
