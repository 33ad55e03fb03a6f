import type { Voice } from '../../domain/discussion/floor-view';
import type { Say } from '../../i18n/phrases';

/** A name with the delegation, where there is one. */
export const sayVoice = (say: Say, { name, delegation }: Pick<Voice, 'name' | 'delegation'>): string =>
  delegation ? say('discussion:floor.from', { name, delegation }) : name;
