/** The least a background of our kind can do: finds a host in a `Map`, shows a badge, answers with a text or nothing. */
import { BADGE_HOST, BANNER_HOST, hosts } from './hosts.ts';

type Respond = (answer?: unknown) => void;
declare const chrome: {
  action: { setBadgeText: (details: { tabId: number; text: string }) => Promise<void> };
  runtime: {
    onMessage: {
      addListener: (listen: (message: unknown, sender: { tab?: { id: number } }, respond: Respond) => void) => void;
    };
  };
};

const services = new Map(hosts().map((host) => [host, { name: host, speaks: host === BANNER_HOST }]));

chrome.runtime.onMessage.addListener((message, { tab }, respond) => {
  if (message === 'popup') return respond({ name: BADGE_HOST, alternatives: hosts().slice(0, 12) });
  const url = URL.parse(String(message));
  for (let host = url?.hostname ?? ''; host.includes('.'); host = host.slice(host.indexOf('.') + 1)) {
    const service = services.get(host);
    if (!service) continue;
    if (tab) void chrome.action.setBadgeText({ tabId: tab.id, text: '!' });
    return respond(service.speaks ? `${service.name} : à\u00A0éviter` : undefined);
  }
  return respond();
});
