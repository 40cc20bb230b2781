import type { Location } from '../source/index.ts';

/** `infra/main.json:12:29` */
export function placeText({ source, span }: Location): string {
  const { line, column } = source.position(span.start);
  return `${source.name}:${line}:${column}`;
}
