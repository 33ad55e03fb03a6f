import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation } from '@remix-run/react';
import { cleanCode, printCode } from '#app/domain/identity/code';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { activate } from '#server/identity/activate';
import { answerRefusal } from '#server/identity/answer';
import { attempt } from '#server/identity/attempt';
import { chosenOrganisation, readDirectory } from '#server/identity/queries-visitor';
import { cookieOf, welcome } from '#server/identity/welcome';
import { seat } from '#server/platform/desk';
import { readForm } from '#server/platform/form';
import { view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../../ui/button/button';
import { Field } from '../../ui/field/field';
import { Doorway, doorForm } from '../../ui/identity/doorway';
import { faultsOf, refusedIn, typedIn } from '../../ui/identity/faults';
import { OrganisationField } from '../../ui/identity/organisation-field';
import { Refused } from '../../ui/refused/refused';
import { useAnswer } from '../../use-answer';

export const handle = { bare: true };

export async function loader({ context, request }: LoaderFunctionArgs) {
  if ((await context.desk.actor()).kind === 'person') throw redirect(paths.home());
  const asked = new URL(request.url).searchParams;
  return view(context.desk, 'routes/identity/activate', request, async (reader) => {
    const directory = await readDirectory(reader);
    const chosen = chosenOrganisation(directory, asked.get('org'), cookieOf(request, 'org'));
    return { directory, chosen, code: printCode(cleanCode((asked.get('code') ?? '').slice(0, 40))) };
  });
}

export async function action({ context, request }: ActionFunctionArgs) {
  const raw = await readForm(request);
  const seated = { kind: 'visitor', orgId: null } as const;
  const directory = await view(
    seat(context.desk, seated),
    'routes/identity/activate',
    request,
    readDirectory,
  );
  const organisation = chosenOrganisation(directory, raw.org);
  if (!organisation) return answerRefusal(context.desk, refuse('identity.organisationUnknown'), raw);
  const desk = seat(context.desk, { kind: 'visitor', orgId: organisation.id });
  const outcome = await attempt(
    desk,
    activate,
    { ...raw, device: context.device },
    {
      account: typeof raw.staffNumber === 'string' ? raw.staffNumber : '',
      address: context.address,
    },
  );
  if (isRefusal(outcome)) return answerRefusal(context.desk, outcome, raw);
  return welcome(context, { sessionId: outcome.value.sessionId, orgId: organisation.id });
}

export default function Activate() {
  const { say } = usePhrases();
  const { directory, chosen, code } = useLoaderData<typeof loader>();
  const answer = refusedIn(useAnswer<typeof action>());
  const working = useNavigation().state === 'submitting';
  const typedOrganisation = directory.find((one) => one.id === typedIn(answer, 'org'));
  const errors = (field: string) => faultsOf(say, answer?.refusal, field);
  return (
    <Doorway
      title={say('identity:activate.title')}
      lede={say('identity:activate.lede')}
      foot={
        <>
          <p>
            <Link to={paths.signIn()}>{say('identity:activate.toSignIn')}</Link>
          </p>
          <p>{say('identity:signIn.help')}</p>
        </>
      }
    >
      <Refused refusal={answer?.refusal} />
      <Form method="post" className={doorForm}>
        <OrganisationField directory={directory} chosen={typedOrganisation ?? chosen} />
        <Field
          label={say('identity:activate.code')}
          hint={say('identity:activate.codeHint')}
          name="code"
          chars={20}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
          defaultValue={typedIn(answer, 'code') || code}
          error={errors('code')}
        />
        <Field
          label={say('identity:activate.staffNumber')}
          name="staffNumber"
          chars={20}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          defaultValue={typedIn(answer, 'staffNumber')}
          error={errors('staffNumber')}
        />
        <Field
          label={say('identity:activate.newPassword')}
          hint={say('identity:activate.newPasswordHint')}
          name="newPassword"
          type="password"
          autoComplete="new-password"
          minLength={10}
          required
          error={errors('newPassword')}
        />
        <Field
          label={say('identity:activate.again')}
          name="again"
          type="password"
          autoComplete="new-password"
          required
          error={errors('again')}
        />
        <Button wide pending={working} pendingText={say('identity:activate.working')}>
          {say('identity:activate.submit')}
        </Button>
      </Form>
    </Doorway>
  );
}
