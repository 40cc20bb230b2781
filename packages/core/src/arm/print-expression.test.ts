import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';
import type { Expression } from './expression.ts';
import { functions } from './functions/index.ts';
import { parseExpression } from './parse-expression.ts';
import { isIdentifier, printExpression } from './print-expression.ts';
import { residualCall } from './residual.ts';
import type { Scope } from './scope.ts';
import { Refusal, Unknown } from './value.ts';

const at = { start: 0, end: 0 };
const identifier = fc.stringMatching(/^[a-zA-Z_$][a-zA-Z0-9_$]{0,6}$/);
const literal = fc
  .oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.integer(), fc.bigInt({ min: -(2n ** 63n), max: -(2n ** 53n) }))
  .map((value): Expression => ({ kind: 'literal', value, ...at }));

/** Any tree that the parser can give, calls of `names` among them. */
function trees(names: fc.Arbitrary<string>): fc.Arbitrary<Expression> {
  const { tree } = fc.letrec<{ tree: Expression; call: Expression }>((tie) => ({
    tree: fc.oneof({ maxDepth: 4, depthSize: 'small' }, literal, tie('call'), access(tie('call'), tie('tree'))),
    call: fc
      .record({
        name: names,
        args: fc.array(tie('tree'), { maxLength: 3 }),
        namespace: fc.option(identifier, { nil: undefined, freq: 9 }),
      })
      .map(({ namespace, ...call }): Expression => ({
        kind: 'call',
        ...(namespace === undefined ? {} : { namespace }),
        ...call,
        ...at,
      })),
  }));
  return tree;
}

function access(call: fc.Arbitrary<Expression>, index: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  return fc.oneof(
    fc.record({ target: call, name: identifier }).map((parts): Expression => ({ kind: 'property', ...parts, ...at })),
    fc
      .record({ target: call, index })
      // `['name']` is printed as `.name`.
      .filter(({ index: i }) => i.kind !== 'literal' || typeof i.value !== 'string' || !isIdentifier(i.value))
      .map((parts): Expression => ({ kind: 'index', ...parts, ...at })),
  );
}

function unplaced(expression: Expression): unknown {
  return JSON.parse(
    JSON.stringify(expression, (key, value: unknown) =>
      key === 'start' || key === 'end' ? 0 : typeof value === 'bigint' ? `${value}n` : value,
    ),
  );
}

describe('printing', () => {
  test('what is printed reads back as the same tree', () => {
    fc.assert(
      fc.property(trees(identifier), (tree) => {
        const read = parseExpression(`[${printExpression(tree)}]`);
        expect(read instanceof Refusal ? read : unplaced(read)).toEqual(unplaced(tree));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["[a('it''s')]", "a('it''s')"],
    ["[ a( 1 ,b() ) . c [ 'd' ] ['e f'][0] ]", "a(1, b()).c.d['e f'][0]"],
    ["[a()['']]", "a()['']"],
    ['[ns.f(-9223372036854775808)]', 'ns.f(-9223372036854775808)'],
  ])('%s is %s', (text, expected) => {
    const read = parseExpression(text);
    expect(read instanceof Refusal ? read.message : printExpression(read)).toBe(expected);
  });

  test('any tree of known functions is evaluated without an exception, and what is left of it can be read', () => {
    const scope: Scope = {
      kind: 'resourceGroup',
      context: {},
      parameter: () => 'p',
      variable: () => [1, 'a'],
      copyIndex: () => 0,
      describeDeployment: () => null,
      runtime: (call, args) => residualCall(call, args),
      userFunction: () => undefined,
    };
    fc.assert(
      fc.property(trees(fc.constantFrom(...Object.keys(functions), 'listKeys', 'nosuch')), (tree) => {
        const value = evaluate(tree, scope);
        if (value instanceof Unknown) expect(parseExpression(`[${printExpression(value.residual)}]`)).not.toBeInstanceOf(Refusal);
      }),
      { numRuns: 3000 },
    );
  });
});
