import { ELSEWHERE, typeOfAlias, type Aliases } from './aliases.ts';
import { exceptionalAliases } from './exceptional-aliases.ts';

const exceptions: ReadonlyMap<string, string> = new Map(
  Object.entries(exceptionalAliases).map(([alias, path]) => [alias.toLowerCase(), path]),
);

/**
 * The aliases of the built-in guardrails, which work without a catalog: each leads below `properties`, but for those that a
 * generated table names. Right for these only; other people's policies need a catalog.
 */
export const guardrailAliases: Aliases = {
  resolve: (alias, type) => {
    const named = typeOfAlias(alias);
    if (named !== type && named.includes('/')) return ELSEWHERE;
    return exceptions.get(alias.toLowerCase()) ?? `properties.${alias.slice(alias.lastIndexOf('/') + 1)}`;
  },
  modifiable: () => undefined,
  capabilities: () => undefined,
  latestApiVersion: () => undefined,
};
