import { declaredElement, declaredMember, wholeOf } from './declared.ts';
import { causesOf, propertyOf, toExpression } from './residual.ts';
import { OpenObject, property, Refusal, shownValue, Unknown, type ObjectValue, type Value } from './value.ts';

/** `value.name`, as Azure reads it: names without case. */
export function memberOf(value: Value, name: string): Value | Refusal {
  if (value instanceof Unknown) {
    const known = value.members && property(value.members, name);
    return known === undefined ? new Unknown(propertyOf(value.residual, name), value.causes) : known;
  }
  const whole = wholeOf(value);
  if (whole !== undefined && !Array.isArray(value)) return declaredMember(value, whole, name);
  if (value instanceof Map) {
    const found = property(value instanceof OpenObject ? value.known() : (value as ObjectValue), name);
    if (found !== undefined) return found;
    if (value instanceof OpenObject) return new Unknown(propertyOf(toExpression(value), name), causesOf([value]));
    const names = [...value.keys()].join(', ');
    return new Refusal(
      'arm/missing-property',
      `The language expression property '${name}' doesn't exist, available properties are '${names}'.`,
    );
  }
  if (Array.isArray(value)) {
    return new Refusal(
      'arm/missing-property',
      `Unable to evaluate named property or non-integer index '${name}' on an array value.`,
    );
  }
  return cannot(name);
}

/** `value[index]` */
export function elementOf(value: Value, index: Value): Value | Refusal {
  if (typeof index === 'string') return memberOf(value, index);
  if (value instanceof Unknown || (index instanceof Unknown && (Array.isArray(value) || value instanceof Map))) {
    const [target, at] = [toExpression(value), toExpression(index)];
    return new Unknown({ kind: 'index', target, index: at, start: 0, end: 0 }, causesOf([value, index]));
  }
  if (!Array.isArray(value)) return cannot(shownValue(index));
  if (typeof index !== 'number' && typeof index !== 'bigint') {
    return new Refusal(
      'arm/missing-property',
      `Unable to evaluate named property or non-integer index '${shownValue(index)}' on an array value.`,
    );
  }
  const whole = wholeOf(value);
  const found = whole
    ? declaredElement(value as readonly Value[], whole, Number(index))
    : (value as readonly Value[])[Number(index)];
  if (found !== undefined) return found;
  return new Refusal('arm/index-out-of-bounds', `The language expression property array index '${index}' is out of bounds.`);
}

function cannot(name: string): Refusal {
  return new Refusal('arm/missing-property', `The language expression property '${name}' can't be evaluated.`);
}
