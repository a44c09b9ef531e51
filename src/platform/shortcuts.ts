/** Keyboard shortcuts. Firefox for Android has none. */
import { browser } from './browser.ts';

/** The commands of the manifest, beside opening the popup. */
export const COMMANDS = ['not-today', 'show-alternatives'] as const;
export type CommandName = (typeof COMMANDS)[number];

export type Shortcut = { description: string; keys: string };

type Commands = typeof browser.commands & { openShortcutSettings?: () => Promise<void> };
const commands: Commands | undefined = browser.commands;

export const hasShortcuts = commands !== undefined;

/** What each command is for and its keys, '' where it has none; an empty list where the browser has no shortcuts. */
export async function shortcuts(): Promise<Shortcut[]> {
  const all = (await commands?.getAll()) ?? [];
  return all.map(({ description = '', shortcut = '' }) => ({ description, keys: shortcut }));
}

/** Opens the browser's own page for shortcuts. */
export async function changeShortcuts(): Promise<void> {
  if (commands?.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Calls back with the command asked for and the tab in front. */
export function onShortcut(act: (command: CommandName, tab: { id: number; private: boolean }) => void): void {
  commands?.onCommand.addListener((name, tab) => {
    const command = COMMANDS.find((known) => known === name);
    if (command && tab?.id !== undefined) act(command, { id: tab.id, private: tab.incognito });
  });
}
