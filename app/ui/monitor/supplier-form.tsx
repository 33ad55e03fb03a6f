import { usePhrases } from '../../i18n/use-phrases';
import type { Refusing } from '../discussion/refusing';
import { Field } from '../field/field';
import { SupplierAct } from './supplier-act';

/** The head of a supplier's file; without `file` a new one. */
export function SupplierForm(props: {
  file?: { id: string; code: string; name: string; category: string; contact: string | null };
  refused: Refusing;
}) {
  const { say } = usePhrases();
  const { file, refused } = props;
  return (
    <SupplierAct
      intent="set"
      title={say(file ? 'monitor:supplier.file.acts.correct' : 'monitor:supplier.file.add')}
      verb={say('monitor:supplier.file.acts.set')}
      about={{ supplier: file?.id ?? '' }}
      refused={refused}
    >
      {(of) => (
        <>
          <Field
            {...of('code', file?.code)}
            label={say('monitor:supplier.file.code')}
            maxLength={24}
            chars={20}
            autoComplete="off"
            required
          />
          <Field
            {...of('name', file?.name)}
            label={say('monitor:supplier.file.name')}
            maxLength={100}
            required
          />
          <Field
            {...of('category', file?.category)}
            label={say('monitor:supplier.file.category')}
            maxLength={40}
            required
          />
          <Field
            {...of('contact', file?.contact ?? '')}
            label={say('monitor:supplier.file.contact')}
            maxLength={100}
          />
        </>
      )}
    </SupplierAct>
  );
}
