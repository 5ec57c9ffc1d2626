/*
  The search page: takes its form over, asks the indexes of the page's language, and shows the cards of what it finds.

  Words are folded and reduced to stems as plugins/search/words.py does it, by the same rules (guide.json); a test compares
  both. A word finds releases with the same stem, and releases with a word that begins as it does. Indexes are Pagefind's, one
  for a span of years, and one for people, groups, offices and pages; filters and orders are ours (facts.json). Without this
  script the form leads to the site map.
*/

const PAGE = 20;
const PAUSE = 250; // ms without a key before a search begins
const SHORTEST_BEGINNING = 3;

const fold = (text, letters) =>
  [...text.normalize("NFKD").toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "")].map((each) => letters[each] ?? each).join("");

export const wordsIn = (text, letters) =>
  (fold(text, letters).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => [...word].length > 1);

const shortened = (word, { least, replace }) => {
  for (let length = word.length - least; length > 0; length -= 1) {
    const ending = word.slice(-length);
    if (Object.hasOwn(replace, ending)) return word.slice(0, -length) + replace[ending];
  }
  return word;
};

const everywhere = (word, { replace }) =>
  Object.entries(replace).reduce((found, [before, after]) => found.replaceAll(before, after), word);

export const stem = (word, steps) =>
  steps.reduce((found, step) => (step.where === "anywhere" ? everywhere(found, step) : shortened(found, step)), word);

const read = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
};

/* One index: Pagefind's, and the facts of its records by Pagefind's ids. The program is the same in each, but holds the memory
   of one index: loaded once for several, it mixes them up. */
const openSpan = async (folder) => {
  const [pagefind, facts] = await Promise.all([import(`${folder}pagefind.js`), read(`${folder}facts.json`)]);
  const index = pagefind.createInstance({ basePath: folder, noWorker: true });
  await index.init();
  const records = facts.records.map(([id, kind, office, topics, published, starts, ends, names = ""], number) => ({
    id, folder, number, published, starts, ends,
    names: names ? names.split(" ") : [],
    kind: facts.kinds[kind], office: facts.offices[office] ?? null, topics: topics.map((topic) => facts.topics[topic]),
  }));
  return { index, records, byId: new Map(records.map((record) => [record.id, record])) };
};

const isRelease = (hit) => hit.record.published !== null;

const mostOf = (hits) => hits.reduce((most, hit) => Math.max(most, hit.count), 0);

/* A page of a person or group that has all words does not push aside the releases that have most of them, unless its name has. */
const best = (hits) => {
  const most = mostOf(hits);
  const ofReleases = hits.some((hit) => hit.isNamed) ? most : mostOf(hits.filter(isRelease));
  return hits.filter((hit) => hit.count === (isRelease(hit) ? ofReleases : most));
};

export class Search {
  constructor(folder) {
    this.folder = new URL(folder, location.href).href;
    this.cards = new Map();
  }

  open() {
    this.opened ??= this.#open().catch((error) => {
      this.opened = undefined; // the next search tries again
      throw error;
    });
    return this.opened;
  }

  async #open() {
    this.guide = await read(`${this.folder}guide.json`);
    this.spans = await Promise.all(this.guide.spans.map((name) => openSpan(`${this.folder}${name}/`)));
  }

  /* The records that have all words of a query, else those that have the most of them: {hits, isComplete}. */
  async find(query) {
    await this.open();
    const words = [...new Set(wordsIn(query, this.guide.letters))];
    const found = await Promise.all(this.spans.map((span) => this.#findIn(span, words)));
    const hits = found.flat().map((hit) => ({ ...hit, isNamed: this.#isNamed(hit.record, words) }));
    return { hits: best(hits), isComplete: mostOf(hits) === words.length };
  }

  /* Whether all words are in the name of a person, group, office or page: then it is probably what somebody looks for. */
  #isNamed({ names }, words) {
    const { steps } = this.guide;
    const isIn = (word) => names.some((name) => name.startsWith(word) || stem(name, steps) === stem(word, steps));
    return names.length > 0 && words.length > 0 && words.every(isIn);
  }

  async #findIn(span, words) {
    if (words.length === 0) return span.records.map((record) => ({ record, count: 0, score: 0 }));
    const hits = new Map();
    for (const word of words) {
      for (const [id, score] of await this.#scores(span, word)) {
        const hit = hits.get(id) ?? { record: span.byId.get(id), count: 0, score: 0 };
        hits.set(id, { ...hit, count: hit.count + 1, score: hit.score + score });
      }
    }
    return [...hits.values()];
  }

  async #scores(span, word) {
    const { steps, end } = this.guide;
    const whole = await span.index.search(`${stem(word, steps)}${end}`);
    const begun = word.length < SHORTEST_BEGINNING ? { results: [] } : await span.index.search(word);
    const scores = new Map(begun.results.map((result) => [result.id, result.score]));
    for (const { id, score } of whole.results) scores.set(id, (scores.get(id) ?? 0) + score);
    return scores;
  }

  /* The card of a record, as HTML of this site. */
  async card({ folder, number }) {
    const address = `${folder}cards-${Math.floor(number / this.guide.cards)}.json`;
    if (!this.cards.has(address)) this.cards.set(address, read(address));
    return (await this.cards.get(address)).cards[number % this.guide.cards];
  }
}

const today = () => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

export const isWithin = (record, limits, day = today()) => {
  const isPast = record.ends !== null && record.ends < day;
  return (
    (!limits.kind || record.kind === limits.kind) &&
    (!limits.office || record.office === limits.office) &&
    (!limits.topic || record.topics.includes(limits.topic)) &&
    (!limits.year || (record.published ?? "").startsWith(`${limits.year}-`)) &&
    (!limits.from || (record.published ?? "") >= limits.from) &&
    (!limits.to || (record.published !== null && record.published <= limits.to)) &&
    (!limits.when || (record.starts !== null && (limits.when === "past") === isPast))
  );
};

/* Newest first, or oldest; what has no date comes last, in the order of its index. */
const byDate = (sign) => ({ record: one }, { record: other }) => {
  if (one.published === null || other.published === null) {
    return (one.published === null) - (other.published === null) || one.number - other.number;
  }
  return sign * (other.published.localeCompare(one.published) || one.id.localeCompare(other.id));
};

export const inOrder = (hits, order) => {
  if (order === "oldest") return hits.toSorted(byDate(-1));
  const newest = byDate(1);
  if (order === "newest") return hits.toSorted(newest);
  return hits.toSorted(
    (one, other) => other.isNamed - one.isNamed || other.count - one.count || other.score - one.score || newest(one, other),
  );
};

class SearchPage {
  constructor(form) {
    this.form = form;
    this.search = new Search(form.dataset.folder);
    this.status = document.querySelector("#search-status");
    this.section = document.querySelector("#search-results");
    this.list = this.section.querySelector("ul");
    this.more = document.querySelector("#search-more");
    this.limits = document.querySelector("#search-limits");
    this.turn = 0;
  }

  start() {
    this.limits.hidden = false;
    this.limits.querySelector("fieldset").disabled = false;
    const given = new URLSearchParams(location.search);
    for (const [name, value] of given) {
      if (this.form.elements[name]) this.form.elements[name].value = value;
    }
    this.limits.open = [...given].some(([name, value]) => name !== "q" && value && this.form.elements[name]);
    this.#listen();
    if (this.#isAsked()) this.run();
  }

  #listen() {
    let waiting = 0;
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(waiting);
      this.run();
    });
    this.form.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => this.run(), PAUSE);
    });
    this.form.addEventListener("reset", (event) => {
      event.preventDefault(); // the words stay
      for (const field of this.limits.querySelectorAll("select, input")) field.value = "";
      this.run();
    });
    this.form.elements.q.addEventListener("focus", () => this.search.open().catch(() => {}), { once: true });
    this.more.addEventListener("click", () => this.#showMore());
  }

  #given() {
    return Object.fromEntries([...new FormData(this.form)].filter(([, value]) => value.trim()));
  }

  #isAsked() {
    return Object.keys(this.#given()).some((name) => name !== "order");
  }

  async run() {
    const turn = (this.turn += 1);
    const given = this.#given();
    history.replaceState(null, "", `?${new URLSearchParams(given)}`.replace(/^\?$/, location.pathname));
    if (!this.#isAsked()) return this.#show([], "");
    try {
      const { hits, isComplete } = await this.search.find(given.q ?? "");
      if (turn !== this.turn) return undefined; // somebody went on typing
      const within = hits.filter((hit) => isWithin(hit.record, given));
      const found = given.q?.trim() && hits[0]?.count === 0 ? [] : inOrder(within, given.order ?? (given.q ? "" : "newest"));
      const words = found.length === 0 ? "none" : isComplete ? "found" : "some";
      return await this.#show(found, this.status.dataset[words].replace("{count}", this.#number(found.length)));
    } catch (error) {
      console.error(error);
      return this.#show([], this.status.dataset.failed);
    }
  }

  #number(count) {
    return new Intl.NumberFormat(document.documentElement.lang).format(count);
  }

  async #show(hits, words) {
    this.hits = hits;
    this.shown = 0;
    const first = await this.#cards(PAGE);
    this.list.replaceChildren(...first);
    this.section.hidden = hits.length === 0;
    this.status.textContent = words;
  }

  async #showMore() {
    const cards = await this.#cards(PAGE);
    this.list.append(...cards);
    cards[0]?.querySelector("a")?.focus();
  }

  async #cards(count) {
    const next = this.hits.slice(this.shown, this.shown + count);
    const html = await Promise.all(next.map((hit) => this.search.card(hit.record)));
    this.shown += next.length;
    this.more.hidden = this.shown >= this.hits.length;
    return html.map((each) => {
      const template = document.createElement("template");
      template.innerHTML = each;
      return template.content.firstElementChild;
    });
  }
}

const form = document.querySelector("#search");
if (form) new SearchPage(form).start();
