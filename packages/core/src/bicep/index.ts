export { COMPILER_VERSION, compileBicep, type Compilation, type CompileOptions } from './compile.ts';
export { compileBicepParameters, type ParametersCompilation } from './compile-parameters.ts';
export { DEFAULT_CONFIG, type BicepConfig } from './config.ts';
export type { Origin } from './emit/json-text.ts';
export { SourceMap } from './emit/source-map.ts';
export type { BicepHost } from './host.ts';
export { resourceTypesFrom, type JsonTypeName, type ResourceTypes, type TypeIndex } from './resource-types.ts';
export { parseBicep, parseBicepParameters } from './syntax/index.ts';
