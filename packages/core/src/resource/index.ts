export type { Json, Origin, Resource } from './resource.ts';
