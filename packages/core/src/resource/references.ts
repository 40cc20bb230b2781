import { printExpression, Unknown } from '../arm/index.ts';
import { isJsonObject, type Json } from './json.ts';
import { child } from './pointer.ts';

/** Every text in a body that may be a resource id, with its JSON pointer; an id that isn't known stands as `[expression]`. */
export function referencesIn(body: Json): readonly { readonly pointer: string; readonly id: string }[] {
  const found: { pointer: string; id: string }[] = [];
  const walk = (value: Json, pointer: string): void => {
    if (typeof value === 'string') {
      if (value.startsWith('/') && /^\/(?:subscriptions|providers)\//i.test(value)) found.push({ pointer, id: value });
    } else if (value instanceof Unknown) found.push({ pointer, id: `[${printExpression(value.residual)}]` });
    else if (Array.isArray(value)) (value as readonly Json[]).forEach((item, i) => walk(item, child(pointer, i)));
    else if (isJsonObject(value)) for (const [key, member] of Object.entries(value)) walk(member, child(pointer, key));
  };
  walk(body, '');
  return found;
}
