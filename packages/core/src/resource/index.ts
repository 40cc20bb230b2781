export type { Expansion, ExpandedTemplate, ExpandOptions } from './expansion.ts';
export type { Json, Origin, Resource } from './resource.ts';
