export { allowDifferences, type AllowedDifference, type DifferenceRule } from './allow.ts';
export { compare, type CompareInput, type CompareOptions } from './compare.ts';
export { securityRules, type Comparison, type Difference, type Environment, type ParameterCause, type State } from './model.ts';
