import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { addItem } from '#server/congress/add-item';
import { agreeItem } from '#server/congress/agree-item';
import { divideItem } from '#server/congress/divide-item';
import { orderItems } from '#server/congress/order-items';
import { readAgenda } from '#server/congress/queries';
import { removeItem } from '#server/congress/remove-item';
import { renegotiateItem } from '#server/congress/renegotiate-item';
import { resubmitItem } from '#server/congress/resubmit-item';
import { reviseItem } from '#server/congress/revise-item';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import type { ItemState } from '../../domain/congress/states';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { AgendaItem } from '../../ui/congress/agenda-item';
import { ItemActs } from '../../ui/congress/item-acts';
import { emptyItem, type ItemDraft, ItemForm } from '../../ui/congress/item-form';
import { SessionTabs } from '../../ui/congress/session-tabs';
import { Details } from '../../ui/details/details';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { refusedIn, typedIn } from '../../ui/identity/faults';
import { Page, Section } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/congress/agenda', request, (reader) =>
    readAgenda(reader, params.session!),
  );
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const session = params.session!;
  const form: Record<string, unknown> = { ...(await readForm(request)), session };
  const { desk } = context;
  const back = paths.agenda(session);
  switch (form.intent) {
    case 'revise':
      return hand(desk, reviseItem, form, back);
    case 'remove':
      return hand(desk, removeItem, form, back);
    case 'order':
      return hand(desk, orderItems, form, back);
    case 'agree':
      return hand(desk, agreeItem, form, back);
    case 'divide':
      return hand(desk, divideItem, form, back);
    case 'renegotiate':
      return hand(desk, renegotiateItem, form, back);
    case 'resubmit':
      return hand(desk, resubmitItem, form, back);
    default:
      return hand(desk, addItem, form, back);
  }
}

const isOpen = (state: string) => ['draft', 'planned', 'launched'].includes(state);

export default function Agenda() {
  const { say } = usePhrases();
  const { session, items, matters, people } = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const intent = refused?.typed.intent;
  const typed = (): ItemDraft => ({
    ...(Object.fromEntries(
      Object.keys(emptyItem).map((field) => [field, typedIn(refused, field)]),
    ) as ItemDraft),
  });
  const ids = items.map((item) => item.id);
  const swapped = (a: number, b: number) => {
    if (!isOpen(session.state) || a < 0 || b >= ids.length) return null;
    const order = [...ids];
    [order[a], order[b]] = [ids[b]!, ids[a]!];
    return order;
  };
  const personOf = (id: string) => people.find((one) => one.id === id);
  return (
    <Page title={say('congress:agenda.title')} overline={session.title} lede={say('congress:agenda.lede')}>
      <SessionTabs session={session.id} current="agenda" />
      {refused && intent !== 'add' && intent !== 'revise' && <Refused refusal={refused.refusal} />}
      {items.length === 0 && (
        <EmptyState title={say('congress:agenda.empty')}>{say('congress:agenda.emptyWhy')}</EmptyState>
      )}
      <ol className="plain-list">
        {items.map((row, index) => {
          const item = { ...row, state: row.state as ItemState };
          const revising = intent === 'revise' && refused?.typed.item === item.id;
          const known: ItemDraft = {
            title: item.title,
            matter: item.matter,
            seats: item.seats === null ? '' : String(item.seats),
            persons: item.persons.map((id) => personOf(id)?.number ?? '').join('\n'),
            grades: item.grades.join('\n'),
            note: item.note ?? '',
          };
          return (
            <AgendaItem
              key={item.id}
              item={item}
              article={matters.find((matter) => matter.id === item.matter)?.article}
              people={item.persons.map((id) => personOf(id)?.name ?? '')}
            >
              <ItemActs item={item} up={swapped(index - 1, index)} down={swapped(index, index + 1)} />
              {item.state === 'draft' && isOpen(session.state) && (
                <Details summary={say('congress:agenda.revise')} open={revising}>
                  <ItemForm
                    intent="revise"
                    item={item.id}
                    draft={revising ? typed() : known}
                    matters={matters}
                    refusal={revising ? refused?.refusal : undefined}
                  />
                </Details>
              )}
            </AgendaItem>
          );
        })}
      </ol>
      {isOpen(session.state) ? (
        <Section title={say('congress:agenda.add')}>
          <ItemForm
            key={items.length}
            intent="add"
            draft={intent === 'add' ? typed() : emptyItem}
            matters={matters}
            refusal={intent === 'add' ? refused?.refusal : undefined}
          />
        </Section>
      ) : (
        <p>{say('congress:agenda.closed')}</p>
      )}
    </Page>
  );
}
