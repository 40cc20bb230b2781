import { baselineText, readBaseline, type CheckResult } from '@azguard/core/finding';
import { Source, type Diagnostic } from '@azguard/core/source';
import { shown } from './find.ts';
import { readSource } from './read.ts';
import { writeWhole } from './write.ts';

/** The fingerprints in a baseline, and what is wrong with it; without a path there are none. */
export function openBaseline(path: string | undefined): {
  readonly fingerprints: ReadonlySet<string>;
  readonly problems: readonly Diagnostic[];
} {
  if (path === undefined) return { fingerprints: new Set(), problems: [] };
  const source = readSource(path, shown(path));
  const baseline = source instanceof Source ? readBaseline(source) : source;
  return 'code' in baseline ? { fingerprints: new Set(), problems: [baseline] } : { fingerprints: baseline, problems: [] };
}

/** Writes what was found as a baseline. What an older one covered stays in it as long as it is there. */
export function writeBaseline(path: string, { findings, suppressed }: CheckResult): void {
  const old = suppressed.flatMap(({ finding, by }) => (by.kind === 'baseline' ? [finding] : []));
  writeWhole(path, [baselineText([...findings, ...old])]);
}
