export { lintDefinitions, type LintOptions } from './lint.ts';
export type { AliasKnowledge, KnownAlias, LintRule } from './rule.ts';
export { lintRules } from './rules.ts';
