export { affectedBy } from './affected.ts';
export { changedSince } from './git.ts';
