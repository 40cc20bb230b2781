export { nameCatalog, openKnowledge, type Knowledge } from './catalog.ts';
export { asksForPolicies, selectPolicies, type PolicyOptions, type SelectedPolicies } from './select.ts';
