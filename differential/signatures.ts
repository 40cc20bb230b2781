/** A way to call a function: the kinds of its arguments, and of what it gives. */
export interface Signature {
  readonly name: string;
  readonly takes: readonly string[];
  readonly gives: string;
}

/** Every function in every way it is meant to be called. `...` repeats the kind before it up to twice; `bool/2` is a lambda of two variables. */
export const SIGNATURES: readonly Signature[] = `
  add(int int) int
  sub(int int) int
  mul(int int) int
  div(int int) int
  mod(int int) int
  min(number ...) number
  max(number ...) number
  min(list) number
  max(list) number
  int(numberText) int
  int(int) int
  float(numberText) number
  float(number) number
  bool(boolText) bool
  bool(any) bool
  not(bool) bool
  and(bool bool ...) bool
  or(bool bool ...) bool
  if(bool any any) any
  true() bool
  false() bool
  null() any
  coalesce(any ...) any
  equals(any any) bool
  equals(object object) bool
  equals(list list) bool
  less(text text) bool
  less(number number) bool
  lessOrEquals(text text) bool
  greater(number number) bool
  greater(text text) bool
  greaterOrEquals(text text) bool
  lessOrEquals(number number) bool
  greaterOrEquals(number number) bool
  concat(text ...) text
  concat(text any) text
  concat(list ...) list
  toLower(text) text
  toUpper(text) text
  trim(text) text
  startsWith(text text) bool
  endsWith(text text) bool
  substring(text small) text
  substring(text small small) text
  replace(text text text) text
  split(text text) texts
  split(text texts) texts
  join(texts text) text
  join(list text) text
  padLeft(text width) text
  padLeft(int width text) text
  string(any) text
  string(object) text
  string(list) text
  format(format any ...) text
  format(format number ...) text
  like(text pattern) bool
  length(text) int
  length(list) int
  length(object) int
  empty(any) bool
  contains(text text) bool
  contains(list any) bool
  contains(object key) bool
  first(list) any
  last(list) any
  first(text) text
  last(text) text
  indexOf(text text) int
  indexOf(list any) int
  lastIndexOf(text text) int
  lastIndexOf(list any) int
  skip(list small) list
  skip(text small) text
  take(list small) list
  take(text small) text
  union(list list ...) list
  union(object object ...) object
  intersection(list list ...) list
  intersection(object object ...) object
  array(any) list
  createArray(any ...) list
  createArray(text ...) texts
  createArray(list ...) lists
  createArray(object ...) objects
  createArray() list
  createObject() object
  createObject(key any) object
  createObject(key any key any) object
  createObject(key object key list) object
  range(small small) list
  range(int small) list
  flatten(lists) list
  distinct(list) list
  items(object) objects
  objectKeys(object) texts
  shallowMerge(objects) object
  tryGet(object key) any
  tryGet(list index) any
  tryGet(object key key) any
  tryGet(any key index) any
  indexFromEnd(list small) any
  tryIndexFromEnd(list small) any
  tryIndexFromEnd(list small key) any
  map(list any/1) list
  map(list any/2) list
  map(texts text/1) texts
  filter(list bool/1) list
  filter(list bool/2) list
  sort(list order/2) list
  sort(texts order/2) texts
  reduce(list any any/2) any
  reduce(list any any/3) any
  toObject(texts text/1) object
  toObject(texts text/1 any/1) object
  groupBy(texts text/1) object
  groupBy(list text/1 any/1) object
  mapValues(object any/1) object
  base64(text) text
  base64ToString(base64) text
  base64ToJson(base64) any
  dataUri(any) text
  dataUriToString(dataUri) text
  uriComponent(text) text
  uriComponentToString(escaped) text
  json(json) any
  uniqueString(text ...) text
  guid(text ...) text
  uri(uri text) text
  uri(uri uri) text
  buildUri(uriParts) text
  parseUri(uri) object
  dateTimeAdd(date duration) date
  dateTimeAdd(date duration dateFormat) text
  dateTimeToEpoch(date) int
  dateTimeFromEpoch(epoch) date
  parseCidr(cidr) object
  cidrSubnet(cidr prefix small) cidr
  cidrHost(cidr small) text
  resourceId(type name) id
  resourceId(name type name) id
  resourceId(guid name type name) id
  resourceId(type name name) id
  subscriptionResourceId(type name) id
  subscriptionResourceId(guid type name) id
  tenantResourceId(type name) id
  managementGroupResourceId(name type name) id
  extensionResourceId(id type name) id
  resourceGroup() object
  resourceGroup(name) object
  subscription() object
  subscription(guid) object
  tenant() object
  deployment() object
  environment() any
  deployer() any
  managementGroup(name) object
  reference(resource) any
  reference(resource text) any
  listKeys(resource text) any
  providers(text) any
  pickZones(text text text) list
  parameters(key) any
  variables(key) any
  roleDefinitions(text) any
  fail(text) any
`
  .trim()
  .split('\n')
  .map((line) => {
    const [, name, takes, gives] = /^ *(\w+)\((.*)\) (\w+)$/.exec(line) as unknown as [string, string, string, string];
    return { name, takes: takes === '' ? [] : takes.split(' '), gives };
  });
