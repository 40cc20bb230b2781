import { findGuardrails, type Guardrail } from '@azguard/core/guardrails';
import { listed } from '@azguard/core/report';
import { UsageError } from '../usage.ts';

/** The guardrails that the options of a command leave of those in force. */
export function choose(
  { guardrail = [], skip = [] }: { readonly guardrail?: readonly string[]; readonly skip?: readonly string[] },
  all: readonly Guardrail[],
): readonly Guardrail[] {
  const chosen = guardrail.length === 0 ? all : guardrail.flatMap((word) => named(word, all));
  const left = new Set(skip.flatMap((word) => named(word, all)));
  const guardrails = [...new Set(chosen)].filter((one) => !left.has(one));
  if (guardrails.length === 0) throw new UsageError('No guardrail is left: --skip takes away all that --guardrail names.');
  return guardrails;
}

function named(word: string, all: readonly Guardrail[]): readonly Guardrail[] {
  const { guardrails, similar } = findGuardrails(word, all);
  if (guardrails.length > 0) return guardrails;
  const hint = similar.length > 0 ? `Did you mean ${listed(similar)}?` : 'azguard guardrails lists them all.';
  throw new UsageError(`There is no guardrail '${word}'. ${hint}`);
}
