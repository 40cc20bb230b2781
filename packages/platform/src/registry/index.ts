export { RegistryError } from './error.ts';
export { Registry, type PulledModule, type RegistryOptions } from './pull.ts';
export { isTrusted } from './trust.ts';
