import { listenToShortcuts } from './shortcuts.ts';

listenToShortcuts(document);
