import { usePhrases } from '../../../i18n/use-phrases';
import { Notice } from '../../notice/notice';

/** That nobody can open a box alone, and what it means to lose keys. */
export function NoMaster({ size, threshold }: { size: number; threshold: number }) {
  const { say } = usePhrases();
  const spare = size - threshold;
  return (
    <Notice tone="info" word={say('sealed:keys.note')} title={say('sealed:keys.noMaster')}>
      <p>{say(`sealed:keys.${spare > 0 ? 'noMasterText' : 'noSpareText'}`, { t: threshold, spare })}</p>
    </Notice>
  );
}
