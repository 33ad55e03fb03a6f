import { usePhrases } from '../../../i18n/use-phrases';
import { paths } from '../../../paths';
import { Stack } from '../../stack/stack';
import { BallotCode } from './ballot-code';
import { CastDone, ChangeButton } from './cast-done';
import { OwnCheckNote } from './own-check';
import { useOwnCheck } from './use-own-check';
import type { useStored } from './use-stored';
import type { VoterView } from './view';

/** After the cast, until the count: the code, whether it is in the box, and on another device than the one that cast it, how to look. */
export function AfterCast(props: {
  view: VoterView;
  device: ReturnType<typeof useStored>;
  isKept: boolean;
  onChange: (() => void) | null;
}) {
  const { view, device, isKept, onChange } = props;
  const { box, standing, papers, now } = view;
  const { kept } = device.stored;
  const { own, again } = useOwnCheck(box.id, papers, device, now);
  if (!kept) return standing?.voted ? <OtherDevice {...{ view, onChange }} /> : null;
  // A void box was never counted; there is nothing to look for any more.
  const check = box.state !== 'void' && <OwnCheckNote boxId={box.id} {...{ own, kept, again }} />;
  return <CastDone {...{ view, kept, isKept, onChange, check }} />;
}

/** The system has a ballot of this person that was cast elsewhere. */
function OtherDevice({ view, onChange }: { view: VoterView; onChange: (() => void) | null }) {
  const { say } = usePhrases();
  const { box, standing, isOpen } = view;
  return (
    <section aria-labelledby="other-title">
      <Stack>
        <h2 id="other-title">{say('sealed:paper.own.other.title')}</h2>
        <p>{say('sealed:paper.own.other.text')}</p>
        {standing?.code && <BallotCode code={standing.code} label={say('sealed:paper.own.other.code')} />}
        <p>
          <a href={paths.box(box.id)}>{say('sealed:paper.own.other.link')}</a>
        </p>
        {isOpen && onChange && <ChangeButton onChange={onChange} />}
      </Stack>
    </section>
  );
}
