import type { Stage } from '../../domain/congress/states';
import { usePhrases } from '../../i18n/use-phrases';
import { Field } from '../field/field';
import { Row, Stack } from '../stack/stack';
import { localTime } from './local-time';
import { StageSpan } from './stage-span';

/** Two fields for one stage; once it has begun its time stands as words. */
export function WindowFields(props: {
  stage: Stage;
  name: string;
  opensAt: Date;
  closesAt: Date;
  isFixed: boolean;
  typed: Readonly<Record<string, unknown>> | undefined;
  title: string;
}) {
  const { say } = usePhrases();
  const { stage, name, opensAt, closesAt, isFixed, typed, title } = props;
  if (isFixed) {
    return (
      <Stack gap="tight">
        <h3>{title}</h3>
        <p>
          <StageSpan opensAt={opensAt} closesAt={closesAt} /> · {say('congress:setup.windows.begun')}
        </p>
      </Stack>
    );
  }
  const held = (end: 'opensAt' | 'closesAt', known: Date) => {
    const value = typed?.[`${name}.${end}`];
    return typeof value === 'string' ? value : localTime(known);
  };
  const words = { stage: say(`congress:stages.${stage}`) };
  return (
    <Stack gap="tight">
      <h3>{title}</h3>
      <Row>
        <Field
          type="datetime-local"
          name={`${name}.opensAt`}
          label={say('congress:setup.windows.opensAt')}
          aria-label={say('congress:setup.windows.opens', words)}
          defaultValue={held('opensAt', opensAt)}
          required
        />
        <Field
          type="datetime-local"
          name={`${name}.closesAt`}
          label={say('congress:setup.windows.closesAt')}
          aria-label={say('congress:setup.windows.closes', words)}
          defaultValue={held('closesAt', closesAt)}
          required
        />
      </Row>
    </Stack>
  );
}
