import { expect, test } from 'vitest';
import type { Reason } from '../policy/index.ts';
import { expectation } from './expectation.ts';

test.each<[Reason['operator'], Reason['expected'], string | undefined]>([
  ['notEquals', 'Deny', 'Deny'],
  ['notIn', ['Disabled', 'SecuredByPerimeter'], 'Disabled or SecuredByPerimeter'],
  ['equals', true, 'not true'],
  ['in', ['http', 'ws'], 'not http or ws'],
  ['less', '1.2', '1.2 or more'],
  ['greater', 90, '90 or less'],
  ['greater', 0, 'none'],
  ['exists', 'false', undefined],
  ['exists', true, 'nothing'],
  ['match', '??', undefined],
])('where %s %j is broken, %j is expected', (operator, expected, text) => {
  expect(expectation({ field: 'x', pointer: '', actual: undefined, operator, expected })).toBe(text);
});
