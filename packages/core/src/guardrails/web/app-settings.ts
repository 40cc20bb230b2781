import { Unknown } from '../../arm/index.ts';
import { isJsonObject, type Resource, type ResourceGraph } from '../../resource/index.ts';
import { isOneOf, look, lookFrom, members, or, type Look, type Truth } from '../look.ts';

/** A setting of an app, wherever it is written. */
export interface AppSetting {
  readonly resource: Resource;
  readonly name: Look;
  readonly value: Look;
}

/**
 * The settings of an app: `siteConfig.appSettings`, a list of names and values, and the child `config/appsettings`, an object.
 * https://learn.microsoft.com/azure/templates/microsoft.web/sites/config-appsettings
 */
export function appSettings(site: Resource, graph: ResourceGraph): readonly AppSetting[] {
  const inside = members(look(site.body, 'properties', 'siteConfig', 'appSettings')).map((setting) => ({
    resource: site,
    name: lookFrom(setting, 'name'),
    value: lookFrom(setting, 'value'),
  }));
  const children = graph.childrenOf(site, `${site.type}/config`).filter(({ name }) => /(?:^|\/)appsettings$/i.test(name));
  return [...inside, ...children.flatMap(settingsOf)];
}

function settingsOf(resource: Resource): AppSetting[] {
  const properties = look(resource.body, 'properties');
  const names = isJsonObject(properties.value) ? Object.keys(properties.value) : [];
  return names.map((name) => ({
    resource,
    name: { value: name, pointer: properties.pointer },
    value: lookFrom(properties, name),
  }));
}

/** Whether one of the settings is there. A list or a name that isn't known may be it. */
export function hasSetting(site: Resource, graph: ResourceGraph, ...names: readonly string[]): Truth {
  const list = look(site.body, 'properties', 'siteConfig', 'appSettings').value;
  const unread: Truth = list instanceof Unknown ? list.causes : false;
  return or(unread, ...appSettings(site, graph).map(({ name }) => isOneOf(name.value, ...names)));
}
