import { editionRow } from '../../core/carry/edition-row.ts';
import {
  correctionKinds,
  correctionStates,
  type Alternative,
  type Correction,
  type CorrectionKind,
} from '../../core/correction.ts';
import { editionCorrections } from '../../core/pairing/edition-corrections.ts';
import { ReadTrouble } from '../read-trouble.ts';
import type { XmlNode } from '../xml-tree.ts';
import { makers } from './header.ts';
import { idOf, paragraphIdOf } from './ids.ts';
import type { ReadParagraph } from './read-body.ts';
import { Features } from './read-features.ts';
import type { ReadChoice } from './read-inline.ts';

/**
 * The ledger: what feature structures say of corrections, and the `choice` of each accepted one. A
 * `choice` that somebody added by hand is a correction of an edition.
 * @param records feature structures of corrections, in order
 * @param at when corrections were made of which nothing says so
 * @throws ReadTrouble when one is named that stands nowhere, or does not fit its paragraph
 */
export function readLedger(
  textId: string,
  paragraphs: readonly ReadParagraph[],
  records: readonly XmlNode[],
  at: string,
): Correction[] {
  const places = new Map(paragraphs.map(({ paragraph }, place) => [paragraph.id, place]));
  const choices = new Map<string, PlacedChoice>();
  const added: Correction[] = [];
  paragraphs.forEach(({ paragraph, choices: all }, place) => {
    for (const choice of all) {
      const address = { textId, paragraphId: paragraph.id, place };
      const { corresp } = choice.attributes;
      if (corresp === undefined) added.push(addedByHand(address, choice, at));
      else if (choices.has(corresp)) throw new ReadTrouble('twice', choice.line, corresp);
      else choices.set(corresp, { ...choice, ...address });
    }
  });
  const recorded = records.map((node): Correction => {
    const id = idOf('correction', node.attributes['xml:id'], node.line);
    const paragraphId = paragraphIdOf(node.attributes.corresp?.replace(/^#/, ''), node.line);
    const place = places.get(paragraphId);
    if (place === undefined) throw new ReadTrouble('missing', node.line, paragraphId);
    const features = new Features(node);
    const state = features.oneOf('state', correctionStates);
    const pointer = `#${node.attributes['xml:id']}`;
    const choice = choices.get(pointer);
    choices.delete(pointer);
    if ((choice === undefined) === (state === 'accepted') || (choice && choice.place !== place)) {
      throw new ReadTrouble('missing', node.line, `choice ${pointer}`);
    }
    const original = paragraphs[place]?.paragraph.original ?? '';
    const change = choice ? changeOf(choice) : changeIn(features, original);
    return { id, textId, paragraphId, place, ...change, state, ...restOf(features) };
  });
  const [loose] = choices.values();
  if (loose) throw new ReadTrouble('missing', loose.line, loose.attributes.corresp);
  const ledger = [...recorded, ...added].sort((a, b) => a.place - b.place);
  unique(ledger, records);
  return ledger;
}

type Address = Pick<Correction, 'textId' | 'paragraphId' | 'place'>;
type PlacedChoice = ReadChoice & Address;
type Change = Pick<Correction, 'from' | 'to' | 'before' | 'after' | 'kind' | 'by' | 'confidence'>;

function addedByHand(address: Address, choice: ReadChoice, at: string): Correction {
  const { from, to, before, after, attributes } = choice;
  const said = correctionKinds.find((kind) => kind === attributes.type);
  const kind = said ?? editionCorrections(before, after)[0]?.kind ?? 'wording';
  return editionRow(address, { from, to, before, after, kind }, at);
}

function changeOf({ from, to, before, after, attributes, line }: PlacedChoice): Change {
  const kind = correctionKinds.find((one) => one === attributes.type);
  const by = makers.find((one) => `#by.${one}` === attributes.resp);
  const confidence = Number(attributes.cert?.trim() ? attributes.cert : NaN);
  if (!kind) throw new ReadTrouble('value', line, 'type');
  if (!by) throw new ReadTrouble('value', line, 'resp');
  if (!isShare(confidence)) throw new ReadTrouble('value', line, 'cert');
  return { from, to, before, after, kind, by, confidence };
}

function changeIn(features: Features, original: string): Change {
  const from = features.count('from');
  const to = features.count('to');
  const before = features.words('before');
  const confidence = features.number('confidence');
  if (from > to || original.slice(from, to) !== before) {
    throw new ReadTrouble('value', features.line, 'before');
  }
  if (!isShare(confidence)) throw new ReadTrouble('value', features.line, 'confidence');
  return {
    from,
    to,
    before,
    after: features.words('after'),
    kind: features.oneOf<CorrectionKind>('kind', correctionKinds),
    by: features.oneOf('by', makers),
    confidence,
  };
}

const isShare = (number: number): boolean => number >= 0 && number <= 1;

type Rest = Pick<
  Correction,
  'isDecided' | 'rule' | 'group' | 'at' | 'explanation' | 'alternatives'
>;

function restOf(features: Features): Rest {
  const explanation = features.record('explanation');
  return {
    isDecided: features.flag('isDecided'),
    rule: features.wordsOrNull('rule'),
    group: features.wordsOrNull('group'),
    at: features.words('at'),
    explanation: { sr: explanation.words('sr'), en: explanation.words('en') },
    alternatives: features.records('alternatives').map((one): Alternative => ({
      after: one.words('after'),
      origin: one.oneOf('origin', origins),
    })),
  };
}

const origins = [
  'rule',
  'glossary',
  'original',
  'transcription',
  'dictionary',
] as const satisfies readonly Alternative['origin'][];

function unique(ledger: readonly Correction[], records: readonly XmlNode[]): void {
  const ids = new Set<string>();
  for (const { id } of ledger) {
    if (ids.has(id)) throw new ReadTrouble('twice', records[0]?.line ?? 1, id);
    ids.add(id);
  }
}
