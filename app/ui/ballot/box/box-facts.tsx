import type { BoxView } from '../../../domain/ballot/box-view';
import { sayWhen } from '../../../i18n/time';
import { usePhrases } from '../../../i18n/use-phrases';
import { Facts } from '../../facts/facts';

/** When, by whom, and whether a ballot may be replaced. */
export function BoxFacts({ view }: { view: BoxView }) {
  const { say, locale } = usePhrases();
  const { box, entitled, now } = view;
  const when = (at: Date) => sayWhen(say, locale, at, now);
  const who = say('sealed:boxes.voters', {
    who: say(`sealed:boxes.electorates.${box.electorate}`),
    count: entitled,
  });
  return (
    <Facts
      items={[
        {
          label: say('sealed:boxes.window'),
          value: say('sealed:boxes.span', { from: when(box.opensAt), to: when(box.closesAt) }),
        },
        {
          label: say('sealed:boxes.who'),
          value:
            box.weight === null ? who : `${who} · ${say('sealed:boxes.weightOf', { weight: box.weight })}`,
        },
        {
          label: say('sealed:boxes.revote'),
          value: say(`sealed:boxes.revotes.${box.revote ? 'yes' : 'no'}`),
        },
        ...(box.code
          ? [{ label: say('sealed:boxes.code'), value: say('sealed:boxes.codeOf', { code: box.code }) }]
          : []),
      ]}
    />
  );
}
