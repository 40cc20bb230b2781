import { unifiedDiff } from '@azguard/core/fix';
import { counted, harmless, wrap } from '@azguard/core/report';
import type { Terminal } from '../terminal.ts';
import type { Mending } from './mend.ts';

/** What the fixes change, file by file, as a unified diff. */
export function* diffReport({ files }: Mending): Generator<string> {
  for (const { source, edits } of files) yield unifiedDiff(source, edits);
}

/** What was, or would be, mended, and what a person has to write instead. What has no value to write stands in the report. */
export function* mendingReport({ files, fixes, left }: Mending, terminal: Terminal, isDry: boolean): Generator<string> {
  const told = new Set<string>();
  for (const { finding, reason } of left) {
    const { source, span } = finding.locate();
    const { line, column } = source.position(span.start);
    const head = `${terminal.style('path', harmless(`${source.name}:${line}:${column}`))}  ${terminal.style('faint', finding.guardrail.id)}\n`;
    if (reason === undefined || told.has(head)) continue;
    told.add(head);
    yield head;
    for (const text of wrap(harmless(`not written: ${reason}`), terminal.columns - 2)) yield `  ${text}\n`;
  }
  const done = `${counted(fixes.length, 'finding')} ${isDry ? 'can be fixed' : 'fixed'} in ${counted(files.length, 'file')}`;
  yield `${fixes.length > 0 ? terminal.style('good', done) : done}${left.length > 0 ? `, ${left.length} left to you` : ''}\n\n`;
}
