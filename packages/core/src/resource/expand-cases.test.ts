import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { printExpression, Unknown } from '../arm/index.ts';
import { Float, Source, type Location } from '../source/index.ts';
import { expandTemplate, isJsonObject, type Expansion, type Json, type Resource } from './index.ts';

// A case is a template, maybe with its parameter file, the context that it is deployed in, files that it links to, and pointers
// whose places are asked for (`locate.json`: {name of a resource: [pointers]}). `expected.json` is what comes of it.

describe.each(['cases/expand', 'cases/validate'])('%s', (root) => {
  test.each(readdirSync(root))('%s', async (name) => {
    const folder = join(root, name);
    await expect(expanded(folder)).toMatchFileSnapshot(join(process.cwd(), folder, 'expected.json'));
  });
});

function expanded(folder: string): string {
  const read = (file: string): Source | undefined => {
    const path = join(folder, file);
    return existsSync(path) ? new Source(file, readFileSync(path, 'utf8')) : undefined;
  };
  const parameters = read('parameters.json');
  const expansion = expandTemplate(read('template.json')!, {
    ...(parameters ? { parameters } : {}),
    context: json(read('context.json')) ?? {},
    load: (path, from) => read(join(from.name, '..', path)),
  });
  const asked = (json(read('locate.json')) ?? {}) as Record<string, string[]>;
  return `${JSON.stringify(shown(expansion, asked), undefined, 2)}\n`;
}

function json(source: Source | undefined): unknown {
  return source && (JSON.parse(source.text) as unknown);
}

function shown({ resources, left, outputs, diagnostics }: Expansion, asked: Record<string, string[]>): unknown {
  return {
    resources: resources.map((resource) => shownResource(resource, asked[resource.name] ?? [])),
    left: left.map(({ reason, location }) => `${reason}: ${place(location)}`),
    outputs: plain(outputs),
    diagnostics: diagnostics.map(({ code, severity, message, hint, source, span }) => ({
      code,
      severity,
      at: `${place({ source, span })}: ${source.text.slice(span.start, span.end).slice(0, 60)}`,
      message,
      hint,
    })),
  };
}

function shownResource({ id, scope, condition, body, origin }: Resource, pointers: readonly string[]): unknown {
  const located = pointers.map((pointer) => {
    const { source, span } = origin.locate(pointer);
    return [pointer, `${place({ source, span })}: ${source.text.slice(span.start, span.end)}`];
  });
  return {
    id,
    scope,
    ...(condition === true ? {} : { condition: plain(condition) }),
    body: plain(body),
    from: [place(origin.location), ...origin.deploymentPath].join(' in '),
    ...(pointers.length > 0 ? { located: Object.fromEntries(located) } : {}),
  };
}

function place({ source, span }: Location): string {
  const { line, column } = source.position(span.start);
  return `${source.name}:${line}:${column}`;
}

function plain(value: Json): unknown {
  if (value instanceof Unknown) return `[${printExpression(value.residual)}]`;
  if (typeof value === 'bigint') return `${value}n`;
  if (value instanceof Float) return `${value.value}f`;
  if (Array.isArray(value)) return (value as readonly Json[]).map(plain);
  if (!isJsonObject(value)) return value;
  // Not Object.fromEntries alone: JSON.stringify has to see a member called __proto__.
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]));
}
