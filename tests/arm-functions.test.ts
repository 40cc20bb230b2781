import { readdirSync, readFileSync } from 'node:fs';
import { Refusal } from '@azguard/core/arm';
import { jsonMember, readJson, Source, type JsonNode } from '@azguard/core/source';
import { describe, expect, test } from 'vitest';
import { compare, text, type Difference } from '../conformance/compare.ts';
import { plainOf, shownJson } from '../conformance/plain.ts';
import { evaluateText, exampleScope } from '../conformance/probe.ts';

// `documented.json`: the examples of Microsoft's function reference. `official-*.json`: what Microsoft's own engine answered, with
// what is left of an expression as text in brackets; where it refused, so must we.
const FOLDER = new URL('../cases/arm-functions/', import.meta.url);

function rowsOf(file: string): readonly JsonNode[] {
  const { root } = readJson(new Source(file, readFileSync(new URL(file, FOLDER), 'utf8')));
  const rows = root?.kind === 'object' ? jsonMember(root, 'cases')?.value : root;
  return rows?.kind === 'array' ? rows.items : [];
}

/** What is wrong about our answer; `undefined`: nothing. */
function complaint(row: JsonNode): string | undefined {
  if (row.kind !== 'object') return 'a case is an object';
  const expression = jsonMember(row, 'expression')?.value;
  const expected = jsonMember(row, 'value')?.value;
  if (expression?.kind !== 'string') return 'a case has an expression';
  const actual = evaluateText(expression.value, exampleScope);
  if (expected === undefined)
    return actual instanceof Refusal ? undefined : `${expression.value} is not refused: ${text(shownJson(actual))}`;
  if (actual instanceof Refusal) return `${expression.value} is refused: ${actual.message}`;
  const differences: Difference[] = [];
  compare(plainOf(expected), shownJson(actual), '', differences);
  return differences.length === 0
    ? undefined
    : `${expression.value} is ${text(shownJson(actual))}, not ${text(plainOf(expected))}`;
}

describe('functions of the template language', () => {
  test.each(readdirSync(FOLDER))('%s', (file) => {
    const rows = rowsOf(file);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(complaint).filter((problem) => problem !== undefined)).toEqual([]);
  });
});
