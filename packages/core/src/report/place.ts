import type { Location } from '../source/index.ts';

/** `infra/main.json:12:29` */
export function placeText({ source, span }: Location): string {
  const { line, column } = source.position(span.start);
  return `${source.name}:${line}:${column}`;
}

/** The name of a resource; where an error keeps its expression from being read there is none to show. */
export function nameText({ name }: { readonly name: string }): string {
  return name === '[unknown()]' ? '(name not known)' : name;
}

/** The modules' declarations through which something came to be, the nearest first. */
export function calls({ through }: Location): readonly Location[] {
  return through === undefined ? [] : [through, ...calls(through)];
}
