import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { paths } from '#app/paths';
import type { Case } from './case';
import { press } from './forms';
import type { MonitorCast } from './monitor-cast';
import type { Day } from './time';

/** The files that a case folder may bring to the monitors, by their names. */
const names = {
  usage: 'drug-usage.csv',
  decisions: 'major-decisions.csv',
  answers: 'patient-survey.csv',
  suppliers: 'suppliers.csv',
} as const;
export type MonitorFile = keyof typeof names;
export type MonitorFiles = Readonly<Record<MonitorFile, Uint8Array>>;

/** The four files of a case; null where it does not have them all. */
export async function readMonitorFiles({ folder }: Pick<Case, 'folder'>): Promise<MonitorFiles | null> {
  const found: Partial<Record<MonitorFile, Uint8Array>> = {};
  for (const [key, name] of Object.entries(names)) {
    const bytes = await readFile(path.join(folder, name)).catch(() => null);
    if (!bytes) return null;
    found[key as MonitorFile] = new Uint8Array(bytes);
  }
  return found as MonitorFiles;
}

/** The lines of a file below its header, as somebody counts them who knows nothing of its columns. */
export const linesOf = (bytes: Uint8Array): string[] =>
  new TextDecoder()
    .decode(bytes)
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line.trim() !== '');

/** The cells that stand in one place of every line, each once. */
export const cellsAt = (bytes: Uint8Array, place: number): string[] => [
  ...new Set(linesOf(bytes).map((line) => line.split(',')[place] ?? '')),
];

/** Where each kind of file is brought in, and what the form says besides. */
const doors: Readonly<Record<MonitorFile, { path: string; fields: Record<string, string> }>> = {
  suppliers: { path: paths.suppliersImport(), fields: {} },
  decisions: { path: paths.decisionImport(), fields: {} },
  answers: { path: paths.surveyImport(), fields: { method: 'imported', again: 'skip' } },
  usage: { path: paths.datasets(), fields: {} },
};

/** Brings the files in, each in its two steps on its page. Throws where a preview or its confirmation is refused. */
export async function bringFiles(day: Day, { officer }: MonitorCast, files: MonitorFiles): Promise<void> {
  for (const [key, { path: door, fields }] of Object.entries(doors) as [
    MonitorFile,
    (typeof doors)[MonitorFile],
  ][]) {
    day.progress.say(`bringing in ${names[key]}`);
    const file = { field: 'file', name: names[key], bytes: files[key] };
    const given = key === 'usage' ? { dataset: crypto.randomUUID() } : fields;
    const preview = day.tally.note(await officer.browser.upload(door, given, file), names[key]);
    if (preview.refusal) throw new Error(`${names[key]} met ${preview.refusal}.`);
    const { pathname, search } = new URL(preview.url);
    await press(day, officer.browser, pathname + search, 'confirm');
  }
}
