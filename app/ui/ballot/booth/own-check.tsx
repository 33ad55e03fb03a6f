import { Form } from '@remix-run/react';
import { usePhrases } from '../../../i18n/use-phrases';
import { paths } from '../../../paths';
import { Button } from '../../button/button';
import { Notice } from '../../notice/notice';
import type { Kept } from './store';
import type { OwnCheck } from './use-own-check';

/** Whether this device finds its ballot in the box: green, still to come, or red with what to do now. */
export function OwnCheckNote(props: { boxId: string; own: OwnCheck; kept: Kept; again: () => void }) {
  const { boxId, own, kept, again } = props;
  const { say } = usePhrases();
  const retry = (
    <Button type="button" kind="quiet" onClick={again}>
      {say('sealed:paper.own.again')}
    </Button>
  );
  if (own.kind === 'checking') return <p role="status">{say('sealed:paper.own.checking')}</p>;
  if (own.kind === 'offline')
    return (
      <Notice tone="info" word={say('sealed:paper.own.waiting.word')} actions={retry}>
        <p>{say('sealed:paper.own.offline')}</p>
      </Notice>
    );
  const { checked, state } = own;
  if (!checked.ok)
    return (
      <Notice
        tone="danger"
        word={say('sealed:paper.own.fault.word')}
        title={say('sealed:paper.own.fault.title')}
        actions={retry}
      >
        <p>{say(`sealed:paper.own.fault.${checked.fault}`)}</p>
      </Notice>
    );
  if (checked.found)
    return (
      <Notice
        tone="success"
        word={say('sealed:paper.own.found.word')}
        title={say('sealed:paper.own.found.title')}
      >
        <p>{say('sealed:paper.own.found.text')}</p>
      </Notice>
    );
  if (state === 'open')
    return (
      <Notice
        tone="info"
        word={say('sealed:paper.own.waiting.word')}
        title={say('sealed:paper.own.waiting.title')}
        actions={retry}
      >
        <p>{say('sealed:paper.own.waiting.text')}</p>
      </Notice>
    );
  return (
    <Notice
      tone="danger"
      word={say('sealed:paper.own.missing.word')}
      title={say('sealed:paper.own.missing.title')}
      actions={checked.receipt ? <Complain {...{ boxId, kept }} /> : retry}
    >
      <p>{say(checked.receipt ? 'sealed:paper.own.missing.text' : 'sealed:paper.own.missing.noReceipt')}</p>
    </Notice>
  );
}

function Complain({ boxId, kept }: { boxId: string; kept: Kept }) {
  const { say } = usePhrases();
  return (
    <Form method="post" action={paths.boxPaper(boxId)}>
      <input type="hidden" name="receipt" value={kept.receipt} />
      <Button kind="danger" name="intent" value="complain">
        {say('sealed:paper.own.missing.complain')}
      </Button>
    </Form>
  );
}
