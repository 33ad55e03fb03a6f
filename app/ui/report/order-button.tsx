import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button, type ButtonKind } from '../button/button';
import { Notice } from '../notice/notice';
import { Refused } from '../refused/refused';
import { isLost, refusalIn } from './answer';
import { useSending } from './use-sending';

type OrderProps = {
  documentId: string;
  /** The page that takes the order where there is no script. */
  action: string;
  fields: Readonly<Record<string, string | number>>;
  kind: ButtonKind;
  verb: string;
  onDone: () => void;
};

/** A verb that needs no words: co-sign, withdraw, have read. */
export function OrderButton({ documentId, action, fields, kind, verb, onDone }: OrderProps) {
  const { say } = usePhrases();
  const { isSending, answer, submit } = useSending(paths.sayOn(documentId), onDone);
  return (
    <form method="post" action={action} onSubmit={submit}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button kind={kind} pending={isSending}>
        {verb}
      </Button>
      <Refused refusal={isSending ? null : refusalIn(answer)} />
      {!isSending && isLost(answer) && (
        <Notice tone="warning" word={say('platform:states.unsent')} live>
          {say('report:thread.lost')}
        </Notice>
      )}
    </form>
  );
}
