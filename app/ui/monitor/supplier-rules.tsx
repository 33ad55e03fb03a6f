import type { SupplierRules } from '../../domain/monitor/supplier/rules';
import { criteria, provinces } from '../../domain/monitor/supplier/words';
import { usePhrases } from '../../i18n/use-phrases';
import type { Refusing } from '../discussion/refusing';
import { Field } from '../field/field';
import { SupplierAct } from './supplier-act';

/** The unit's own figures for its supplier files; saving makes a new version. */
export function SupplierRulesForm(props: { rules: SupplierRules; version: number; refused: Refusing }) {
  const { say } = usePhrases();
  const { rules, version, refused } = props;
  return (
    <SupplierAct
      intent="rules"
      title={say('monitor:supplier.file.rulesTitle')}
      verb={say('monitor:supplier.file.saveRules')}
      about={{}}
      refused={refused}
      note={`${say('monitor:supplier.file.rulesVersion', { version })} · ${say('monitor:supplier.file.rulesNote')}`}
    >
      {(of) => {
        const { error, ...first } = of('quality', String(rules.points.quality));
        return (
          <>
            <Field as="select" {...of('province', rules.province)} label={say('monitor:supplier.file.home')}>
              {provinces.map((province) => (
                <option key={province}>{province}</option>
              ))}
            </Field>
            {criteria.map((criterion) => (
              <Field
                key={criterion}
                inputMode="numeric"
                chars={4}
                {...(criterion === 'quality'
                  ? { ...first, error: [...error, ...of('points').error] }
                  : of(criterion, String(rules.points[criterion])))}
                label={say('monitor:supplier.file.mostPoints', {
                  criterion: say(`monitor:supplier.criteria.${criterion}`),
                })}
              />
            ))}
            {(['pass', 'hearingDays', 'appealDays'] as const).map((name) => (
              <Field
                key={name}
                inputMode="numeric"
                chars={4}
                {...of(name, String(rules[name]))}
                label={say(`monitor:supplier.file.${name}`)}
              />
            ))}
          </>
        );
      }}
    </SupplierAct>
  );
}
