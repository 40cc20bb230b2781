import type { LintRule } from '../rule.ts';

export const rule: LintRule = {
  id: 'unused-parameter',
  severity: 'warning',
  about: 'a parameter is declared that nothing uses',
  check({ definition, calls }, report) {
    const computed = calls.some(({ call }) => call.name.toLowerCase() === 'parameters' && call.args[0]?.kind !== 'literal');
    if (computed) return;
    const used = new Set(
      calls
        .filter(({ call }) => call.name.toLowerCase() === 'parameters')
        .map(({ call: { args } }) => (args[0]?.kind === 'literal' ? String(args[0].value).toLowerCase() : '')),
    );
    for (const { name, span } of definition.parameters ?? []) {
      if (!used.has(name.toLowerCase()))
        report(
          span,
          `Nothing uses the parameter '${name}': whatever is assigned to it changes nothing.`,
          'Use it, or take it out.',
        );
    }
  },
};
