import type { Diagnostic } from '../../../source/index.ts';
import type { FileModel } from '../model.ts';
import { checkDuplicates } from './duplicates.ts';
import { checkFunctions } from './functions.ts';
import { checkLoops } from './loops.ts';
import { checkModules } from './modules.ts';
import { checkResources } from './resources.ts';
import { checkStartValues } from './start-values.ts';
import { checkTypes } from './types.ts';

/** The mistakes in a file that need no knowledge of the types of values; the files that it refers to have been read. */
export function check(model: FileModel): Diagnostic[] {
  const checks = [checkFunctions, checkTypes, checkLoops, checkResources, checkDuplicates, checkModules, checkStartValues];
  return checks.flatMap((each) => each(model));
}
