export { openBaseline, writeBaseline } from './baseline.ts';
export { readContext } from './context.ts';
export { draftOf, withDrafts } from './drafts.ts';
export { findFiles, shown, type Candidate } from './find.ts';
export { linker } from './link.ts';
export { isErrno, problem } from './problem.ts';
export { readSource, SIZE_LIMIT } from './read.ts';
export { recognise } from './recognise.ts';
export { writeWhole } from './write.ts';
