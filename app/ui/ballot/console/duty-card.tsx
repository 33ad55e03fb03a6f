import { Link } from '@remix-run/react';
import { sayWhen } from '../../../i18n/time';
import { usePhrases } from '../../../i18n/use-phrases';
import { paths } from '../../../paths';
import { Badge } from '../../badge/badge';
import { Notice } from '../../notice/notice';
import { Row, Stack } from '../../stack/stack';
import { DutyCount } from './duty-count';
import type { DutyProps } from './duty-props';
import { DutySign } from './duty-sign';

const toneOf = {
  planned: 'neutral',
  prepared: 'info',
  open: 'info',
  closed: 'info',
  counting: 'info',
  counted: 'success',
  void: 'warning',
} as const;

/** One box and what is asked of the scrutineer in it. */
export function DutyCard(props: DutyProps) {
  const { say } = usePhrases();
  const { duty } = props;
  return (
    <article aria-label={duty.title}>
      <Stack>
        <Row spread>
          <h3>
            <Link to={paths.box(duty.id)}>{duty.title}</Link>
          </h3>
          <Badge tone={toneOf[duty.state]}>{say(`sealed:duties.states.${duty.state}`)}</Badge>
        </Row>
        <DutyBody {...props} />
      </Stack>
    </article>
  );
}

function DutyBody(props: DutyProps) {
  const { say, locale } = usePhrases();
  const { duty, desk } = props;
  const { view } = desk;
  switch (duty.state) {
    case 'planned':
      return null;
    case 'prepared':
      return <DutySign {...props} />;
    case 'open':
      return <p>{say('sealed:duties.opened')}</p>;
    case 'counted':
      return <p>{say('sealed:duties.counted')}</p>;
    case 'void':
      return <p>{say('sealed:duties.void')}</p>;
    case 'closed':
    case 'counting':
      if (duty.complaints > 0) {
        return (
          <Notice
            tone="danger"
            level={4}
            word={say('sealed:console.refusedWord')}
            title={say('sealed:duties.stop')}
          >
            <p>{say('sealed:duties.disputed')}</p>
          </Notice>
        );
      }
      if (duty.state === 'counting') return <DutyCount {...props} />;
      return (
        <p>
          {say('sealed:duties.hold', {
            until: duty.holdUntil ? sayWhen(say, locale, duty.holdUntil, view.now) : '',
          })}
        </p>
      );
  }
}
