import type { LintRule } from '../rule.ts';

/** https://github.com/Azure/azure-policy-linter/blob/main/docs/Rules/all-parameter-references-must-resolve.md */
export const rule: LintRule = {
  id: 'all-parameter-references-must-resolve',
  severity: 'error',
  about: 'a parameter is used that is not declared',
  check({ definition, calls }, report) {
    if (definition.parameters === undefined) return;
    const declared = new Set(definition.parameters.map(({ name }) => name.toLowerCase()));
    for (const { call, span } of calls) {
      const [name] = call.args;
      if (call.name.toLowerCase() !== 'parameters' || name?.kind !== 'literal' || declared.has(String(name.value).toLowerCase()))
        continue;
      report(
        span,
        `There is no parameter '${name.value}'.`,
        `Declared are: ${definition.parameters.map((p) => p.name).join(', ') || 'none'}.`,
      );
    }
  },
};
