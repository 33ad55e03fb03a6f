import type { ReactNode } from 'react';
import css from './by-delegation.module.css';

function groupsOf<Person extends { delegation: string }>(people: readonly Person[]): [string, Person[]][] {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const group = groups.get(person.delegation);
    if (group) group.push(person);
    else groups.set(person.delegation, [person]);
  }
  return [...groups];
}

/** People under the heads of their delegations, in the order in which they come: short rows that stay rows on a phone. */
export function ByDelegation<Person extends { delegation: string }>(props: {
  people: readonly Person[];
  keyOf: (person: Person) => string;
  row: (person: Person) => ReactNode;
  /** The heads are h2 right under the page's title, h3 within a section. */
  head: 'h2' | 'h3';
}) {
  const Head = props.head;
  return (
    <div className={css.groups}>
      {groupsOf(props.people).map(([delegation, people]) => (
        <section key={delegation}>
          <Head className={css.head}>{delegation}</Head>
          <ul className={`plain-list ${css.people}`}>
            {people.map((person) => (
              <li key={props.keyOf(person)} className={css.person}>
                {props.row(person)}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
