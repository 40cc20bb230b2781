export { BicepFiles, type Compiled, type CompiledParameters } from './compile.ts';
