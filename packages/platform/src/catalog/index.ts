export { CatalogAliases } from './aliases.ts';
export { openCatalog, type BuiltInJson, type Catalog, type PartInfo } from './catalog.ts';
export { CatalogError } from './container.ts';
export { catalogAt, userCatalog } from './location.ts';
export type { AliasFacts, Capabilities, TypeFacts, ValueType, VersionedPath } from './model.ts';
export { updateCatalog } from './update.ts';
