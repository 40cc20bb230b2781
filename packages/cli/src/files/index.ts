export { findFiles, shown, type Candidate } from './find.ts';
export { linker, type Linker } from './link.ts';
export { pairParameters } from './pair.ts';
export { problem } from './problem.ts';
export { readSource } from './read.ts';
export { recognise } from './recognise.ts';
