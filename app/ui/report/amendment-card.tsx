import { Link, useRevalidator } from '@remix-run/react';
import type { AmendmentState } from '../../domain/report/states';
import type { AmendmentView } from '../../domain/report/views';
import { sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../badge/badge';
import type { Tone } from '../shape/shape';
import { AuthorLine } from './author-line';
import { OrderButton } from './order-button';
import { Change } from './pieces';
import css from './thread.module.css';

const tones: Readonly<Record<AmendmentState, Tone>> = {
  open: 'info',
  accepted: 'success',
  acceptedInPart: 'success',
  declined: 'neutral',
  withdrawn: 'neutral',
  rolledOut: 'success',
};

export const StateBadge = ({ state }: { state: AmendmentState }) => {
  const { say } = usePhrases();
  return <Badge tone={tones[state]}>{say(`report:amendment.${state}`)}</Badge>;
};

type CardProps = {
  amendment: AmendmentView;
  now: Date;
  /** The page that takes co-signing and withdrawing. */
  action: string;
  mayAmend: boolean;
  links?: boolean;
  /** What reads the amendment again after an order; the whole page by default. */
  onDone?: () => void;
};

/** An amendment with its change, reason, co-signers and answer. */
export function AmendmentCard({ amendment, now, action, mayAmend, links = true, onDone }: CardProps) {
  const { say, locale } = usePhrases();
  const { signers, answer } = amendment;
  return (
    <article className={css.amendment}>
      <div className={css.badges}>
        <StateBadge state={amendment.state} />
        {amendment.collides && <Badge tone="warning">{say('report:amendment.collides')}</Badge>}
      </div>
      <AuthorLine author={amendment.author} at={amendment.at} now={now} />
      <Change
        amendment={amendment}
        agreed={amendment.state === 'acceptedInPart' || amendment.state === 'rolledOut'}
      />
      <p>{say('report:amendment.reasonGiven', { reason: amendment.reason })}</p>
      {signers.count > 0 && (
        <p className={css.gone}>
          {say('report:amendment.signers', { count: signers.count })}
          {' · '}
          {signers.names.join(say('report:amendment.comma'))}
          {signers.count > signers.names.length && '……'}
        </p>
      )}
      {answer && (
        <div className={css.answer}>
          <p>
            <strong>
              {say('report:amendment.answered', {
                name: answer.by,
                when: sayWhen(say, locale, answer.at, now),
              })}
            </strong>{' '}
            {answer.text}
          </p>
        </div>
      )}
      <div className={css.acts}>
        {mayAmend && amendment.state === 'open' && <Acts {...{ amendment, action, onDone }} />}
        {links && <Link to={paths.amendment(amendment.id)}>{say('report:amendment.see')}</Link>}
      </div>
    </article>
  );
}

function Acts({ amendment, action, onDone }: Pick<CardProps, 'amendment' | 'action' | 'onDone'>) {
  const { say } = usePhrases();
  const { revalidate } = useRevalidator();
  const intent = amendment.isMine
    ? 'withdrawAmendment'
    : amendment.signers.mine
      ? 'withdrawCoSign'
      : 'coSign';
  const verb = intent === 'withdrawAmendment' ? 'withdraw' : intent;
  return (
    <OrderButton
      documentId={amendment.documentId}
      action={action}
      fields={{ intent, amendmentId: amendment.id }}
      kind={intent === 'coSign' ? 'quiet' : 'plain'}
      verb={say(`report:amendment.${verb}`)}
      onDone={onDone ?? revalidate}
    />
  );
}
