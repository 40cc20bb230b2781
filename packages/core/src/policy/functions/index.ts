import { addressFunctions } from './address.ts';
import { collectionFunctions } from './collection.ts';
import { conversionFunctions } from './conversion.ts';
import { dateFunctions } from './date.ts';
import type { PolicyFunction } from './function.ts';
import { numberFunctions } from './number.ts';
import { templateFunctions } from './template.ts';
import { textFunctions } from './text.ts';

export type { PolicyFunction } from './function.ts';

/**
 * The functions of the policy language. They aren't those of templates: names are the same, but case rules, null and types
 * differ. Where documentation is silent they follow the Azure Policy team's own
 * https://github.com/Azure/azure-policy-linter/blob/main/src/PolicyLinter.Core/Expressions/EvaluationHelpers/ExpressionBuiltInFunctions.cs
 */
const byName: ReadonlyMap<string, PolicyFunction> = new Map(
  Object.entries({
    ...templateFunctions,
    ...textFunctions,
    ...collectionFunctions,
    ...numberFunctions,
    ...conversionFunctions,
    ...dateFunctions,
    ...addressFunctions,
  }).map(([name, definition]) => [name.toLowerCase(), definition]),
);

/** The function of a name in lower case. */
export function findFunction(name: string): PolicyFunction | undefined {
  return byName.get(name);
}
