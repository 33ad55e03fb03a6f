import { useEffect, useState } from 'react';
import { usePhrases } from '../../i18n/use-phrases';
import { Choice } from '../choice/choice';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { Stack } from '../stack/stack';

export type Eligible = {
  readonly id: string;
  readonly name: string;
  readonly staffNumber: string;
  readonly delegation: string;
  readonly mainBody: boolean;
  readonly manager: boolean;
  readonly proposed: boolean;
};

type Props = {
  eligible: readonly Eligible[];
  chosen: readonly string[];
  chair: string;
  mainBody: 'isFrontline' | 'isTeacher';
};

/** Ticking the members out of a long roll: delegation by delegation, found by name or number, with a count of who is ticked. Works folded and unsearched without script. */
export function PresidiumPicker({ eligible, chosen: first, chair, mainBody }: Props) {
  const { say } = usePhrases();
  const [chosen, setChosen] = useState(first);
  const [wanted, setWanted] = useState('');
  const [isLive, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const members = eligible.filter((one) => chosen.includes(one.id));
  const needle = wanted.trim();
  const fits = (one: Eligible) => one.name.includes(needle) || one.staffNumber.startsWith(needle);
  const shown = needle === '' ? eligible : eligible.filter(fits);
  const pick = (group: readonly Eligible[], picked: readonly string[]) =>
    setChosen([...chosen.filter((id) => !group.some((one) => one.id === id)), ...picked]);
  return (
    <Stack>
      <p aria-live="polite">
        {members.length === 0
          ? say('congress:setup.presidium.chosenNone')
          : say('congress:setup.presidium.chosen', {
              count: members.length,
              main: members.filter((one) => one.mainBody).length,
              of: say(`congress:setup.presidium.${mainBody}`),
              names: members.map((one) => one.name).join(say('congress:setup.presidium.comma')),
            })}
      </p>
      {isLive && (
        <Field
          type="search"
          label={say('congress:setup.presidium.find')}
          hint={say('congress:setup.presidium.findHint')}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      )}
      {shown.length === 0 && <p>{say('congress:setup.presidium.findNone', { wanted: needle })}</p>}
      {/* Who is ticked but not shown stays ticked. */}
      {members
        .filter((one) => !shown.includes(one))
        .map((one) => (
          <input key={one.id} type="hidden" name="members[]" value={one.id} />
        ))}
      <Stack gap="tight">
        {[...new Set(shown.map((one) => one.delegation))].map((delegation) => {
          const group = shown.filter((one) => one.delegation === delegation);
          const ticked = group.filter((one) => chosen.includes(one.id)).map((one) => one.id);
          const summary = say('congress:setup.presidium.group', { delegation, count: ticked.length });
          return (
            <Details key={`${delegation}:${needle !== ''}`} summary={summary} open={needle !== ''}>
              <Choice
                type="checkbox"
                layout="grid"
                name="members[]"
                legend={delegation}
                legendHidden
                value={ticked}
                onPick={(picked) => pick(group, picked)}
                options={group.map((one) => ({
                  value: one.id,
                  label: one.name,
                  note: [
                    one.mainBody && say(`congress:setup.presidium.${mainBody}`),
                    one.manager && say('congress:setup.presidium.isManager'),
                    one.proposed && say('congress:setup.presidium.proposed'),
                  ]
                    .filter(Boolean)
                    .join(' · '),
                }))}
              />
            </Details>
          );
        })}
      </Stack>
      <Field
        as="select"
        name="chair"
        label={say('congress:setup.presidium.chair')}
        hint={say('congress:setup.presidium.chairHint')}
        defaultValue={chair}
      >
        <option value="">{say('congress:setup.presidium.choose')}</option>
        {(isLive ? members : eligible).map((one) => (
          <option key={one.id} value={one.id}>
            {one.name} · {one.delegation}
          </option>
        ))}
      </Field>
    </Stack>
  );
}
