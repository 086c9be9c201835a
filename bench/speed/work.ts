import { cleaning } from './cleaning.ts';
import { exporting } from './exporting.ts';
import { growth } from './growth.ts';
import { pairing } from './pairing.ts';
import { reanchoring } from './reanchoring.ts';

/** What the heavy work is measured with. */
export interface Given {
  /** The folder of real texts, if there is one. */
  readonly texts: string | null;
  /** The file of the bundled article. */
  readonly article: string;
  /** The folder of the article with its ledger, as an address. */
  readonly folder: string;
  readonly dictionaries: string;
  readonly scratch: string;
  readonly quick: boolean;
}

/** See line.mjs. */
export interface Line {
  readonly job: string;
  readonly ours: number;
  readonly unit?: string;
  readonly beside?: string;
  readonly theirs?: number;
  readonly atMost?: number;
  readonly limit?: number;
  readonly note?: string;
}

export const measures = { cleaning, pairing, reanchoring, exporting, growth };
