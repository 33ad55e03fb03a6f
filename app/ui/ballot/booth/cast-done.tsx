import type { ReactNode } from 'react';
import { fromBase64url } from '../../../domain/ballot/sealed/base64url';
import { codeOf } from '../../../domain/ballot/sealed/code';
import { usePhrases } from '../../../i18n/use-phrases';
import { paths } from '../../../paths';
import { Button, ButtonLink } from '../../button/button';
import { Notice } from '../../notice/notice';
import { Seal } from '../../seal/seal';
import { Row, Stack } from '../../stack/stack';
import { BallotCode } from './ballot-code';
import { QrCode } from './qr-code';
import { savePicture } from './save-picture';
import type { Kept } from './store';
import type { VoterView } from './view';

/** After the cast: the code, kept or printed, and that the choices are gone. */
export function CastDone(props: {
  /** Whether the ballot is in the box. */
  check: ReactNode;
  view: VoterView;
  kept: Kept;
  isKept: boolean;
  onChange: (() => void) | null;
}) {
  const { view, kept, isKept, onChange, check } = props;
  const { say } = usePhrases();
  const { title, id } = view.box;
  const code = codeOf(fromBase64url(kept.tracker) ?? new Uint8Array(32));
  const isElsewhere = view.standing?.code != null && view.standing.code !== code;
  const save = () =>
    void savePicture(say('sealed:paper.done.fileName', { title }), title, code, kept.tracker);
  return (
    <section aria-labelledby="cast-title">
      <Stack>
        <Row spread>
          <h2 id="cast-title" tabIndex={-1}>
            {say('sealed:paper.done.title')}
          </h2>
          <Seal>{say('sealed:paper.done.seal')}</Seal>
        </Row>
        <p role="status">{say('sealed:paper.done.forgotten')}</p>
        {check}
        {!isKept && (
          <Notice tone="warning" word={say('sealed:paper.attention')}>
            <p>{say('sealed:paper.done.unkept')}</p>
          </Notice>
        )}
        <BallotCode
          code={code}
          label={say('sealed:paper.done.code')}
          note={say('sealed:paper.done.codeText')}
        >
          <QrCode text={kept.tracker} label={say('sealed:paper.done.qr')} />
        </BallotCode>
        <Row>
          <Button type="button" kind="quiet" onClick={save}>
            {say('sealed:paper.done.save')}
          </Button>
          <Button type="button" kind="quiet" onClick={() => print()}>
            {say('sealed:paper.done.print')}
          </Button>
        </Row>
        {isElsewhere && <p>{say('sealed:paper.done.elsewhere')}</p>}
        {view.isOpen && (
          <Row>
            <ButtonLink to={paths.now()}>{say('sealed:paper.done.toNow')}</ButtonLink>
            {onChange && <ChangeButton onChange={onChange} />}
          </Row>
        )}
        <p>
          <a href={paths.box(id)}>{say('sealed:paper.trust.link')}</a>
        </p>
      </Stack>
    </section>
  );
}

export function ChangeButton({ onChange }: { onChange: () => void }) {
  const { say } = usePhrases();
  return (
    <Button type="button" kind="quiet" onClick={onChange} consequence={say('sealed:paper.done.changeText')}>
      {say('sealed:paper.done.change')}
    </Button>
  );
}
