import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { basename, extname, join } from 'node:path';
import { ARCHIVE_EXTENSION, EXTENSIONS } from './find-files.ts';
import { words } from './words.ts';

/** Asks which files to open; none when the reader thinks better of it. */
export async function askForFiles(window: BrowserWindow): Promise<readonly string[]> {
  const { openTitle, texts, allFiles } = words();
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: openTitle,
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: texts, extensions: [...EXTENSIONS, ARCHIVE_EXTENSION] },
      { name: allFiles, extensions: ['*'] },
    ],
  });
  return canceled ? [] : filePaths;
}

/** Extensions under which programs write out notes; Kindles have them as plain text. */
const NOTES = ['jsonld', 'json', 'annotation', 'ann', 'txt'];

/** Asks which files of notes to bring in; none when the reader thinks better of it. */
export async function askForNotes(window: BrowserWindow): Promise<readonly string[]> {
  const { notesTitle, notes, allFiles } = words();
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: notesTitle,
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: notes, extensions: NOTES },
      { name: allFiles, extensions: ['*'] },
    ],
  });
  return canceled ? [] : filePaths;
}

/** Extensions under which programs keep glossaries; Anki has them as plain text. */
const GLOSSARIES = ['tbx', 'csv', 'tsv', 'utf8', 'tab', 'txt', 'xml'];

/** Asks which file of terms to bring in; none when the reader thinks better of it. */
export async function askForTerms(window: BrowserWindow): Promise<readonly string[]> {
  const { termsTitle, glossaries, allFiles } = words();
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: termsTitle,
    properties: ['openFile'],
    filters: [
      { name: glossaries, extensions: GLOSSARIES },
      { name: allFiles, extensions: ['*'] },
    ],
  });
  return canceled ? [] : filePaths;
}

/** Asks for a folder whose texts are to be brought in; none when the reader thinks better of it. */
export async function askForFolder(window: BrowserWindow): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words().folderTitle,
    properties: ['openDirectory'],
  });
  return canceled ? [] : filePaths;
}

/** Asks for a folder that is to be filled; a new one can be made. */
export async function askForOutFolder(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words().outFolderTitle,
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Asks for an archive to restore from; none when the reader thinks better of it. */
export async function askForArchive(window: BrowserWindow): Promise<readonly string[]> {
  const { archiveTitle, archives, allFiles } = words();
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: archiveTitle,
    properties: ['openFile'],
    filters: [
      { name: archives, extensions: [ARCHIVE_EXTENSION] },
      { name: allFiles, extensions: ['*'] },
    ],
  });
  return canceled ? [] : filePaths;
}

/** Asks where to save. */
export async function askForSavePath(
  window: BrowserWindow,
  suggestedName: string,
): Promise<string | null> {
  // The name comes from a book's title: nothing in it may lead to another folder.
  const name = basename(suggestedName.replaceAll(/[\\/\0]/g, '-')) || 'Uporedo.md';
  const extension = extname(name).slice(1);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: words().saveTitle,
    defaultPath: join(app.getPath('documents'), name),
    properties: ['showOverwriteConfirmation', 'createDirectory'],
    filters: [
      ...(extension ? [{ name: extension, extensions: [extension] }] : []),
      { name: words().allFiles, extensions: ['*'] },
    ],
  });
  return canceled || filePath === '' ? null : filePath;
}
