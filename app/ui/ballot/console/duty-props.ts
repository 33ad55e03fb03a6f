import type { Keyset } from '../../../domain/ballot/sealed/ceremony/keyset';
import type { Duty } from './console-view';
import type { Console } from './use-console';

export type DutyProps = { readonly desk: Console; readonly keyset: Keyset; readonly duty: Duty };

/** The names behind the numbers. */
export const namesOf = ({ view }: Console, numbers: readonly number[]): string =>
  view.trustees
    .filter(({ i }) => numbers.includes(i))
    .map(({ name }) => name)
    .join('、');
