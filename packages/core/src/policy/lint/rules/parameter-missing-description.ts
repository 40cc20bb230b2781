import { metadataOf } from '../parameter-metadata.ts';
import type { LintRule } from '../rule.ts';

/** https://github.com/Azure/azure-policy-linter/blob/main/docs/Rules/parameter-missing-description.md */
export const rule: LintRule = {
  id: 'parameter-missing-description',
  severity: 'info',
  about: 'a parameter that nobody explains',
  check({ definition, properties }, report) {
    for (const { name, span } of definition.parameters ?? []) {
      if (metadataOf(properties, name, 'description') === undefined)
        report(
          span,
          `The parameter '${name}' has no description: whoever assigns the policy has to guess what it takes.`,
          'Add "metadata": {"description": "..."}.',
        );
    }
  },
};
