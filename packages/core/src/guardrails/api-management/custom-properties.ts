import { isJsonObject, type Resource } from '../../resource/index.ts';
import type { Judge, Judgement } from '../guardrail.ts';
import { isOneOf, look, lookFrom, not, or, test } from '../look.ts';
import { judged } from '../property.ts';

/**
 * A judge that wants no custom property of a kind to be switched on. Their names say what they switch, their values are true
 * and false or texts of them. https://learn.microsoft.com/azure/templates/microsoft.apimanagement/service
 */
export function customProperties(kind: RegExp): Judge {
  const judge = (service: Resource): Judgement[] => {
    const all = look(service.body, 'properties', 'customProperties');
    if (!isJsonObject(all.value))
      return [
        judged(
          service,
          all,
          test(all.value, () => true),
        ),
      ];
    const names = Object.keys(all.value).filter((name) => kind.test(name));
    const places = names.map((name) => lookFrom(all, name));
    return places.map((place) =>
      judged(
        service,
        place,
        not(
          or(
            isOneOf(place.value, 'true'),
            test(place.value, (value) => value === true),
          ),
        ),
      ),
    );
  };
  return { types: ['microsoft.apimanagement/service'], judge };
}
