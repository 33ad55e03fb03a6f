import { usePhrases } from '../../../i18n/use-phrases';
import { Notice } from '../../notice/notice';
import type { ConsoleView } from './console-view';
import { Foul } from './rounds';
import type { Fault } from './use-console';

/** Why the console stopped, whom it is about and whom to tell. */
export function FaultNotice({ fault, view }: { fault: Fault; view: ConsoleView }) {
  const { say } = usePhrases();
  if (!fault) return null;
  const text = () => {
    if (typeof fault === 'string') return say(`sealed:console.foul.${fault}`);
    if (!(fault instanceof Foul)) return say('sealed:console.foul.other', { message: fault.message });
    const name = view.trustees.find(({ i }) => i === fault.who)?.name ?? '';
    return say(`sealed:console.foul.${fault.what}`, { who: fault.who, name });
  };
  return (
    <Notice
      tone="danger"
      word={say('sealed:console.refusedWord')}
      title={say('sealed:console.foul.title')}
      live
    >
      <p>{text()}</p>
    </Notice>
  );
}
