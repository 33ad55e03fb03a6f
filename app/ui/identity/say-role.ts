import type { Role } from '../../domain/actor';
import type { Say } from '../../i18n/phrases';

type Said = Exclude<Role, 'visitor' | 'clock' | 'system'>;

/** An office or a role in words. */
export const sayRole = (say: Say, role: string): string => say(`identity:offices.${role as Said}`);
