import { readJson } from '@azguard/core/source';
import { median, templatesOf, times, type Bench } from './harness.ts';

/** The JSON reader, which keeps the place of every value, beside JSON.parse, which doesn't, on the same texts. */
export async function bench(): Promise<Bench> {
  const rows = [];
  for (const part of ['quickstart', 'avm']) {
    const sources = templatesOf(part).filter(({ text }) => isPlainJson(text));
    const megabytes = sources.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
    const ours = await median(() => sources.forEach((source) => readJson(source)));
    const parse = await median(() => sources.forEach(({ text }) => JSON.parse(text) as unknown));
    rows.push({
      what: `${part}, ${megabytes.toFixed(1)} MB`,
      figure: `${((1000 * megabytes) / ours).toFixed(0)} MB/s`,
      beside: `JSON.parse ${((1000 * megabytes) / parse).toFixed(0)} MB/s, ${times(ours / parse)} its time`,
    });
  }
  return { title: 'JSON reader', about: 'All templates that are JSON in the strict sense, one after the other.', rows };
}

function isPlainJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
