/** The least a popup of our kind can do: Preact, a heading, and the list that the background answers with. */
import { h, render } from 'preact';

type Seen = { name: string; alternatives: string[] };
declare const chrome: { runtime: { sendMessage: (message: unknown) => Promise<Seen> } };

const show = (seen?: Seen) =>
  render(
    h('main', {}, [
      h('h1', {}, seen?.name ?? '…'),
      h(
        'ul',
        {},
        seen?.alternatives.map((name) => h('li', {}, name)),
      ),
    ]),
    document.body,
  );

show();
void chrome.runtime.sendMessage('popup').then(show);
