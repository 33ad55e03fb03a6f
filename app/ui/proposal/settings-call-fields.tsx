import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { localTime } from '../congress/local-time';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Row } from '../stack/stack';

/** Name and times of a call; a beginning that has been can't be moved. */
export function CallFields(props: {
  title: string;
  opensAt: Date;
  closesAt: Date;
  hasBegun: boolean;
  refused: { refusal: Refusal; typed: Record<string, unknown> } | null;
}) {
  const { say } = usePhrases();
  const { title, opensAt, closesAt, hasBegun, refused } = props;
  const held = (name: 'title' | 'opensAt' | 'closesAt', known: string) => typedIn(refused, name) || known;
  return (
    <>
      <Field
        name="title"
        label={say('proposal:settings.calls.name')}
        hint={say('proposal:settings.calls.nameHint')}
        defaultValue={held('title', title)}
        error={faultsOf(say, refused?.refusal, 'title')}
        maxLength={100}
        required
      />
      <Row>
        {hasBegun ? (
          <input type="hidden" name="opensAt" value={localTime(opensAt)} />
        ) : (
          <Field
            type="datetime-local"
            name="opensAt"
            label={say('proposal:settings.calls.opensAt')}
            defaultValue={held('opensAt', localTime(opensAt))}
            error={faultsOf(say, refused?.refusal, 'opensAt')}
            required
          />
        )}
        <Field
          type="datetime-local"
          name="closesAt"
          label={say('proposal:settings.calls.closesAt')}
          hint={hasBegun ? say('proposal:settings.calls.begun') : undefined}
          defaultValue={held('closesAt', localTime(closesAt))}
          error={faultsOf(say, refused?.refusal, 'closesAt')}
          required
        />
      </Row>
    </>
  );
}
