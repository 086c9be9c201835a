import type { SnapshotReason } from '../../electron/bridge.ts';
import type { RestoreWay } from '../exchange/archive/restore/restore-plan.ts';
import { languageTag } from '../i18n/locale.ts';
import { m } from '../i18n/messages.ts';
import type { Locale } from '../core/settings.ts';
import type { Proof } from '../worker/archive-protocol.ts';
import type { Copy } from './backups.svelte.ts';

const reasons: Readonly<Record<SnapshotReason, () => string>> = {
  changes: m.backups_why_changes,
  quit: m.backups_why_quit,
  asked: m.backups_why_asked,
  'before-migration': m.backups_why_before_migration,
  'before-restore': m.backups_why_before_restore,
  'before-bulk-delete': m.backups_why_before_bulk_delete,
  'before-update': m.backups_why_before_update,
};

/** Why a copy was made. */
export const whyInWords = (copy: Copy): string =>
  'snapshot' in copy ? reasons[copy.snapshot.reason]() : m.backups_why_archive();

/** When a copy was made, as one reads dates. */
export const timeInWords = ({ at }: Pick<Copy, 'at'>, locale: Locale): string =>
  new Intl.DateTimeFormat(languageTag(locale), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(at),
  );

/** Bytes on disk, in the unit they are read in. */
export function sizeInWords(bytes: number, locale: Locale): string {
  const [size, unit] =
    bytes < 1e6
      ? ([Math.ceil(bytes / 1e3), 'kilobyte'] as const)
      : ([bytes / 1e6, 'megabyte'] as const);
  return new Intl.NumberFormat(languageTag(locale), {
    style: 'unit',
    unit,
    maximumFractionDigits: size < 10 ? 1 : 0,
  }).format(size);
}

/** What is in a copy, by its rows per table. */
export const contentsInWords = (counts: Readonly<Record<string, number>>): string =>
  listed({
    texts: counts.texts ?? 0,
    notes: counts.annotations ?? 0,
    terms: counts.terms ?? 0,
    corrections: counts.corrections ?? 0,
  });

/** What a copy holds that was proved. */
export const provedInWords = (proof: Proof): string => listed(proof);

/** What became otherwise in the library since; empty where nothing of it can be counted. */
export const sinceInWords = ({ since }: Proof): string =>
  [
    since.texts > 0 ? m.text_count({ count: since.texts }) : '',
    since.notes > 0 ? m.note_count({ count: since.notes }) : '',
    since.terms > 0 ? m.term_count({ count: since.terms }) : '',
  ]
    .filter((part) => part !== '')
    .join(', ');

/** The word for rows a restore makes others. */
export const changedInWords = (way: RestoreWay): ((about: { count: number }) => string) =>
  way === 'replace' ? m.backups_changed : m.backups_newer;

const listed = (counts: {
  readonly texts: number;
  readonly notes: number;
  readonly terms: number;
  readonly corrections: number;
}): string =>
  [
    m.text_count({ count: counts.texts }),
    m.note_count({ count: counts.notes }),
    m.term_count({ count: counts.terms }),
    m.correction_count({ count: counts.corrections }),
  ].join(' · ');
