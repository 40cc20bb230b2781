export { AliasTable, type AliasListing, type AliasMetadata, type ProviderListing, type TypeListing } from './alias-table.ts';
export { ELSEWHERE, typeOfAlias, type Aliases, type Capabilities } from './aliases.ts';
export { applyChanges, type Change } from './change.ts';
export { classify, type PolicyClass } from './classify.ts';
export { CompiledPolicy, compilePolicy, compileRule, frameOf, type Compilation, type CompileOptions } from './compile.ts';
export type { ComparisonTree, ConditionTree, Found, QuantifierTree, RelatedTree } from './condition-tree.ts';
export { readDefinition, type DefinitionReading, type PolicyDefinition } from './definition.ts';
export type { Effect } from './effect.ts';
export type { Environment, RelatedQuery } from './environment.ts';
export {
  memberParameters,
  readInitiative,
  type Initiative,
  type InitiativeMember,
  type InitiativeReading,
  type PolicyGroup,
} from './initiative.ts';
export type { Frame } from './frame.ts';
export { opposite } from './operators.ts';
export type { ParameterDeclaration } from './parameters.ts';
export type {
  AllOf,
  AnyOf,
  Comparison,
  ExistenceDetails,
  FieldCount,
  Not,
  Operator,
  Operators,
  PolicyCondition,
  PolicyRule,
  PolicyThen,
  PolicyValue,
  ValueCount,
} from './rule.ts';
export { PolicyIndex, type Typed } from './policy-index.ts';
export type { Outcome, Reason, Verdict } from './verdict.ts';
