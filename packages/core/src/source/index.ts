export { Source, type Location, type Position, type Span } from './source.ts';
export type { Diagnostic } from './diagnostic.ts';
export {
  jsonMember,
  readJson,
  type JsonArray,
  type JsonLimits,
  type JsonMember,
  type JsonNode,
  type JsonObject,
  type JsonReading,
} from './json.ts';
export { Float, integer } from './number.ts';
