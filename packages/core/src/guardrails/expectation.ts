import { printExpression, Unknown } from '../arm/index.ts';
import type { Reason } from '../policy/index.ts';
import type { Json } from '../resource/index.ts';
import { Float } from '../source/index.ts';

/** What would satisfy a condition that is broken by being true: "1.2 or more" where `less: "1.2"` holds. */
export function expectation({ operator, expected }: Reason): string | undefined {
  const value = textOf(expected);
  switch (operator) {
    case 'notEquals':
    case 'notContains':
    case 'notLike':
    case 'notIn':
    case 'notContainsKey':
      return value;
    case 'equals':
    case 'contains':
    case 'like':
    case 'in':
    case 'containsKey':
      return `not ${value}`;
    case 'less':
      return `${value} or more`;
    case 'lessOrEquals':
      return `more than ${value}`;
    case 'greater':
      return expected === 0 ? 'none' : `${value} or less`;
    case 'greaterOrEquals':
      return `less than ${value}`;
    case 'exists':
      return isTrue(expected) ? 'nothing' : undefined;
    default:
      return undefined;
  }
}

function isTrue(value: Json): boolean {
  return value === true || (typeof value === 'string' && value.toLowerCase() === 'true');
}

function textOf(value: Json): string {
  if (value instanceof Unknown) return printExpression(value.residual);
  if (value instanceof Float) return String(value.value);
  if (typeof value !== 'object' || value === null) return String(value);
  return Array.isArray(value) ? (value as readonly Json[]).map(textOf).join(' or ') : 'an object';
}
