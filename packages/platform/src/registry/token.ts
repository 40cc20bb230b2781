import type { Challenge } from './challenge.ts';
import { RegistryError } from './error.ts';
import { isLoopback, send } from './http.ts';

const LIMIT = 2 ** 20;

/**
 * A token to read with: for anybody, or by a refresh token as `az acr login --expose-token` prints it. That one goes to the
 * registry itself and nowhere else.
 * https://distribution.github.io/distribution/spec/auth/token/, https://github.com/Azure/acr/blob/main/docs/AAD-OAuth.md
 */
export async function accessToken(
  registry: URL,
  { realm, service, scope }: Challenge,
  refreshToken: string | undefined,
  timeout: number,
): Promise<string> {
  if (!URL.canParse(realm)) throw new RegistryError(`${registry.host} sends for a token to an address that is none.`);
  const url = new URL(realm);
  if (isLoopback(url.hostname) && !isLoopback(registry.hostname))
    throw new RegistryError(`${registry.host} sends for a token to this machine; it is not followed.`);
  const asked = Object.fromEntries(Object.entries({ service, scope }).filter((entry): entry is [string, string] => !!entry[1]));
  const answer =
    refreshToken === undefined
      ? await send(withQuery(url, asked), { limit: LIMIT }, timeout)
      : await exchange(registry, url, { ...asked, grant_type: 'refresh_token', refresh_token: refreshToken }, timeout);
  const token = answer.status === 200 ? tokenIn(answer.body) : undefined;
  if (token !== undefined) return token;
  throw new RegistryError(
    answer.status === 200
      ? `${url.host} answers the question for a token with something else.`
      : `${url.host} gives no token (${answer.status}).`,
  );
}

async function exchange(
  registry: URL,
  realm: URL,
  form: Readonly<Record<string, string>>,
  timeout: number,
): ReturnType<typeof send> {
  if (realm.origin !== registry.origin)
    throw new RegistryError(`${registry.host} wants its token sent to ${realm.origin}; it is not sent there.`);
  return await send(realm, { form, limit: LIMIT }, timeout);
}

function withQuery(url: URL, query: Readonly<Record<string, string>>): URL {
  const whole = new URL(url);
  for (const [name, value] of Object.entries(query)) whole.searchParams.set(name, value);
  return whole;
}

function tokenIn(body: Buffer): string | undefined {
  try {
    const answer = JSON.parse(body.toString('utf8')) as Record<string, unknown> | null;
    const token = answer?.['access_token'] ?? answer?.['token'];
    return typeof token === 'string' && /^[\x21-\x7e]+$/.test(token) ? token : undefined;
  } catch {
    return undefined;
  }
}
