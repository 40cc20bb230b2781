export { expandTemplate } from './expand.ts';
export type { Expansion, ExpandedTemplate, ExpandOptions, LeftOut } from './expansion.ts';
export { ResourceGraph, type Reference } from './graph.ts';
export type { InlineChild } from './inline.ts';
export { isJsonObject, ownMember, type Json, type JsonRecord } from './json.ts';
export { child as childPointer, tokens as pointerTokens } from './pointer.ts';
export { parentId, parseResourceId, type ResourceId } from './resource-id.ts';
export type { Origin, Resource } from './resource.ts';
export { actualType } from './type.ts';
