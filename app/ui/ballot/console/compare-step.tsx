import { useState } from 'react';
import { usePhrases } from '../../../i18n/use-phrases';
import { Ask } from '../../ask/ask';
import { Button } from '../../button/button';
import { Choice } from '../../choice/choice';
import { Stack } from '../../stack/stack';
import css from './console.module.css';
import { bodiesOf } from './console-view';
import { Foul, fingerprintsOf } from './rounds';
import type { Console } from './use-console';

type Compared = { readonly prints: readonly string[] } | { readonly foul: Foul };

function printsOf(desk: Console): Compared {
  try {
    return { prints: fingerprintsOf(desk.view) };
  } catch (error) {
    return { foul: error instanceof Foul ? error : new Foul('message') };
  }
}

/** People compare 8 characters with each other: only then does the console believe whose keys they are. */
export function CompareStep({ desk }: { desk: Console }) {
  const { say } = usePhrases();
  const { view, memory, keep, fail } = desk;
  const [found] = useState(() => printsOf(desk));
  const [isShort, setShort] = useState(false);
  if ('foul' in found) {
    return (
      <Button type="button" kind="quiet" onClick={() => fail(found.foul)}>
        {say('sealed:console.foul.title')}
      </Button>
    );
  }
  const others = view.trustees.filter(({ i }) => i !== view.me);
  const finish = () => {
    if (others.some(({ i }) => !memory.compared.includes(i))) return setShort(true);
    keep({ pinned: bodiesOf(view, 'first') });
  };
  return (
    <Ask
      overline={say('sealed:console.nowYou')}
      title={say('sealed:console.compare.title')}
      action={
        <Button type="button" onClick={finish}>
          {say('sealed:console.compare.button')}
        </Button>
      }
    >
      <Stack>
        <p>{say('sealed:console.compare.text')}</p>
        <p>
          {say('sealed:console.compare.own')}{' '}
          <strong className={css.code}>{found.prints[view.me - 1]}</strong>
        </p>
        <Choice
          type="checkbox"
          name="compared"
          legend={say('sealed:console.compare.legend')}
          value={memory.compared.map(String)}
          onPick={(values) => {
            setShort(false);
            keep({ compared: values.map(Number) });
          }}
          error={isShort ? say('sealed:console.compare.all') : null}
          options={others.map(({ i, name }) => ({
            value: String(i),
            label: <span className={css.code}>{found.prints[i - 1]}</span>,
            note: say('sealed:console.compare.of', { name }),
          }))}
        />
      </Stack>
    </Ask>
  );
}
