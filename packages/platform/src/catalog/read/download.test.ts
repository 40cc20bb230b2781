import { afterEach, expect, test, vi } from 'vitest';
import { download } from './download.ts';

afterEach(() => vi.unstubAllGlobals());

function answer(body: string, { status = 200, url = 'https://example.net/x' } = {}): void {
  const response = new Response(body, { status, statusText: status === 200 ? 'OK' : 'Not Found' });
  Object.defineProperty(response, 'url', { value: url });
  vi.stubGlobal('fetch', () => Promise.resolve(response));
}

test('gives the bytes', async () => {
  answer('abc');
  expect((await download('https://example.net/x')).toString()).toBe('abc');
});

test.each([
  ['an error of the server', '', { status: 404 }, 100, 'answered 404'],
  ['more than the limit', 'x'.repeat(101), {}, 100, 'has more than'],
  ['a redirect away from https', 'x', { url: 'http://example.net/x' }, 100, 'not https'],
])('refuses %s', async (_, body, how, limit, message) => {
  answer(body, how);
  await expect(download('https://example.net/x', limit)).rejects.toThrow(message);
});

test('says why an address can not be reached', async () => {
  vi.stubGlobal('fetch', () =>
    Promise.reject(new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND example.net') })),
  );
  await expect(download('https://example.net/x')).rejects.toThrow('ENOTFOUND');
});
