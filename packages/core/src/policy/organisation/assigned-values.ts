import { Unknown } from '../../arm/index.ts';
import type { Json } from '../../resource/index.ts';
import type { Diagnostic } from '../../source/index.ts';
import type { ParameterDeclaration } from '../parameters.ts';
import { reportInto } from '../report.ts';
import { looselyEqual } from '../values.ts';
import type { Assignment } from './model.ts';

/**
 * What is wrong with the values that an assignment gives to the parameters of its definition or initiative: Azure refuses
 * names that nobody declares and values that aren't allowed, and leaves no parameter without a value.
 */
export function checkAssignedValues(assignment: Assignment, declared: readonly ParameterDeclaration[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const { source, span } = assignment.location;
  const warn = (code: string, message: string, hint: string): void =>
    reportInto(found, source)(code, span, message, hint, 'warning');
  const given = new Map(Object.entries(assignment.parameters).map(([name, value]) => [name.toLowerCase(), { name, value }]));
  for (const { name, allowedValues, defaultValue } of declared) {
    const one = given.get(name.toLowerCase());
    given.delete(name.toLowerCase());
    if (one !== undefined && !isAllowed(one.value, allowedValues)) {
      const allowed = allowedValues!.map(String).join(', ');
      warn(
        'organisation/not-allowed',
        `The assignment '${assignment.name}' gives '${name}' a value that isn't allowed.`,
        `Allowed are: ${allowed}.`,
      );
    }
    if (one === undefined && defaultValue === undefined) {
      warn(
        'organisation/no-value',
        `The assignment '${assignment.name}' gives no value to '${name}', which has no default.`,
        'What depends on it is not known.',
      );
    }
  }
  for (const { name } of assignment.sharesParameters ? [] : given.values()) {
    const names = declared.map((parameter) => parameter.name).join(', ') || 'none';
    warn(
      'organisation/unknown-parameter',
      `The assignment '${assignment.name}' gives a value to '${name}', which is no parameter of it.`,
      `Its parameters are: ${names}.`,
    );
  }
  return found;
}

/** A list is allowed when each of its members is. */
function isAllowed(value: Json, allowed: readonly Json[] | undefined): boolean {
  if (allowed === undefined || allowed.length === 0 || value instanceof Unknown) return true;
  if (Array.isArray(value)) return value.every((item: Json) => allowed.some((one) => looselyEqual(item, one) !== false));
  return allowed.some((one) => looselyEqual(value, one) !== false);
}
