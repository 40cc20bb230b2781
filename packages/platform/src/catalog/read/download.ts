import { CatalogError } from '../container.ts';

/** The bytes at an https address: bounded in size and time, and never over anything but https. */
export async function download(url: string, limit: number = 256 * 2 ** 20): Promise<Buffer> {
  let response: Response;
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT), headers: { accept: 'application/json, text/csv, */*' } });
  } catch (error) {
    throw new CatalogError(`${url}: it can't be reached: ${reason(error)}`);
  }
  if (!response.url.startsWith('https:')) throw new CatalogError(`${url}: it leads to ${response.url}, which is not https.`);
  if (!response.ok) throw new CatalogError(`${url}: the server answered ${response.status} ${response.statusText}.`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > limit) throw new CatalogError(`${url}: it has more than ${Math.round(limit / 2 ** 20)} MB; it isn't read.`);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof CatalogError ? error : new CatalogError(`${url}: it broke off after ${size} bytes: ${reason(error)}`);
  }
  return Buffer.concat(chunks);
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

const TIMEOUT = 120_000;
