import { eachText } from '../each-text.ts';
import { writeTei } from './write-tei.ts';

/**
 * TEI P5: a text whole, with its ledger, its notes and its glossary, so that it can come back. Words
 * stand as they are stored. Heeds `notes`, `bareHighlights` and `glossary`.
 */
export const tei = eachText('tei.xml', writeTei);
