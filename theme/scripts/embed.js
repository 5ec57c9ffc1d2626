// <press-releases>: the newest releases of this site on another one. docs/partners.md says how to use it.
//
// It asks for one feed and nothing else; no cookies, no storage, nothing about the reader. Whatever a feed says becomes text,
// never HTML, and only http and https become links. Written in ASCII, because the embedding page decides how it is read.
//
// The build leaves out lines that begin with // and the indentation, then calls this function with the site's address and the
// words of its languages, the default language first (plugins/embed/script.py).
((site, words) => {
  'use strict';
  if (customElements.get('press-releases')) return;
  words = { __proto__: null, ...words };
  const origin = document.currentScript ? document.currentScript.src : site;

  const css = `
:host { display: block; font-family: var(--press-font, inherit); line-height: 1.5; }
:host([hidden]) { display: none; }
* { box-sizing: border-box; margin: 0; overflow-wrap: anywhere; }
ul { display: grid; gap: 0 var(--press-gap, 1.5rem); grid-template-columns: minmax(0, 1fr); list-style: none; padding: 0; }
li { border-block-end: 1px solid var(--press-rule, color-mix(in srgb, currentcolor 25%, transparent)); display: flex; gap: 1rem;
  padding-block: 1rem; position: relative; }
[part~=list] { border-block-start: 2px solid var(--press-accent, currentcolor); }
[part~=text] { display: grid; flex: 1; gap: .25rem; align-content: start; min-inline-size: 0; }
[part~=meta], [part~=when] { color: var(--press-soft, inherit); display: flex; flex-wrap: wrap; font-size: .9375em; gap: 0 .75em; }
[part~=when] { color: inherit; font-weight: 600; }
[part~=off] time { text-decoration: line-through; }
[part~=over] { font-weight: 400; }
time { font-variant-numeric: tabular-nums; }
span, [part~=link], [part~=summary] { unicode-bidi: isolate; }
[part~=title] { font-family: var(--press-title-font, inherit); font-size: 1.125em; line-height: 1.3; text-wrap: balance; }
[part~=link] { color: var(--press-link, inherit); text-decoration: none; }
[part~=link]::after { content: ""; inset: 0; position: absolute; }
[part~=link]:hover { text-decoration: underline; }
[part~=link]:focus-visible { outline: 0; }
[part~=link]:focus-visible::after, [part~=more]:focus-visible { outline: 3px solid var(--press-accent, currentcolor); outline-offset: 2px; }
[part~=more] { align-items: center; color: var(--press-link, inherit); display: inline-flex; font-weight: 600; min-block-size: 2.75rem; }
[part~=tile] { border: 1px solid var(--press-rule, color-mix(in srgb, currentcolor 25%, transparent));
  border-block-start: 4px solid var(--press-accent, currentcolor); align-self: start; display: grid; flex: none; font-size: .9375em;
  font-variant-numeric: tabular-nums; inline-size: 4.5em; justify-items: center; line-height: 1.3; padding-block: .25em .4em; }
[part~=tile] b { font-size: 1.9em; line-height: 1.1; }
[part~=cards] { border: 0; gap: var(--press-gap, 1.5rem);
  grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--press-card, 17rem)), 1fr)); }
[part~=cards] li { background: var(--press-ground, transparent); border-radius: var(--press-radius, 0); flex-direction: column;
  border: 1px solid var(--press-rule, color-mix(in srgb, currentcolor 25%, transparent)); gap: 0; overflow: hidden; padding: 0; }
[part~=cards] [part~=text] { padding: 1rem; }
[part~=cards] [part~=link]:focus-visible::after { outline-offset: -4px; }
[part~=compact] li { padding-block: .625rem; }
[part~=compact] [part~=title] { font-size: 1em; }
[part~=picture] { aspect-ratio: 3 / 2; display: block; inline-size: 100%; object-fit: cover; }
[part~=credit] { color: var(--press-soft, inherit); font-size: .875em; padding: .25rem 1rem 0; }
[part~=note]:empty { display: none; }
[part~=quiet] { block-size: 1px; clip-path: inset(50%); inline-size: 1px; overflow: hidden; position: absolute; }`;

  let sheets = [];
  try {
    sheets = [new CSSStyleSheet()];
    sheets[0].replaceSync(css);
    // An older browser shows the list without our styles.
  } catch { }

  const said = value => (typeof value === 'string' ? value : '');
  const record = value => (value && typeof value === 'object' ? value : {});
  const named = value => said(record(value).name);

  const web = (address, base) => {
    try {
      const url = new URL(said(address), base);
      return /^https?:$/.test(url.protocol) ? url.href : '';
    } catch { return ''; }
  };

  // Nothing is made of an empty text.
  const make = (tag, part, ...inside) => {
    const content = inside.filter(Boolean);
    if (!content.length) return '';
    const element = document.createElement(tag);
    if (part) element.setAttribute('part', part);
    element.append(...content);
    return element;
  };

  const speak = (element, tag) => {
    element.lang = tag;
    element.dir = said(words[tag]?.dir) || (/^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i.test(tag) ? 'rtl' : 'ltr');
  };

  // The language of ours that is nearest to a tag.
  const ours = tag => (words[tag] ? tag : words[tag.split('-')[0]] ? tag.split('-')[0] : Object.keys(words)[0]);

  // A day is the same one wherever the reader is; so is the clock of an event, in its own zone.
  const day = text => new Date(said(text).slice(0, 10));

  const written = (tag, options, from, to) => {
    try {
      const form = new Intl.DateTimeFormat(said(words[tag]?.locale) || tag, options);
      return to > from ? form.formatRange(from, to) : form.format(from);
    } catch { return ''; }
  };

  const time = (text, machine) => {
    const element = make('time', 'date', text);
    if (element) element.dateTime = machine;
    return element;
  };

  const span = event => {
    const whole = event.all_day === true, read = whole ? day : text => new Date(said(text));
    const from = read(event.start), to = event.end ? read(event.end) : from;
    const end = event.recurs ? Infinity : +to + (whole || !event.end ? 864e5 : 0);
    return { whole, from, to, end, zone: whole ? 'UTC' : said(event.timezone) || undefined };
  };

  const off = event => /cancelled|postponed/.test(event.status);

  const when = (event, tag) => {
    const { whole, from, to, zone } = span(event);
    if (event.recurs && !off(event)) {
      const first = written(tag, { dateStyle: 'long', timeZone: zone }, from);
      return time(words[ours(tag)].often.replace('%(date)s', first), said(event.start));
    }
    const options = { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', timeZone: zone };
    if (!whole) {
      Object.assign(options, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
      const clock = timeZone => written('en', { ...options, timeZone }, from);
      if (clock(zone) !== clock()) options.timeZoneName = 'short';
    }
    return time(written(tag, options, from, to), said(event.start));
  };

  const tile = (event, tag) => {
    const { from, zone } = span(event);
    const piece = options => written(tag, { ...options, timeZone: zone }, from);
    const leaf = make('span', 'tile', make('span', '', piece({ weekday: 'short' })),
      make('b', '', piece({ day: 'numeric' }).replace(/\P{Nd}+$/u, '')), make('span', '', piece({ month: 'short' })),
      make('span', '', piece({ year: 'numeric' })));
    if (leaf) leaf.setAttribute('aria-hidden', 'true');
    return leaf;
  };

  const lead = item => record((record(item._depesche).pictures || [])[0]);

  const picture = item => {
    const address = web(item.image);
    if (!address) return '';
    const image = document.createElement('img');
    image.setAttribute('part', 'picture');
    image.alt = said(lead(item).alt);
    image.loading = 'lazy';
    image.referrerPolicy = 'no-referrer';
    image.onerror = () => {
      if (image.nextSibling?.part.contains('credit')) image.nextSibling.remove();
      image.remove();
    };
    image.src = address;
    return image;
  };

  // Coming events first, the next one at the top; then those that are over, the last one first.
  const inOrder = items => {
    const now = Date.now(), of = item => span(item._depesche.event);
    const events = items.filter(item => record(item._depesche).event);
    return [
      ...events.filter(item => of(item).end >= now).sort((a, b) => of(a).from - of(b).from),
      ...events.filter(item => !(of(item).end >= now)).sort((a, b) => of(b).from - of(a).from),
    ];
  };

  const entry = (item, language, layout, level) => {
    const more = record(item._depesche), event = record(more.event), tag = said(item.language) || language;
    const own = words[ours(tag)], compact = layout === 'compact', day_ = said(item.date_published);
    const published = time(written(tag, { dateStyle: 'long', timeZone: 'UTC' }, day(day_)), day_);
    const address = web(item.url);
    const link = make(address ? 'a' : 'span', 'link', said(item.title) || address);
    if (address) link.href = address;
    const happens = event.start && make('p', off(event) ? 'when off' : 'when', when(event, tag), make('span', 'place', said(event.location)),
      make('span', 'attendance', own.attendance[said(event.attendance)]),
      layout === 'events' && span(event).end < Date.now() && make('span', 'over', own.over));
    const element = make('li', 'item',
      layout === 'cards' && picture(item),
      layout === 'cards' && make('p', 'credit', said(lead(item).credit)),
      layout === 'events' && tile(event, tag),
      make('div', 'text',
        layout === 'events' || (compact && happens) ? '' :
          make('p', 'meta', !compact && make('span', 'kind', own.kinds[said(more.kind)]), published,
            !compact && make('span', 'office', named(more.office))),
        make('h' + level, 'title', link),
        !compact && layout !== 'events' && make('p', 'summary', said(item.summary)),
        happens));
    if (tag !== language) speak(element, tag);
    return element;
  };

  customElements.define('press-releases', class extends HTMLElement {
    static observedAttributes = ['src', 'lang', 'kind', 'office', 'topic', 'group', 'limit', 'layout', 'heading-level', 'refresh'];

    #root = this.attachShadow({ mode: 'open' });
    #feed; #text; #address; #note; #own; #stop; #timer; #planned;

    constructor() {
      super();
      this.#root.adoptedStyleSheets = sheets;
    }

    connectedCallback() {
      if (!this.#feed) this.#wait();
      this.attributeChangedCallback();
    }

    disconnectedCallback() {
      clearInterval(this.#timer);
      this.#stop?.abort();
    }

    attributeChangedCallback() {
      if (!this.isConnected || this.#planned) return;
      this.#planned = true;
      queueMicrotask(() => {
        this.#planned = false;
        clearInterval(this.#timer);
        const minutes = parseFloat(this.getAttribute('refresh'));
        if (minutes > 0) this.#timer = setInterval(() => document.hidden || this.reload(), Math.max(minutes, 1) * 6e4);
        if (this.#feed && this.#address === this.#wanted()) this.#show();
        else this.#load();
      });
    }

    // For the page: ask for the feed again. The promise is kept when it has come or failed.
    reload() { return this.#load(true); }

    #is(name) { return this.getAttribute(name) || ''; }

    #tag() { return ours(this.closest('[lang]')?.lang || ''); }

    // The narrowest feed there is; #chosen filters by the rest.
    #wanted() {
      if (this.#is('src')) return web(this.#is('src'), document.baseURI);
      const [office, kind, topic, group] = ['office', 'kind', 'topic', 'group'].map(name => encodeURIComponent(this.#is(name)));
      const scope = group ? `group/${group}` : office ? `office/${office}${kind && '/' + kind}`
        : topic ? `topic/${topic}` : kind ? `kind/${kind}` : 'all';
      return web(`/${this.#tag()}/feeds/${scope}.json`, origin);
    }

    #chosen() {
      const fits = (wanted, found) => !wanted || wanted === found;
      return this.#feed.items.map(record).filter(item => {
        const more = record(item._depesche), topics = Array.isArray(more.topics) ? more.topics : [];
        return fits(this.#is('kind'), more.kind) && fits(this.#is('office'), record(more.office).id)
          && (!this.#is('topic') || topics.some(each => record(each).id === this.#is('topic')));
      });
    }

    async #load(again) {
      this.#stop?.abort();
      const stop = this.#stop = new AbortController();
      try {
        const address = this.#wanted();
        if (!address) throw new Error('no address of a feed');
        const answer = await fetch(address, {
          credentials: 'omit', referrerPolicy: 'no-referrer', cache: again ? 'no-cache' : 'default', signal: stop.signal,
        });
        if (!answer.ok) throw new Error(`${answer.status} ${address}`);
        const text = await answer.text(), feed = record(JSON.parse(text));
        if (!Array.isArray(feed.items)) throw new Error(`no feed: ${address}`);
        const changed = text !== this.#text;
        [this.#feed, this.#text, this.#address] = [feed, text, address];
        if (changed || !again) this.#show(again);
        else this.#tell('');
        this.dispatchEvent(new Event('load'));
      } catch (error) {
        if (stop.signal.aborted) return;
        this.#fail();
        this.dispatchEvent(new Event('error'));
      }
    }

    // The last good items stay, unless something else is asked for by now.
    #fail() {
      if (this.#feed && this.#address === this.#wanted()) this.#tell('failed');
      else {
        this.#feed = this.#text = undefined;
        this.#wait();
      }
    }

    // What stands inside the element in the page, or else a link to the site.
    #wait() {
      const slot = document.createElement('slot'), tag = this.#tag(), link = make('a', 'more', words[tag].all);
      link.href = new URL(`/${tag}/`, origin);
      slot.append(link);
      this.#root.replaceChildren(slot);
    }

    #tell(word) {
      this.#note.setAttribute('part', word === 'failed' ? 'note' : 'note quiet');
      this.#note.textContent = word && this.#own[word];
    }

    #show(again) {
      const feed = this.#feed, tag = said(feed.language) || this.#tag(), own = words[ours(tag)];
      const layout = ['cards', 'compact', 'events'].find(each => each === this.#is('layout')) || 'list';
      const level = /^[1-6]$/.test(this.#is('heading-level')) ? this.#is('heading-level') : 3;
      const chosen = this.#chosen(), limit = Math.max(1, parseInt(this.#is('limit'), 10) || 5);
      const shown = (layout === 'events' ? inOrder(chosen) : chosen).slice(0, limit);
      const list = make('ul', `list ${layout}`, ...shown.map(item => entry(item, tag, layout, level)));
      if (list) {
        // Safari takes a list without bullets for none.
        list.setAttribute('role', 'list');
        list.setAttribute('aria-label', said(feed.title));
      }
      const home = web(feed.home_page_url), more = home && make('a', 'more', said(feed.title) || own.all);
      if (more) more.href = home;
      this.#own = own;
      this.#note = document.createElement('p');
      this.#note.setAttribute('role', 'status');
      this.#tell('');
      const frame = make('div', 'frame', list || make('p', 'empty', own.empty), more, this.#note);
      const focused = this.#root.activeElement?.href;
      speak(frame, tag);
      this.#root.replaceChildren(frame);
      if (focused) [...frame.querySelectorAll('a')].find(each => each.href === focused)?.focus();
      if (again) requestAnimationFrame(() => this.#tell('updated'));
    }
  });
})
