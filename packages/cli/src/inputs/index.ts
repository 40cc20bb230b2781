export { findInputs, openInput, type Inputs, type Selection } from './inputs.ts';
export { besides, withParameters } from './parameters.ts';
