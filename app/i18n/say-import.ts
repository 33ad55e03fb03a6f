import type { ImportField } from '../domain/roster/import/columns';
import type { ImportValue } from '../domain/roster/import/draft';
import type { Reason } from '../domain/roster/import/reasons';
import type { PhraseKey, Say } from './phrases';

const listed = new Set<ImportField>(['gender', 'jobKind', 'jobLevel', 'delegationRole']);

export const sayField = (say: Say, field: ImportField): string => say(`roster:imports.fields.${field}`);

/** A value of an import in words; an empty one is an empty text. */
export function sayValue(say: Say, field: ImportField, value: ImportValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return say(`roster:imports.preview.${value ? 'yes' : 'no'}`);
  return listed.has(field) ? say(`roster:imports.values.${field}.${value}` as PhraseKey) : value;
}

/** Why a cell, a row or a file is remarked on, and what to do about it. */
export function sayReason(say: Say, reason: Reason): string {
  const params: Record<string, string | number> = { ...reason.params };
  if (reason.code === 'duplicateDiffers')
    params.fields = String(params.fields)
      .split(',')
      .map((field) => sayField(say, field as ImportField))
      .join(say('roster:imports.listComma'));
  if (reason.code === 'levelTakenAs') params.level = sayValue(say, 'jobLevel', String(params.level));
  return say(`roster:imports.reasons.${reason.code}`, params);
}
