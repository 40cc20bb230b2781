export { assignedPolicies, unassignedPolicies, type AssignedPolicy, type PolicySettings } from './assigned-policy.ts';
export {
  countStates,
  initiativeRows,
  policyRows,
  type ControlRow,
  type InitiativeRows,
  type PolicyRow,
  type PolicyState,
} from './coverage.ts';
export { judgePolicies, type JudgeOptions, type PolicyAnswer } from './judge.ts';
export { Library, type BuiltIns, type Found } from './library.ts';
export type { Assignment, DefinitionFile, Exemption, Hierarchy, Organisation } from './model.ts';
export { outermost } from './outermost.ts';
export { readOrganisation, type OrganisationReading } from './read.ts';
