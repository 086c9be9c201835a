import type { Environment } from './bridge.ts';

/** What the main process itself says: in system dialogs, which the page cannot draw. */
export interface Words {
  readonly openTitle: string;
  readonly folderTitle: string;
  readonly outFolderTitle: string;
  readonly archiveTitle: string;
  readonly termsTitle: string;
  readonly glossaries: string;
  readonly texts: string;
  readonly archives: string;
  readonly notesTitle: string;
  readonly notes: string;
  readonly allFiles: string;
  readonly saveTitle: string;
  /** Name of the folder among the reader’s documents that gets an archive a day. */
  readonly archivesFolder: string;
  readonly externalQuestion: string;
  readonly open: string;
  readonly cancel: string;
  readonly unresponsive: string;
  readonly unresponsiveDetail: string;
  readonly wait: string;
  readonly reload: string;
  readonly stillSaving: string;
  readonly archiveSaved: (path: string) => string;
  readonly archiveNotSaved: (reason: string) => string;
  readonly unsaved: (reason: string) => string;
  readonly unsavedDetail: string;
  readonly stayOpen: string;
  readonly closeUnsaved: string;
  readonly surprise: string;
  readonly surpriseDetail: (logFile: string) => string;
  readonly goOn: string;
}

const sr: Words = {
  openTitle: 'Отвори текст',
  folderTitle: 'Унеси фасциклу',
  outFolderTitle: 'Изабери фасциклу',
  archiveTitle: 'Врати из архиве',
  termsTitle: 'Унеси појмове',
  glossaries: 'Појмовници',
  texts: 'Текстови',
  archives: 'Архиве Упоредо',
  notesTitle: 'Унеси белешке',
  notes: 'Белешке',
  allFiles: 'Све датотеке',
  saveTitle: 'Сачувај као',
  archivesFolder: 'Упоредо резервне копије',
  externalQuestion: 'Отворити ову адресу изван Упоредо?',
  open: 'Отвори',
  cancel: 'Одустани',
  unresponsive: 'Прозор не одговара.',
  unresponsiveDetail: 'Све што је означено као сачувано јесте сачувано.',
  wait: 'Сачекај',
  reload: 'Учитај поново',
  archiveSaved: (path) => `Све је сачувано у датотеци ${path}`,
  archiveNotSaved: (reason) => `Архива није сачувана: ${reason}`,
  stillSaving: 'Чување још траје.',
  unsaved: (reason) => `Није све сачувано: ${reason}.`,
  unsavedDetail:
    'Што није сачувано, пропада кад се прозор затвори. Док је отворен, чување се понавља.',
  stayOpen: 'Остави отворен',
  closeUnsaved: 'Затвори без чувања',
  surprise: 'Десило се нешто неочекивано.',
  surpriseDetail: (logFile) =>
    `Све што је означено као сачувано јесте сачувано. Појединости су у датотеци ${logFile}`,
  goOn: 'У реду',
};

const srLatn: Words = {
  openTitle: 'Otvori tekst',
  folderTitle: 'Unesi fasciklu',
  outFolderTitle: 'Izaberi fasciklu',
  archiveTitle: 'Vrati iz arhive',
  termsTitle: 'Unesi pojmove',
  glossaries: 'Pojmovnici',
  texts: 'Tekstovi',
  archives: 'Arhive Uporedo',
  notesTitle: 'Unesi beleške',
  notes: 'Beleške',
  allFiles: 'Sve datoteke',
  saveTitle: 'Sačuvaj kao',
  archivesFolder: 'Uporedo rezervne kopije',
  externalQuestion: 'Otvoriti ovu adresu izvan Uporedo?',
  open: 'Otvori',
  cancel: 'Odustani',
  unresponsive: 'Prozor ne odgovara.',
  unresponsiveDetail: 'Sve što je označeno kao sačuvano jeste sačuvano.',
  wait: 'Sačekaj',
  reload: 'Učitaj ponovo',
  archiveSaved: (path) => `Sve je sačuvano u datoteci ${path}`,
  archiveNotSaved: (reason) => `Arhiva nije sačuvana: ${reason}`,
  stillSaving: 'Čuvanje još traje.',
  unsaved: (reason) => `Nije sve sačuvano: ${reason}.`,
  unsavedDetail:
    'Što nije sačuvano, propada kad se prozor zatvori. Dok je otvoren, čuvanje se ponavlja.',
  stayOpen: 'Ostavi otvoren',
  closeUnsaved: 'Zatvori bez čuvanja',
  surprise: 'Desilo se nešto neočekivano.',
  surpriseDetail: (logFile) =>
    `Sve što je označeno kao sačuvano jeste sačuvano. Pojedinosti su u datoteci ${logFile}`,
  goOn: 'U redu',
};

const en: Words = {
  openTitle: 'Open a text',
  folderTitle: 'Bring in a folder',
  outFolderTitle: 'Choose a folder',
  archiveTitle: 'Restore from an archive',
  termsTitle: 'Bring in terms',
  glossaries: 'Glossaries',
  texts: 'Texts',
  archives: 'Uporedo archives',
  notesTitle: 'Bring in notes',
  notes: 'Notes',
  allFiles: 'All files',
  saveTitle: 'Save as',
  archivesFolder: 'Uporedo backups',
  externalQuestion: 'Open this address outside Uporedo?',
  open: 'Open',
  cancel: 'Cancel',
  unresponsive: 'The window does not respond.',
  unresponsiveDetail: 'Everything shown as saved is saved.',
  wait: 'Wait',
  reload: 'Reload',
  archiveSaved: (path) => `Everything is saved in ${path}`,
  archiveNotSaved: (reason) => `The archive was not saved: ${reason}`,
  stillSaving: 'The window is still saving.',
  unsaved: (reason) => `Not everything could be saved: ${reason}.`,
  unsavedDetail:
    'What is not saved is lost when the window closes. As long as it is open, saving is tried again.',
  stayOpen: 'Leave it open',
  closeUnsaved: 'Close without saving',
  surprise: 'Something unexpected happened.',
  surpriseDetail: (logFile) => `Everything shown as saved is saved. The details are in ${logFile}`,
  goOn: 'OK',
};

const all: Readonly<Record<Environment['locale'], Words>> = { sr, 'sr-Latn': srLatn, en };

let current = en;

/** The words in the language the reader uses now. */
export const words = (): Words => current;

export function setLanguage(locale: Environment['locale']): void {
  current = all[locale];
}
