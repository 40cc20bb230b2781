export { findInputs, openInput, type Inputs } from './inputs.ts';
export { besides, withParameters } from './parameters.ts';
