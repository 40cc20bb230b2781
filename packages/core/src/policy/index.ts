export { ELSEWHERE, typeOfAlias, type Aliases, type Capabilities } from './aliases.ts';
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
