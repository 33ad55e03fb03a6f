import { Form, Link, useNavigation } from '@remix-run/react';
import type { FindingView } from '../../domain/monitor/case/views';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../button/button';
import { Details } from '../details/details';
import type { Refusing } from '../discussion/refusing';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Refused } from '../refused/refused';
import { Stack } from '../stack/stack';
import css from './case.module.css';
import { Finding } from './case-finding';

type Props = {
  findings: readonly FindingView[];
  departments: readonly { id: string; name: string }[];
  isWorker: boolean;
  refused: Refusing;
};

const formId = 'open-case';

/** Findings to look through: those that are open can be ticked for one case, which the form below opens. */
export function FindingsForm({ findings, departments, isWorker, refused }: Props) {
  const { say } = usePhrases();
  const isOpening = isWorker && findings.some(({ state }) => state === 'open');
  return (
    <Stack gap="loose">
      <ul aria-label={say('monitor:case.findings.list')} className={`plain-list ${css.items}`}>
        {findings.map((one) => (
          <li key={one.id} className={css.item}>
            <Finding finding={one}>
              {isOpening && (
                <label className={css.choose}>
                  <input type="checkbox" name="findings[]" value={one.id} form={formId} />
                  <span>{say('monitor:case.findings.choose')}</span>
                </label>
              )}
              {one.dismissedWhy && one.state === 'dismissed' && (
                <p>{say('monitor:case.findings.dismissed', { why: one.dismissedWhy })}</p>
              )}
              {one.caseId && (
                <p>
                  <Link to={paths.monitorCase(one.caseId)}>{say('monitor:case.findings.toCase')}</Link>
                </p>
              )}
              {isWorker && one.state === 'open' && <Dismiss finding={one.id} refused={refused} />}
              {isWorker && one.state === 'dismissed' && <Reopen finding={one.id} refused={refused} />}
            </Finding>
          </li>
        ))}
      </ul>
      {isOpening && <OpenCase departments={departments} refused={refused} />}
    </Stack>
  );
}

const own = (refused: Refusing, intent: string, finding?: string): Refusing =>
  refused?.typed.intent === intent && (!finding || refused.typed.finding === finding) ? refused : null;

function OpenCase({ departments, refused }: Pick<Props, 'departments' | 'refused'>) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  const mine = own(refused, 'open');
  return (
    <Form method="post" id={formId}>
      <Stack>
        <Refused refusal={mine?.refusal} />
        <Field
          name="title"
          label={say('monitor:case.findings.caseTitle')}
          hint={say('monitor:case.findings.caseTitleHint')}
          defaultValue={typedIn(mine, 'title')}
          error={faultsOf(say, mine?.refusal, 'title')}
          maxLength={80}
        />
        <Field
          as="select"
          name="department"
          label={say('monitor:case.findings.department')}
          defaultValue={typedIn(mine, 'department')}
          error={faultsOf(say, mine?.refusal, 'department')}
        >
          <option value="">{say('monitor:case.findings.noDepartment')}</option>
          {departments.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Field>
        <Button name="intent" value="open" pending={busy} consequence={say('monitor:case.findings.openNote')}>
          {say('monitor:case.findings.open')}
        </Button>
      </Stack>
    </Form>
  );
}

function Dismiss({ finding, refused }: { finding: string; refused: Refusing }) {
  const { say } = usePhrases();
  const mine = own(refused, 'dismiss', finding);
  return (
    <Details summary={say('monitor:case.findings.dismiss')} open={mine !== null}>
      <Form method="post">
        <Stack>
          <Refused refusal={mine?.refusal} />
          <input type="hidden" name="finding" value={finding} />
          <Field
            as="textarea"
            rows={2}
            name="why"
            label={say('monitor:case.findings.why')}
            defaultValue={typedIn(mine, 'why')}
            error={faultsOf(say, mine?.refusal, 'why')}
            maxLength={1000}
            required
          />
          <Button
            kind="quiet"
            name="intent"
            value="dismiss"
            consequence={say('monitor:case.findings.dismissNote')}
          >
            {say('monitor:case.findings.dismissSend')}
          </Button>
        </Stack>
      </Form>
    </Details>
  );
}

function Reopen({ finding, refused }: { finding: string; refused: Refusing }) {
  const { say } = usePhrases();
  return (
    <Form method="post">
      <Refused refusal={own(refused, 'reopen', finding)?.refusal} />
      <input type="hidden" name="finding" value={finding} />
      <Button kind="quiet" name="intent" value="reopen">
        {say('monitor:case.findings.reopen')}
      </Button>
    </Form>
  );
}
