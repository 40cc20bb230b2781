import { setTimeout as sleep } from 'node:timers/promises';
import { RegistryError } from './error.ts';

export interface Request {
  readonly headers?: Readonly<Record<string, string>>;
  /** A form to post; without it, GET. */
  readonly form?: Readonly<Record<string, string>>;
  /** The most bytes that the answer may have. */
  readonly limit: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

const ATTEMPTS = 4;
const REDIRECTS = 5;
const LONGEST_WAIT = 30_000;
const PASSING: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

/**
 * Sends a request, again when the server says that its trouble passes, and follows redirects. Bounded in time (milliseconds for
 * each attempt), size, waits and hops; over https only, but for servers on this machine. Throws {@link RegistryError}.
 */
export async function send(url: URL, request: Request, timeout: number): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    let wait = 250 * 2 ** attempt;
    try {
      const answer = await follow(url, request, AbortSignal.timeout(timeout));
      if (attempt === ATTEMPTS || !PASSING.has(answer.status)) return answer;
      wait = retryAfter(answer.headers.get('retry-after')) ?? wait;
      if (wait > LONGEST_WAIT) throw new RegistryError(`${url.host} asks to come back in ${Math.ceil(wait / 1000)} seconds.`);
    } catch (error) {
      if (error instanceof RegistryError) throw error;
      if (isTimeout(error)) throw new RegistryError(`${url.host} took longer than ${timeout / 1000} seconds.`);
      if (attempt === ATTEMPTS) throw new RegistryError(`${url.host} can't be reached: ${reason(error)}`);
    }
    await sleep(wait);
  }
}

async function follow(start: URL, request: Request, signal: AbortSignal): Promise<Answer> {
  let url = start;
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    assertSafe(url, start);
    const response = await fetch(url, {
      signal,
      redirect: 'manual',
      headers: url.origin === start.origin ? { ...request.headers } : withoutCredentials(request.headers),
      ...(request.form && { method: 'POST', body: new URLSearchParams(request.form) }),
    });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) return await read(response, url, request.limit);
    await response.body?.cancel();
    if (request.form) throw new RegistryError(`${url.host} sends a request with credentials elsewhere; it is not followed.`);
    if (!URL.canParse(location, url.href)) throw new RegistryError(`${url.host} leads to an address that is none.`);
    url = new URL(location, url);
  }
  throw new RegistryError(`${start.host} leads from one address to the next, more than ${REDIRECTS} times.`);
}

async function read(response: Response, url: URL, limit: number): Promise<Answer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > limit) throw new RegistryError(`${url.host} answers with more than ${limit.toLocaleString('en')} bytes.`);
    chunks.push(chunk);
  }
  return { status: response.status, headers: response.headers, body: Buffer.concat(chunks) };
}

/** Nobody from outside leads us to this machine, and nothing goes unencrypted over a network. */
function assertSafe(url: URL, start: URL): void {
  if (isLoopback(url.hostname) && isLoopback(start.hostname)) return;
  if (url.protocol !== 'https:') throw new RegistryError(`${start.host} leads to ${url.origin}, which is not https.`);
  if (isLoopback(url.hostname)) throw new RegistryError(`${start.host} leads to this machine; it is not followed.`);
}

/** Whether a name is this machine's own. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

function withoutCredentials(headers: Request['headers']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers ?? {}).filter(([name]) => name.toLowerCase() !== 'authorization'));
}

/** Seconds, or a date. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function retryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(wait, 0);
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
