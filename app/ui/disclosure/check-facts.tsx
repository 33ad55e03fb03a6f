import type { CheckPage } from '../../domain/disclosure/desk-views';
import { sayIsoDay, sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import { Facts } from '../facts/facts';
import type { Tone } from '../shape/shape';
import css from './desk.module.css';
import { sayCategory } from './say-category';

const tones: Readonly<Record<CheckPage['state'], Tone>> = {
  draft: 'neutral',
  checking: 'info',
  approving: 'info',
  approved: 'success',
  published: 'seal',
  superseded: 'neutral',
  dropped: 'neutral',
};

/** The state of a version in a word. */
export function VersionBadge({ state }: { state: CheckPage['state'] }) {
  const { say } = usePhrases();
  return <Badge tone={tones[state]}>{say(`disclosure:versionStates.${state}`)}</Badge>;
}

/** For whom a version is, through whose hands it went, and its seal. */
export function CheckFacts({ page }: { page: CheckPage }) {
  const { say, locale } = usePhrases();
  const stepOf = (wanted: CheckPage['steps'][number]['step']) => {
    const found = page.steps.find(({ step }) => step === wanted);
    return (
      found && say('disclosure:desk.check.states.at', { who: found.who, when: sayMoment(locale, found.at) })
    );
  };
  const checked = [
    stepOf('checked'),
    page.checkResult && say(`disclosure:desk.check.results.${page.checkResult}`),
    page.checkNote,
  ];
  const span = page.effectiveTo
    ? say('disclosure:board.effectiveSpan', {
        from: sayIsoDay(locale, page.effectiveFrom),
        to: sayIsoDay(locale, page.effectiveTo),
      })
    : say('disclosure:board.effectiveFrom', { from: sayIsoDay(locale, page.effectiveFrom) });
  const rows = [
    { label: say('disclosure:desk.write.audience'), value: say(`disclosure:audiences.${page.audience}`) },
    { label: say('disclosure:desk.write.category'), value: sayCategory(say, page.category) },
    { label: say('disclosure:board.effective'), value: span },
    { label: say('disclosure:board.decision'), value: page.decision?.title },
    { label: say('disclosure:desk.check.states.author'), value: stepOf('author') },
    { label: say('disclosure:desk.check.states.checked'), value: checked.filter(Boolean).join(' · ') },
    { label: say('disclosure:desk.check.states.approved'), value: stepOf('approved') },
    {
      label: say('disclosure:desk.check.seal'),
      value: page.seal && <span className={css.seal}>{page.seal}</span>,
    },
    {
      label: say('disclosure:desk.check.salt'),
      value: page.seal && (
        <>
          <span className={css.seal}>{page.salt}</span>
          <br />
          {say('disclosure:desk.check.saltNote')}
        </>
      ),
    },
  ];
  return <Facts items={rows.filter(({ value }) => value)} />;
}
