import { Unknown } from '../../arm/index.ts';
import type { Json, Resource } from '../../resource/index.ts';
import { allOf, anyOf, not, type Truth } from '../truth.ts';
import type { ResourceSelector, Selector } from './model.ts';

/** Whether a resource is among those that any of the selectors names; without selectors, every resource is. */
export function isSelected(selectors: readonly ResourceSelector[], resource: Resource): Truth {
  if (selectors.length === 0) return true;
  return anyOf(selectors, (one) => meets(one.selectors, resource));
}

/** Whether a resource meets all of some selectors. */
export function meets(selectors: readonly Selector[], resource: Resource): Truth {
  return allOf(selectors, (selector) => meetsOne(selector, resource));
}

/** What some selectors ask of resources, as far as they are about a policy; `undefined` where they aren't. */
export function selectorsFor(
  selectors: readonly Selector[],
  referenceId: string | undefined,
  definition: string,
): readonly Selector[] | undefined {
  const left: Selector[] = [];
  for (const selector of selectors) {
    const kind = selector.kind.toLowerCase();
    if (kind === 'policydefinitionreferenceid' || kind === 'policydefinitionname') {
      const name = kind === 'policydefinitionname' ? definition : referenceId;
      if (name === undefined || isListed(selector, name) !== true) return undefined;
    } else left.push(selector);
  }
  return left;
}

/** https://learn.microsoft.com/azure/governance/policy/concepts/assignment-structure#resource-selectors */
function meetsOne(selector: Selector, resource: Resource): Truth {
  switch (selector.kind.toLowerCase()) {
    case 'resourcetype':
      return isListed(selector, resource.type);
    case 'resourcelocation':
      return locationIsListed(selector, resource.body['location']);
    case 'resourcewithoutlocation':
      return resource.body['location'] === undefined && /^\/subscriptions\/[^/]+$/i.test(resource.scope);
    default:
      // Who sends a request is known only when it is sent: userPrincipalId, groupPrincipalId.
      return undefined;
  }
}

function locationIsListed(selector: Selector, location: Json | undefined): Truth {
  if (location instanceof Unknown) return undefined;
  return typeof location === 'string' ? isListed(selector, location) : false;
}

function isListed({ in: included, notIn }: Selector, value: string): Truth {
  if (included !== undefined) return included.some((item) => plain(item) === plain(value));
  return notIn === undefined ? true : not(notIn.some((item) => plain(item) === plain(value)));
}

/** `East US` is `eastus`. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll(' ', '');
}
