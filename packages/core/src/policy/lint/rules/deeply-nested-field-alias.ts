import { aliasOf } from '../words.ts';
import type { LintRule } from '../rule.ts';

/** https://github.com/Azure/azure-policy-linter/blob/main/docs/Rules/deeply-nested-field-alias.md */
export const rule: LintRule = {
  id: 'deeply-nested-field-alias',
  severity: 'warning',
  about: 'an alias leads through resources that are only referred to, so nothing stands there',
  check({ comparisons, aliases }, report) {
    for (const { condition } of comparisons) {
      const alias = aliasOf(condition);
      const path = alias && aliases?.find(alias)?.path;
      if (path === undefined || path === '' || path.split('.').filter((step) => step === 'properties').length <= 2) continue;
      report(
        condition.left.span,
        `The alias leads to '${path}', through more than two resource bodies: what it refers to is probably not a part of the resource.`,
        'Look at what Azure returns for such a resource; judge the resource that really has the property.',
      );
    }
  },
};
