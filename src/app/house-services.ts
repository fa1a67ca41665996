/** What the capabilities are handed: the services of every page, and the printer. */
import type { Services } from '#platform/http/index.ts';
import type { Engine } from '#typeset/index.ts';

export interface HouseServices extends Services {
  readonly engine: Engine;
}
