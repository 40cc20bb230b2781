/** What a registry asks for with `WWW-Authenticate: Bearer realm="...",service="...",scope="..."`. */
export interface Challenge {
  readonly realm: string;
  readonly service: string | undefined;
  readonly scope: string | undefined;
}

/**
 * Reads a challenge; `undefined` where it isn't one for a bearer token.
 * https://distribution.github.io/distribution/spec/auth/token/
 */
export function readChallenge(header: string | null): Challenge | undefined {
  const parameters = /^\s*Bearer\s+(.*)$/is.exec(header?.slice(0, LONGEST) ?? '')?.[1];
  if (parameters === undefined) return undefined;
  const found = new Map<string, string>();
  for (const [, name, quoted, bare] of parameters.matchAll(/(\w+)=(?:"([^"]*)"|([^\s,"]+))/g)) {
    found.set(name!.toLowerCase(), quoted ?? bare ?? '');
  }
  const realm = found.get('realm');
  return realm === undefined ? undefined : { realm, service: found.get('service'), scope: found.get('scope') };
}

const LONGEST = 4096;
