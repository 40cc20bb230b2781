import { metadataOf } from '../parameter-metadata.ts';
import type { LintRule } from '../rule.ts';

/** https://github.com/Azure/azure-policy-linter/blob/main/docs/Rules/parameter-missing-display-name.md */
export const rule: LintRule = {
  id: 'parameter-missing-display-name',
  severity: 'info',
  about: 'a parameter without a name for people',
  check({ definition, properties }, report) {
    for (const { name, span } of definition.parameters ?? []) {
      if (metadataOf(properties, name, 'displayName') === undefined)
        report(
          span,
          `The parameter '${name}' has no display name: whoever assigns the policy sees the bare name.`,
          'Add "metadata": {"displayName": "..."}.',
        );
    }
  },
};
