import { Refusal } from '@azguard/core/arm';
import { jsonMember } from '@azguard/core/source';
import { compare, text, type Difference } from './compare.ts';
import { partOf, rowsOf } from './corpus.ts';
import { Deviations } from './deviations.ts';
import { plainOf, shownJson, type Plain } from './plain.ts';
import { evaluateText, ProbeScope } from './probe.ts';
import type { Suite } from './suite.ts';
import { vectors } from './vectors.ts';

const REQUIRED_SHARE = 99.5;

/** Each expression that Microsoft's engine was asked, with its value, what it left of it, or that it refused; and published values. */
export const suite: Suite = async (corpus) => {
  const rows = rowsOf(partOf(corpus, 'azure-engine', 'functions.jsonl'));
  const deviations = new Deviations('conformance/functions-deviations.json');
  const scope = new ProbeScope();
  let equal = 0;
  let refused = 0;
  let knowsMore = 0;
  for (const { root } of rows) {
    const expression = string(jsonMember(root, 'expression')?.value);
    const error = jsonMember(root, 'error')?.value;
    const expected = jsonMember(root, 'value')?.value;
    const actual = evaluateText(expression, scope);
    if (actual instanceof Refusal || error !== undefined) {
      if (actual instanceof Refusal && error !== undefined) refused += 1;
      else
        deviations.add(
          expression,
          `Azure: ${error ? string(error) : text(plainOf(expected!))}; ours: ${actual instanceof Refusal ? actual.message : text(shownJson(actual))}`,
        );
      continue;
    }
    const verdict = judge(plainOf(expected!), shownJson(actual));
    if (verdict === 'equal') equal += 1;
    else if (verdict === 'knows more') knowsMore += 1;
    else deviations.add(expression, `Azure: ${text(plainOf(expected!))}; ours: ${text(shownJson(actual))}`);
  }
  let published = 0;
  for (const { expression, value, source } of vectors) {
    const actual = evaluateText(expression.slice(1, -1), scope);
    if (actual === value) published += 1;
    else
      deviations.add(
        expression,
        `${source}: ${value}; ours: ${actual instanceof Refusal ? actual.message : text(shownJson(actual))}`,
      );
  }

  const right = equal + refused + knowsMore;
  const share = (100 * right) / rows.length;
  const unexplained = deviations.unexplained();
  const stale = deviations.stale();
  for (const line of [...unexplained.slice(0, 40), ...stale.map((what) => `stale deviation: ${what}`)])
    console.log(`functions: ${line}`);
  return {
    name: 'functions',
    figures: {
      expressions: rows.length,
      'same value or same residual text': equal,
      'refused as the official engine does': refused,
      'values known that it leaves open': knowsMore,
      'in all': `${right} (${share.toFixed(2)} %, at least ${REQUIRED_SHARE} % required)`,
      'published values': `${published} of ${vectors.length}`,
    },
    passed: right + published,
    failed: unexplained.length + stale.length + (share < REQUIRED_SHARE ? 1 : 0),
    deviations: deviations.explained(),
  };
};

/** How an answer relates to the official one; a value where that has only an expression left is knowledge. */
export function judge(expected: Plain, actual: Plain): 'equal' | 'knows more' | 'different' {
  const differences: Difference[] = [];
  compare(expected, actual, '', differences);
  if (differences.length === 0) return 'equal';
  return differences.every((d) => isResidual(d.expected) && !isResidual(d.actual)) ? 'knows more' : 'different';
}

function isResidual(value: Plain | undefined): boolean {
  return typeof value === 'string' && /^\[[^[].*\]$/s.test(value);
}

function string(node: { readonly kind: string; readonly value?: unknown } | undefined): string {
  return node?.kind === 'string' ? String(node.value) : '';
}
