import type { ReplyOnWay } from '../../domain/proposal/handling-views';
import { usePhrases } from '../../i18n/use-phrases';
import { sayDateOf } from '../roster/say-date';
import css from './handling.module.css';

/** The words of a reply on its way, as they will be published. */
export function ReplySheet({ reply }: { reply: Pick<ReplyOnWay, 'text' | 'outcome' | 'code' | 'doneBy'> }) {
  const { say, locale } = usePhrases();
  return (
    <div className={css.sheet}>
      <p className={css.small}>
        {[
          say(`proposal:outcomes.${reply.outcome}`),
          say(`proposal:codes.${reply.code}`),
          reply.doneBy && `${say('proposal:handling.reply.doneBy')} ${sayDateOf(locale, reply.doneBy)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className={css.words} dir="auto">
        {reply.text}
      </p>
    </div>
  );
}
