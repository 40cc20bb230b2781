import { isJsonObject, type Resource } from '../../resource/index.ts';
import type { Judge, Judgement } from '../guardrail.ts';
import { isOneOf, look, lookFrom, not, or, test, type Look, type Truth } from '../look.ts';
import { judged } from '../property.ts';

/**
 * A judge that wants no custom property of a kind to be switched on. Their names say what they switch, their values are true
 * and false or texts of them. https://learn.microsoft.com/azure/templates/microsoft.apimanagement/service
 */
export function customProperties(kind: RegExp): Judge {
  const judge = (service: Resource): Judgement[] => {
    const all = look(service.body, 'properties', 'customProperties');
    const names = isJsonObject(all.value) ? Object.keys(all.value).filter((name) => kind.test(name)) : [];
    if (names.length > 0)
      return names.map((name) => lookFrom(all, name)).map((place) => judged(service, place, not(isOn(place))));
    const unread = test(all.value, () => true);
    return [judged(service, all, unread)];
  };
  return { types: ['microsoft.apimanagement/service'], judge };
}

/** Whether a custom property is written as true. */
export function isOn({ value }: Look): Truth {
  return or(
    isOneOf(value, 'true'),
    test(value, (known) => known === true),
  );
}
