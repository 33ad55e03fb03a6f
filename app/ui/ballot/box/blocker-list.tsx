import type { Blocker } from '../../../domain/ballot/blockers';
import { sayDate } from '../../../i18n/time';
import { usePhrases } from '../../../i18n/use-phrases';
import { Badge } from '../../badge/badge';
import css from '../../condition-list/condition-list.module.css';
import { Details } from '../../details/details';

const faceOf = ({ holds, by }: Blocker) => {
  if (holds) return { tone: 'success', word: 'fine' } as const;
  return by === 'note'
    ? ({ tone: 'neutral', word: 'remark' } as const)
    : ({ tone: 'warning', word: 'missing' } as const);
};

/** What has to be so before the box opens: what is missing, then what the secretary should know; what is fine is folded. */
export function BlockerList({ blockers }: { blockers: readonly Blocker[] }) {
  const { say } = usePhrases();
  const isLeft = ({ holds, by }: Blocker) => !holds && by !== 'note';
  const isRemark = ({ holds, by }: Blocker) => !holds && by === 'note';
  const fine = blockers.filter(({ holds, by }) => holds && by !== 'note');
  return (
    <>
      <Rows
        label={say('sealed:boxes.before')}
        blockers={[...blockers.filter(isLeft), ...blockers.filter(isRemark)]}
      />
      {fine.length > 0 && (
        <Details summary={say('sealed:boxes.fineCount', { count: fine.length })}>
          <Rows label={say('sealed:boxes.fine')} blockers={fine} />
        </Details>
      )}
    </>
  );
}

function Rows({ label, blockers }: { label: string; blockers: readonly Blocker[] }) {
  const { say, locale } = usePhrases();
  const paramsOf = ({ params = {} }: Blocker) =>
    'from' in params
      ? { ...params, from: sayDate(locale, new Date(`${params.from}T00:00:00+08:00`)) }
      : params;
  return (
    <ul aria-label={label} className={`plain-list ${css.list}`}>
      {blockers.map((blocker) => {
        const { code, holds, article } = blocker;
        const { tone, word } = faceOf(blocker);
        return (
          <li key={code} className={css.item}>
            <p className={css.head}>
              <span className={css.name}>{say(`sealed:blockers.${code}.name`)}</span>
              <Badge tone={tone}>{say(`sealed:boxes.${word}`)}</Badge>
            </p>
            <p>{say(`sealed:blockers.${code}.${holds ? 'holds' : 'now'}`, paramsOf(blocker))}</p>
            {article && (
              <p className={css.basis}>
                {say('congress:chair.basis')} <cite>{article}</cite>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
