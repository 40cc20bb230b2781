export { findInputs, openInput, type Inputs } from './inputs.ts';
