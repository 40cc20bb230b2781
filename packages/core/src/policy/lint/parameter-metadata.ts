import { jsonMember, type JsonObject } from '../../source/index.ts';

/** A text of a parameter's metadata; `undefined` where there is none. */
export function metadataOf(properties: JsonObject, parameter: string, key: string): string | undefined {
  let at: JsonObject | undefined = properties;
  for (const name of ['parameters', parameter, 'metadata']) {
    const value: ReturnType<typeof jsonMember> = at && jsonMember(at, name);
    at = value?.value.kind === 'object' ? value.value : undefined;
  }
  const text = at && jsonMember(at, key)?.value;
  return text?.kind === 'string' && text.value !== '' ? text.value : undefined;
}
