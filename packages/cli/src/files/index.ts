export { openBaseline, writeBaseline } from './baseline.ts';
export { readContext } from './context.ts';
export { findFiles, shown } from './find.ts';
export { findInputs, openInput, type Inputs } from './inputs.ts';
export { linker } from './link.ts';
export { problem } from './problem.ts';
export { readSource } from './read.ts';
export { recognise } from './recognise.ts';
export { writeWhole } from './write.ts';
