import { Form, useNavigation } from '@remix-run/react';
import type { MethodView } from '../../domain/monitor/indicator/views';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import { Button } from '../button/button';
import { Facts } from '../facts/facts';
import { Section } from '../page/page';
import { Stack } from '../stack/stack';
import css from './indicator.module.css';

const tones = { proposed: 'warning', agreed: 'success', dropped: 'neutral' } as const;

/** The versions of a method, newest first, with who agreed; the one that waits can be agreed to. */
export function MethodVersions(props: {
  indicator: string;
  versions: readonly MethodView[];
  mayAgree: boolean;
}) {
  const { say, locale } = usePhrases();
  const { indicator, versions, mayAgree } = props;
  const isSending = useNavigation().formData?.get('intent') === 'agree';
  return versions.map((version) => (
    <Section
      key={version.id}
      title={say('monitor:indicator.method.version', { version: version.version })}
      aside={
        <Badge tone={tones[version.state]}>{say(`monitor:indicator.method.states.${version.state}`)}</Badge>
      }
    >
      <Stack>
        <Facts items={particulars(version)} />
        {version.state === 'proposed' && <p>{say('monitor:indicator.method.waits')}</p>}
        {version.state === 'proposed' && mayAgree && (
          <Form method="post">
            <input type="hidden" name="method" value={version.id} />
            <input type="hidden" name="indicator" value={indicator} />
            <Button
              name="intent"
              value="agree"
              pending={isSending}
              consequence={say('monitor:indicator.method.agreeNote')}
            >
              {say('monitor:indicator.method.agree')}
            </Button>
          </Form>
        )}
      </Stack>
    </Section>
  ));

  function particulars(version: MethodView) {
    const { unit, order, topN, runLength, swingPercent, leastVisits, note, agreements } = version;
    const when = (at: string) => sayMoment(locale, new Date(at));
    return [
      {
        label: say('monitor:indicator.method.formula'),
        value: <code className={css.formula}>{version.formula}</code>,
      },
      {
        label: say('monitor:indicator.method.unit'),
        value: `${say(`monitor:indicator.method.units.${unit}`)} · ${say(`monitor:indicator.method.orders.${order}`)}`,
      },
      {
        label: say('monitor:indicator.method.watch'),
        value: say('monitor:indicator.method.watchText', {
          length: runLength,
          topN,
          percent: swingPercent,
        }),
      },
      ...(leastVisits > 0
        ? [
            {
              label: say('monitor:indicator.method.leastVisits'),
              value: say('monitor:indicator.method.leastText', { count: leastVisits }),
            },
          ]
        : []),
      ...(note ? [{ label: say('monitor:indicator.method.note'), value: note }] : []),
      {
        label: say('monitor:indicator.method.author'),
        value: say('monitor:indicator.method.by', {
          name: version.author,
          when: when(version.proposedAt),
        }),
      },
      {
        label: say('monitor:indicator.method.agreements'),
        value:
          agreements.length === 0
            ? say('monitor:indicator.method.nobody')
            : agreements
                .map(({ name, as, at }) =>
                  say(`monitor:indicator.method.agreedAs.${as}`, { name, when: when(at) }),
                )
                .join('；'),
      },
    ];
  }
}
