import type { Evidence } from './evidence';
import type { Finding, Gate } from './gate';
import { closingGates } from './gates-closing';
import { launchGates } from './gates-launch';
import { sittingGates } from './gates-sitting';
import type { SessionStep } from './states';

/** Every condition of every step, in the order in which the secretary meets them. */
export const gates = [...launchGates, ...sittingGates, ...closingGates];
export type GateId = (typeof gates)[number]['id'];

/** A gate as it stands now. */
export type GateState = Omit<Finding, 'severity'> & {
  readonly gate: GateId;
  readonly severity: Gate['severity'];
  readonly overridable: boolean;
  readonly overridden: boolean;
};

/** How the step's gates stand; `overridden` names those that two people have overridden. */
export const standing = (
  step: SessionStep,
  evidence: Evidence,
  overridden: ReadonlySet<string>,
): GateState[] =>
  gates
    .filter((gate) => gate.step === step)
    .map((gate) => ({
      gate: gate.id,
      severity: gate.severity,
      overridable: gate.overridable,
      overridden: gate.overridable && overridden.has(gate.id),
      ...gate.check(evidence),
    }));

/** How many things a step leaves undone, by the gate that counted them; null where none did. For the journal. */
export const leftBy = (states: readonly GateState[]): Readonly<Record<string, number>> | null => {
  const left = states.flatMap(({ gate, holds, params }) =>
    holds || typeof params?.count !== 'number' ? [] : [[gate, params.count] as const],
  );
  return left.length === 0 ? null : Object.fromEntries(left);
};

/** The gates that keep the step from being taken. */
export const unmet = (states: readonly GateState[]): GateState[] =>
  states.filter((state) => state.severity === 'blocks' && !state.holds && !state.overridden);

/** A gate by its id, or undefined. */
export const findGate = (id: string) => gates.find((gate) => gate.id === id);
