/** What an entry of the catalogue is called: the name that French people know, and those of other languages. */
export type Named = { name: string; names?: Record<string, string> | undefined };

/** ({ name: 'Google Agenda', names: { en: 'Google Calendar' } }, 'en') → 'Google Calendar' */
export function nameIn({ name, names }: Named, language: string): string {
  return names?.[language] ?? name;
}
