export { findInputs, openInput, type Inputs, type Selection } from './inputs.ts';
export { besides, withBicepParameters, withParameters } from './parameters.ts';
