import type { Diagnostic } from '../../../source/index.ts';
import type { FileModel } from '../model.ts';
import { checkAnyValues } from './any-values.ts';
import { checkDuplicates } from './duplicates.ts';
import { checkFunctions } from './functions.ts';
import { checkLoops } from './loops.ts';
import { checkModules } from './modules.ts';
import { checkOperators } from './operators.ts';
import { checkResources } from './resources.ts';
import { checkSecrets } from './secrets.ts';
import { checkStartValues } from './start-values.ts';
import { checkTypes } from './types.ts';

/** The mistakes in a file that can be told without the types of Azure's resources; the files that it refers to have been read. */
export function check(model: FileModel): Diagnostic[] {
  const checks = [
    checkFunctions,
    checkTypes,
    checkLoops,
    checkResources,
    checkDuplicates,
    checkModules,
    checkStartValues,
    checkOperators,
    checkSecrets,
    checkAnyValues,
  ];
  return checks.flatMap((each) => each(model));
}
