import { usePhrases } from '../../../i18n/use-phrases';
import { paths } from '../../../paths';
import { Ask } from '../../ask/ask';
import { Button, ButtonLink } from '../../button/button';
import { Notice } from '../../notice/notice';
import { CompareStep } from './compare-step';
import { writeSecrets } from './device';
import { FinishedStep } from './finished-step';
import { KeyFileStep } from './key-file-step';
import { RehearseStep } from './rehearse-step';
import { begin, Foul } from './rounds';
import type { Console } from './use-console';

/** What this scrutineer does now, or who is waited for. */
export function NextStep({ desk }: { desk: Console }) {
  const { say } = usePhrases();
  const { step, view } = desk;
  if (step.is === 'done') return <FinishedStep desk={desk} />;
  if (step.is === 'wait') {
    return (
      <Ask
        overline={say('sealed:console.nowWait')}
        title={say(`sealed:console.stages.${step.stage}`)}
        action={null}
      >
        <p>
          {step.missing.length > 0
            ? say('sealed:console.waitFor', { names: step.missing.join('、') })
            : say('sealed:console.waitOthers')}
        </p>
        {step.stage === 'ready' && desk.keyset && <FinishedStep desk={desk} isInside />}
      </Ask>
    );
  }
  if (step.is === 'go') {
    return (
      <Ask
        overline={say('sealed:console.nowWait')}
        title={say(`sealed:console.stages.${step.stage}`)}
        action={null}
      >
        <p>{say('sealed:console.going')}</p>
      </Ask>
    );
  }
  if (step.is === 'over') {
    return (
      <Notice
        tone="warning"
        word={say('sealed:keys.states.aborted')}
        title={say('sealed:console.over.title')}
      >
        <p>{say('sealed:console.over.text')}</p>
        <p>
          <ButtonLink kind="quiet" to={paths.keys(view.session.id)}>
            {say('sealed:keys.title')}
          </ButtonLink>
        </p>
      </Notice>
    );
  }
  if (step.is === 'elsewhere') {
    return (
      <Notice tone="warning" word={say('sealed:keys.note')} title={say('sealed:console.elsewhere.title')}>
        <p>{say('sealed:console.elsewhere.text')}</p>
      </Notice>
    );
  }
  if (step.is === 'changed') {
    return (
      <Notice tone="danger" word={say('sealed:console.refusedWord')} title={say('sealed:console.foul.title')}>
        <p>{say('sealed:console.changed')}</p>
      </Notice>
    );
  }
  if (step.stage === 'compare') return <CompareStep desk={desk} />;
  if (step.stage === 'keyFile') return <KeyFileStep desk={desk} />;
  if (step.stage === 'rehearse') return <RehearseStep desk={desk} />;
  return <BeginStep desk={desk} />;
}

/** Draws the secrets, keeps them on this device, and lets the console say the first word. */
function BeginStep({ desk }: { desk: Console }) {
  const { say } = usePhrases();
  const { view, keep, fail } = desk;
  const start = () => {
    try {
      const { dealer, body } = begin(view);
      keep({ secrets: writeSecrets(dealer), first: body, compared: [], pinned: null, hasKeyFile: false });
    } catch (error) {
      fail(error instanceof Foul ? error : 'storage');
    }
  };
  return (
    <Ask
      overline={say('sealed:console.nowYou')}
      title={say('sealed:console.begin.title')}
      action={
        <Button type="button" onClick={start}>
          {say('sealed:console.begin.button')}
        </Button>
      }
    >
      <p>{say('sealed:console.begin.text')}</p>
    </Ask>
  );
}
