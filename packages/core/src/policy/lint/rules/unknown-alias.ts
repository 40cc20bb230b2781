import { typeOfAlias } from '../../aliases.ts';
import { nearest } from '../similar.ts';
import { aliasOf } from '../words.ts';
import type { LintRule } from '../rule.ts';

export const rule: LintRule = {
  id: 'unknown-alias',
  severity: 'error',
  about: 'an alias that Azure does not have',
  check({ comparisons, aliases, definition }, report) {
    if (aliases === undefined || /\.data$/i.test(definition.mode)) return;
    for (const { condition } of comparisons) {
      const alias = aliasOf(condition);
      if (alias === undefined || aliases.known(alias)) continue;
      const type = aliases.factsOf(typeOfAlias(alias));
      const like = nearest(alias, type?.aliases.map(({ name }) => name) ?? []);
      const hint =
        type === undefined
          ? 'The catalog does not have its type either; is the catalog older than the alias?'
          : 'The catalog may be older than the alias: azguard catalog status.';
      report(condition.left.span, `There is no alias '${alias}'.`, like === undefined ? hint : `Did you mean '${like}'?`);
    }
  },
};
