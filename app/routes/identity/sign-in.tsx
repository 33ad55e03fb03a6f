import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation } from '@remix-run/react';
import { ownPath } from '#app/domain/identity/own-path';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { answerRefusal } from '#server/identity/answer';
import { attempt } from '#server/identity/attempt';
import { chosenOrganisation, readDirectory } from '#server/identity/queries-visitor';
import { signIn } from '#server/identity/sign-in';
import { cookieOf, welcome } from '#server/identity/welcome';
import { seat } from '#server/platform/desk';
import { readForm } from '#server/platform/form';
import { view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Field } from '../../ui/field/field';
import { Doorway, doorForm } from '../../ui/identity/doorway';
import { faultsOf, refusedIn, typedIn } from '../../ui/identity/faults';
import { OrganisationField } from '../../ui/identity/organisation-field';
import { Refused } from '../../ui/refused/refused';
import { useAnswer } from '../../use-answer';

export const handle = { bare: true };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const next = ownPath(url.searchParams.get('next'), '');
  if ((await context.desk.actor()).kind === 'person') throw redirect(next || paths.home());
  return view(context.desk, 'routes/identity/sign-in', request, async (reader) => {
    const directory = await readDirectory(reader);
    const asked = [url.searchParams.get('org'), cookieOf(request, 'org')];
    return { directory, chosen: chosenOrganisation(directory, ...asked), next };
  });
}

export async function action({ context, request }: ActionFunctionArgs) {
  const raw = await readForm(request);
  const seated = { kind: 'visitor', orgId: null } as const;
  const directory = await view(seat(context.desk, seated), 'routes/identity/sign-in', request, readDirectory);
  const organisation = chosenOrganisation(directory, raw.org);
  if (!organisation) return answerRefusal(context.desk, refuse('identity.organisationUnknown'), raw);
  const desk = seat(context.desk, { kind: 'visitor', orgId: organisation.id });
  const outcome = await attempt(
    desk,
    signIn,
    { ...raw, device: context.device },
    {
      account: typeof raw.login === 'string' ? raw.login : '',
      address: context.address,
    },
  );
  if (isRefusal(outcome)) return answerRefusal(context.desk, outcome, raw);
  const of = { sessionId: outcome.value.sessionId, orgId: organisation.id };
  return welcome(context, of, ownPath(raw.next, paths.home()));
}

export default function SignIn() {
  const { say } = usePhrases();
  const { directory, chosen, next } = useLoaderData<typeof loader>();
  const answer = refusedIn(useAnswer<typeof action>());
  const working = useNavigation().state === 'submitting';
  const typedOrganisation = directory.find((one) => one.id === typedIn(answer, 'org'));
  if (directory.length === 0)
    return (
      <Doorway title={say('identity:signIn.title')} foot={say('identity:signIn.help')}>
        <EmptyState title={say('identity:signIn.nobody')}>{say('identity:signIn.nobodyText')}</EmptyState>
      </Doorway>
    );
  return (
    <Doorway
      title={say('identity:signIn.title')}
      lede={directory.length === 1 ? directory[0]?.name : say('identity:signIn.lede')}
      foot={
        <>
          <p>
            {say('identity:signIn.first')}{' '}
            <Link to={paths.activate()}>{say('identity:signIn.toActivate')}</Link>
          </p>
          <p>{say('identity:signIn.help')}</p>
        </>
      }
    >
      <Refused refusal={answer?.refusal} />
      <Form method="post" className={doorForm}>
        <input type="hidden" name="next" value={typedIn(answer, 'next') || next} />
        <OrganisationField directory={directory} chosen={typedOrganisation ?? chosen} />
        <Field
          label={say('identity:signIn.login')}
          name="login"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          defaultValue={typedIn(answer, 'login')}
          error={faultsOf(say, answer?.refusal, 'login')}
        />
        <Field
          label={say('identity:signIn.password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          error={faultsOf(say, answer?.refusal, 'password')}
        />
        <Button wide pending={working} pendingText={say('identity:signIn.working')}>
          {say('identity:signIn.submit')}
        </Button>
      </Form>
    </Doorway>
  );
}
