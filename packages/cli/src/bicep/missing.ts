import { counted } from '@azguard/core/report';
import type { Diagnostic } from '@azguard/core/source';

const NOT_RESTORED = 'BCP190';

/**
 * One diagnostic in the place of one at each use of a module that isn't on this machine, at the first of them; none for modules that
 * were `told` of before. Modules that are there and hold no template are told as they are.
 */
export function tellMissing(
  diagnostics: readonly Diagnostic[],
  missing: ReadonlySet<string>,
  told: Set<string>,
): readonly Diagnostic[] {
  const isMissing = ({ code, message }: Diagnostic): boolean => code === NOT_RESTORED && missing.has(referenceIn(message));
  const first = diagnostics.find((diagnostic) => isMissing(diagnostic) && !told.has(referenceIn(diagnostic.message)));
  const rest = diagnostics.filter((diagnostic) => !isMissing(diagnostic)).map(withHint);
  if (first === undefined) return rest;
  const untold = [...missing].filter((reference) => !told.has(reference));
  for (const reference of untold) told.add(reference);
  return [{ ...first, message: messageFor(untold), hint: HINT }, ...rest];
}

function messageFor(missing: readonly string[]): string {
  const named = missing.slice(0, NAMED).join(', ');
  const more = missing.length > NAMED ? ` and ${missing.length - NAMED} more` : '';
  const are = missing.length === 1 ? 'is' : 'are';
  return `${counted(missing.length, 'module')} that this needs ${are} not on this machine: ${named}${more}.`;
}

/** A module that was found holds no template. */
function withHint(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.code === NOT_RESTORED ? { ...diagnostic, hint: DAMAGED } : diagnostic;
}

/** The compiler names the module in quotes. */
function referenceIn(message: string): string {
  return /"([^"]*)"/.exec(message)?.[1] ?? '';
}

const NAMED = 3;
const HINT = 'azguard restore brings them; until then what they deploy is not judged, and the rest is.';
const DAMAGED =
  'What was restored of it is no template: azguard restore --force brings it anew. A folder that takes its place needs a main.bicep or main.json.';
