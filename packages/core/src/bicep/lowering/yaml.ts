import type { Value } from './value.ts';

export function readYaml(_text: string): Value | undefined {
  return undefined;
}
