import { perMille, type Share, type Statistics } from '../../domain/proposal/statistics';
import { resultCodes } from '../../domain/proposal/words';
import type { Say } from '../../i18n/phrases';
import { usePhrases } from '../../i18n/use-phrases';
import { Stat, Stats } from '../stat/stat';
import { YearsTable } from './overview-years';

/** A share in per cent with one place, reckoned in whole numbers; a dash where nothing was counted. */
export function sayShare(say: Say, share: Share): string {
  const found = perMille(share);
  if (found === null) return say('proposal:overview.statistics.nothing');
  return `${Math.floor(found / 10)}${found % 10 === 0 ? '' : `.${found % 10}`}%`;
}

/** The four figures one asks for first, each with its arithmetic and the year before. */
export function MainFigures({ statistics: { now, before } }: { statistics: Statistics }) {
  const { say } = usePhrases();
  const rates = [
    ['filedRate', now.filed, before.filed],
    ['onTimeRate', now.onTime, before.onTime],
    ['satisfiedRate', now.satisfied, before.satisfied],
  ] as const;
  return (
    <Stats>
      <Stat
        figure={now.received}
        unit={say('proposal:overview.statistics.pieces')}
        label={say('proposal:overview.statistics.received')}
        note={say('proposal:overview.statistics.beforeNote', { value: before.received })}
      />
      {rates.map(([key, share, last]) => (
        <Stat
          key={key}
          figure={sayShare(say, share)}
          label={say(`proposal:overview.statistics.${key}`)}
          note={say('proposal:overview.statistics.shareNote', { ...share, before: sayShare(say, last) })}
        />
      ))}
    </Stats>
  );
}

const outcomes = ['suggestions', 'declined', 'waiting', 'merged', 'promoted', 'again', 'closed'] as const;

/** What became of them: review, handling, results, side by side with the year before. */
export function OutcomeTable({ statistics }: { statistics: Statistics }) {
  const { say } = usePhrases();
  const { year, now, before } = statistics;
  const rows = [
    ...outcomes.map((key) => ({
      key,
      name: say(`proposal:overview.statistics.${key}`),
      now: now[key],
      before: before[key],
    })),
    ...resultCodes.map((code) => ({
      key: code,
      name: say(`proposal:codes.${code}`),
      now: now.codes[code],
      before: before.codes[code],
    })),
  ];
  return (
    <YearsTable
      {...{ year, rows }}
      caption={say('proposal:overview.statistics.outcomes')}
      head={say('proposal:overview.statistics.item')}
    />
  );
}
