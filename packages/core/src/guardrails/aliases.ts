import { ELSEWHERE, typeOfAlias, type Aliases } from '../policy/index.ts';
import { aliasPaths } from './alias-paths.ts';

/** What the rules of guardrails need to know about aliases, so that they work without a catalog: most lead to `properties.` and their own end. */
export const guardrailAliases: Aliases = {
  resolve(alias, type) {
    const owner = typeOfAlias(alias);
    if (owner !== type) return ELSEWHERE;
    return aliasPaths.get(alias.toLowerCase()) ?? `properties.${alias.slice(owner.length + 1)}`;
  },
  modifiable: () => undefined,
  capabilities: () => undefined,
  latestApiVersion: () => undefined,
};
