/** What a ranking ranks. Departments stand beside the double ranking of doctors and items. */
export const entryKinds = ['doctor', 'item', 'department'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** In what a figure is said: yuan, pieces, percent, or a bare number. */
export const units = ['yuan', 'pieces', 'percent', 'plain'] as const;
export type Unit = (typeof units)[number];

/** A version of a method: proposed, agreed and frozen, or overtaken before it was agreed. */
export const methodStates = ['proposed', 'agreed', 'dropped'] as const;
export type MethodState = (typeof methodStates)[number];

/** Consensus (双共识) needs both: somebody who answers for a department, and somebody who knows the subject. */
export const agreeingAs = ['head', 'expert'] as const;
export type AgreeingAs = (typeof agreeingAs)[number];
