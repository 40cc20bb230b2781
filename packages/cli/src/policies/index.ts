export { catalogInfo, nameCatalog, openKnowledge, type Knowledge } from './catalog.ts';
export { findDefinition, type FoundDefinition } from './find-definition.ts';
export { parameterValues } from './parameters.ts';
export { selectPolicies, type PolicyOptions, type SelectedPolicies } from './select.ts';
export { subjectsOf, type Subjects } from './subjects.ts';
export { readCases, type PolicyCase } from './test-cases.ts';
export { conditionLines } from './tree.ts';
export { LOOKS, verdictText } from './verdict.ts';
