import { roomTitle } from './said-state';

/**
 * What a room is called where a page knows it by its name alone: the presidium and the plenary come by their kind (server: `roomCalled`), to be said in
 * the reader's language, the others by their own name.
 */
export const roomCalled = (say: Parameters<typeof roomTitle>[0], name: string): string =>
  name === 'presidium' || name === 'plenary' ? roomTitle(say, { kind: name, name }) : name;
