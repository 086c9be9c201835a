import { createContext } from 'svelte';
import type { Desk, Work } from '../state/desk.svelte.ts';

/** The desk, for every component below App. */
export const [getDesk, setDesk] = createContext<Desk>();

/** The text on the desk, for every component of the reader and the panels. */
export const [getWork, setWork] = createContext<Work>();
