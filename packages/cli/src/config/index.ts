export type { Settings } from './apply.ts';
export { loadSettings, today } from './load.ts';
