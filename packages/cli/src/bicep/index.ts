export { BicepFiles } from './compile.ts';
export { isRestored, storeModule } from './modules.ts';
export { readReference, type RegistryModule } from './reference.ts';
export { wantedModules } from './wanted.ts';
