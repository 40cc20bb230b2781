import { expect, test } from 'vitest';
import { parseExpression, Refusal, Unknown } from '../arm/index.ts';
import { isPresent } from './present.ts';

const unknown = (text: string): Unknown => {
  const residual = parseExpression(text);
  if (residual instanceof Refusal) throw new Error(residual.message);
  return new Unknown(residual, []);
};

test.each([
  ["[resourceId('A/b', parameters('x'))]", true],
  ["[toLower(parameters('x'))]", true],
  ["[parameters('x')]", false],
  ["[reference('x').y]", false],
  ["[if(parameters('x'), 'a', null())]", false],
  ["[first(parameters('x'))]", false],
  ["[coalesce(parameters('x'), parameters('y'))]", false],
  ["[resourceId('A/b', parameters('x')).y]", false],
])('%s is there for certain: %s', (text, expected) => {
  expect(isPresent(unknown(text))).toBe(expected);
});
