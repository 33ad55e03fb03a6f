import { Form, useNavigation } from '@remix-run/react';
import type { Place } from '../../domain/disclosure/desk-views';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Details } from '../details/details';
import type { Refusing } from '../discussion/refusing';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Refused } from '../refused/refused';
import { Row, Stack } from '../stack/stack';

type Props = {
  readonly places: readonly Place[];
  /** Personal numbers that are hidden by themselves. */
  readonly hidden: number;
  readonly may: { readonly redact: boolean; readonly unredact: boolean };
  readonly refused: Refusing;
};

/** What readers do not see of a version: hidden by itself, and what somebody blacked out, with the reason. */
export function DeskPlaces({ places, hidden, may, refused }: Props) {
  const { say } = usePhrases();
  return (
    <Stack>
      <p>
        {hidden > 0
          ? say('disclosure:desk.redact.auto', { count: hidden })
          : say('disclosure:desk.redact.autoNone')}
      </p>
      {places.length === 0 ? (
        <p>{say('disclosure:desk.redact.none')}</p>
      ) : (
        <ul aria-label={say('disclosure:desk.redact.list')}>
          {places.map((place) => (
            <li key={place.id}>
              <PlaceLine place={place} mayUndo={may.unredact} />
            </li>
          ))}
        </ul>
      )}
      {may.redact && <NewPlace key={places.length} refused={refused} />}
    </Stack>
  );
}

function PlaceLine({ place, mayUndo }: { place: Place; mayUndo: boolean }) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  return (
    <Row spread>
      <span>
        {say('disclosure:desk.redact.line', { pattern: place.pattern, replacement: place.replacement })}
        <br />
        {say('disclosure:desk.redact.reason', { reason: place.reason })} ·{' '}
        {place.seenFrom
          ? say('disclosure:desk.redact.seenBy', { level: say(`disclosure:levels.${place.seenFrom}`) })
          : say('disclosure:desk.redact.seenByNobody')}
      </span>
      {mayUndo && (
        <Form method="post">
          <input type="hidden" name="redaction" value={place.id} />
          <Button
            kind="plain"
            name="intent"
            value="unredact"
            pending={busy}
            aria-label={say('disclosure:desk.redact.undoOf', { pattern: place.pattern })}
          >
            {say('disclosure:desk.redact.undo')}
          </Button>
        </Form>
      )}
    </Row>
  );
}

function NewPlace({ refused }: { refused: Refusing }) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  const field = (name: string) => ({
    name,
    defaultValue: typedIn(refused, name),
    error: faultsOf(say, refused?.refusal, name),
  });
  return (
    <Details summary={say('disclosure:desk.redact.add')} open={refused !== null}>
      <Form method="post">
        <Stack>
          <Refused refusal={refused?.refusal} />
          <Field
            {...field('pattern')}
            label={say('disclosure:desk.redact.pattern')}
            hint={say('disclosure:desk.redact.patternHint')}
            maxLength={200}
            required
          />
          <Field
            {...field('replacement')}
            label={say('disclosure:desk.redact.replacement')}
            hint={say('disclosure:desk.redact.replacementHint')}
            maxLength={60}
          />
          <Field {...field('reason')} label={say('disclosure:desk.redact.why')} maxLength={300} required />
          <Field as="select" {...field('seenFrom')} label={say('disclosure:desk.redact.seenFrom')}>
            <option value="">{say('disclosure:desk.redact.nobody')}</option>
            {(['staff', 'representatives', 'leaders'] as const).map((level) => (
              <option key={level} value={level}>
                {say(`disclosure:levels.${level}`)}
              </option>
            ))}
          </Field>
          <Button kind="quiet" name="intent" value="redact" pending={busy}>
            {say('disclosure:desk.redact.send')}
          </Button>
        </Stack>
      </Form>
    </Details>
  );
}
