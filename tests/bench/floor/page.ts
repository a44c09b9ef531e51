/** The least a page script of our kind can do: asks, and draws what is answered. */
declare const chrome: { runtime: { sendMessage: (message: unknown) => Promise<string | undefined> } };

void chrome.runtime.sendMessage(location.href).then(draw);

function draw(text: string | undefined): void {
  if (!text || window !== top) return;
  const host = document.createElement('div');
  host.style.cssText = 'position:fixed;inset:0 0 auto;z-index:2147483647';
  const banner = document.createElement('p');
  banner.style.cssText = 'margin:0;padding:1rem;background:#fff;color:#000';
  banner.textContent = text;
  host.attachShadow({ mode: 'closed' }).append(banner);
  document.documentElement.append(host);
}
