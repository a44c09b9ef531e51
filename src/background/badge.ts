/** The toolbar icon: a sign for a glance, and the same in words for everyone. */
import { embeddedIn, pageOf, type TabState, type VisitedDocument } from '../core/tab-state.ts';
import { browser } from '../platform/browser.ts';
import { list, t } from '../platform/i18n.ts';
import { factsOf } from './detection.ts';

type Sign = { text: string; background: string };

const WARNING: Sign = { text: '!', background: '#b3261e' };
const INFORMATION: Sign = { text: 'i', background: '#0b5c8a' };
const NOTHING: Sign = { text: '', background: INFORMATION.background };

/** Shows what is true of a tab. The browser clears both by itself when the tab loads another document. */
export async function showBadge(tabId: number, tab: TabState): Promise<void> {
  const { text, background } = signOf(tab);
  await whileTabExists([
    browser.action.setBadgeText?.({ tabId, text }),
    browser.action.setBadgeBackgroundColor?.({ tabId, color: background }),
    browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
    browser.action.setTitle({ tabId, title: titleOf(tab) }),
  ]);
}

function signOf(tab: TabState): Sign {
  const page = pageOf(tab);
  if (page && speaks(page)) return factsOf(page.service)?.verdict === 'avoid' ? WARNING : INFORMATION;
  return embeddedIn(tab).some(speaks) ? INFORMATION : NOTHING;
}

/** 'HelloAsso : à éviter. Cette page contient aussi PayPal.' */
function titleOf(tab: TabState): string {
  const page = pageOf(tab);
  const facts = page && speaks(page) ? factsOf(page.service) : undefined;
  const embedded = embeddedIn(tab)
    .filter(speaks)
    .filter(({ service }) => service !== page?.service)
    .map(({ service }) => factsOf(service)?.name)
    .filter((name) => name !== undefined)
    // Frames load in any order.
    .sort((a, b) => a.localeCompare(b));

  const sentences = [
    facts && t('badgePage', facts.name, t(`verdict_${facts.verdict}`).toLocaleLowerCase()),
    embedded.length > 0 && t(facts ? 'badgeAlsoEmbeds' : 'badgeEmbeds', list(embedded)),
  ].filter(Boolean);
  return sentences.length > 0 ? t('badgeTitle', sentences.join(' ')) : t('extensionName');
}

function speaks({ decision }: VisitedDocument): boolean {
  return decision.level !== 'silent';
}

/** A tab may close at any moment: the browser then rejects, and there is nothing left to show. */
async function whileTabExists(calls: (Promise<void> | undefined)[]): Promise<void> {
  await Promise.allSettled(calls);
}
