import { expandTemplate } from '@azguard/core/resource';
import { median, middle, ms, templatesOf, times, type Bench } from './harness.ts';

/** Expansion of whole templates, beside JSON.parse of the same texts: what just reading them costs. */
export async function bench(): Promise<Bench> {
  const rows = [];
  for (const part of ['quickstart', 'avm']) {
    const sources = templatesOf(part);
    const megabytes = sources.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
    const ours = await median(() => sources.forEach((source) => expandTemplate(source)), 3);
    const parse = await median(() => sources.forEach(({ text }) => tryParse(text)));
    const each = sources.map((source) => {
      const start = performance.now();
      expandTemplate(source);
      return performance.now() - start;
    });
    rows.push({
      what: `${part}, ${sources.length} templates, ${megabytes.toFixed(1)} MB`,
      figure: `${ms(ours)}, ${((1000 * megabytes) / ours).toFixed(0)} MB/s, median template ${ms(middle(each))}`,
      beside: `JSON.parse ${ms(parse)}, ${times(ours / parse)} its time`,
    });
  }
  return {
    title: 'Expansion',
    about: 'Read, validated and expanded with the defaults, one after the other in one process.',
    rows,
  };
}

function tryParse(text: string): void {
  try {
    JSON.parse(text);
  } catch {
    // A template with comments: ours reads it, JSON.parse gives up early.
  }
}
