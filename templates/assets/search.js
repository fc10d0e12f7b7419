// Searches the files of the index that a query needs. Sources/Searching makes them, and the same words.
"use strict";

// Marks what readers see: the words of the site's language are put in its place.
const _ = (words) => words;

const search = (() => {
  // What a word is worth by where it is: text, often in the text, requirement, heading, another name, title, id.
  const worth = [1, 1.6, 2.5, 4, 6, 8, 30];
  const isWord = "[\\p{Alphabetic}\\p{Nd}]";
  const pattern = (text, flags = "gu") => new RegExp(text.replaceAll("W", isWord), flags);
  const runs = pattern("W+(?:[-_.]W+)*");
  const apostrophes = pattern("(?<=W)['’](?=W)");
  const isDigit = /[0-9]/;

  const fold = (text) =>
    text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ς", "σ").replace(apostrophes, "");

  const stem = (word, isEnglish) => {
    if (!isEnglish || !/^[a-z]+$/.test(word)) return word;
    word = word.replace(/(?<=..)ie[sd]$/, "y").replace(/(?<=..[^isu])s$/, "");
    const bare = word.replace(/(?<=...)(ed|ing)$/, "");
    if (bare !== word && /[aeiouy]/.test(bare)) word = bare.replace(/([^aeiouylsz])\1$/, "$1");
    return word.replace(/(?<=...)e+$/, "");
  };

  // An id as it is looked up: `ABC-04.02` and `abc 4.2` are `abc4.2`.
  const key = (text) =>
    fold(text)
      .replace(/(?<![0-9])0+(?=[0-9])/g, "")
      .replace(pattern("(?<=[0-9])(?:(?!W).)+(?=[0-9])", "gsu"), ".")
      .replace(pattern("(?!W|(?<=[0-9])\\.(?=[0-9])).", "gsu"), "");

  const words = (text, isEnglish) =>
    (fold(text).match(runs) ?? [])
      .flatMap((run) => (isDigit.test(run) ? [key(run)] : run.split(/[-_.]/).filter((word) => !/^[a-z]$/.test(word)).map((word) => stem(word, isEnglish))));

  // Levenshtein's distance.
  const distance = (one, other) => {
    let last = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (let i = 1; i <= one.length; i++) {
      const row = [i];
      for (let j = 1; j <= other.length; j++)
        row[j] = Math.min(last[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1), last[j] + 1, row[j - 1] + 1);
      last = row;
    }
    return last[other.length];
  };

  const place = (list, isAbove) => {
    const first = list.findIndex(isAbove);
    return Math.max(0, (first < 0 ? list.length : first) - 1);
  };

  const entry = (line) => {
    const [word, ...lists] = line.split(" ");
    const documents = new Map();
    for (const list of lists) {
      let number = 0;
      for (const gap of list.slice(1).split(",")) documents.set((number += parseInt(gap, 36)), Number(list[0]));
    }
    return { word: word.replace("*", ""), isCommon: word.endsWith("*"), documents };
  };

  class Index {
    constructor(load) {
      this.load = load;
      this.files = new Map();
    }

    file(name) {
      if (!this.files.has(name)) this.files.set(name, this.load(name));
      return this.files.get(name);
    }

    async open() {
      this.manifest ??= JSON.parse(await this.file("manifest.json"));
      this.isEnglish = /^en(-|$)/i.test(this.manifest.language);
      return this.manifest;
    }

    async lines(start, isPrefix) {
      const first = place(this.manifest.words, (word) => word > start);
      const last = isPrefix ? place(this.manifest.words, (word) => word > start + "\uffff") : first;
      const names = [];
      for (let number = first; number <= Math.min(last, first + 3); number++) names.push(`words-${number}.txt`);
      return (await Promise.all(names.map((name) => this.file(name)))).join("").split("\n");
    }

    async find(word, isPrefix) {
      const all = await this.lines(word, isPrefix);
      const scores = new Map();
      let isCommon = false;
      for (const found of all.filter((line) => line.startsWith(word)).map(entry)) {
        const isSame = found.word === word;
        if (!isSame && !isPrefix) continue;
        isCommon ||= isSame && found.isCommon;
        for (const [number, weight] of found.documents)
          scores.set(number, Math.max(scores.get(number) ?? 0, worth[weight] * (isSame ? 1 : 0.6)));
      }
      const rarity = Math.log(1 + this.manifest.count / (scores.size + 1));
      return { word, all, scores, rarity, share: isCommon ? 0 : rarity };
    }

    async ids(query) {
      const id = stem(key(query), this.isEnglish);
      const line = (await this.lines(id)).find((line) => id && line.split(/[* ]/, 1)[0] === id);
      return line ? [...entry(line).documents].filter(([, weight]) => weight === 6).map(([number]) => number) : [];
    }

    group(number) {
      const groups = this.manifest.groups;
      const [, rank, kind, standard, ...versions] = groups[place(groups, (group) => group[0] > number)];
      return { rank, kind, standard, versions };
    }

    // The documents with all of one or two words, with most of more, or else with similar words; best first.
    async query(text, isChosen = () => true) {
      await this.open();
      const list = words(text, this.isEnglish);
      const last = /\s$/.test(text) ? -1 : list.length - 1;
      const found = await Promise.all(list.map((word, index) => this.find(word, index === last && word.length > 1)));
      const all = found.reduce((sum, one) => sum + one.share, 0) - 1e-9;
      const hits = new Map();
      const add = (number, score, share, rank) => {
        const hit = hits.get(number) ?? { number, score: 0, share: 0, ...this.group(number) };
        hits.set(number, { ...hit, score: hit.score + score, share: hit.share + share, rank: rank ?? hit.rank });
      };
      for (const { scores, rarity, share } of found) for (const [number, score] of scores) add(number, score * rarity, share);
      for (const number of await this.ids(text)) add(number, 0, all, -1);
      const isSimilar = !hits.size;
      for (const word of isSimilar ? found.flatMap((one) => this.near(one)) : [])
        for (const [number, score] of (await this.find(word)).scores) if (!isDigit.test(word) || score > worth[4]) add(number, score, 1);
      const chosen = [...hits.values()].filter(isChosen);
      const best = chosen.reduce((best, hit) => Math.max(best, hit.share), 0);
      const least = Math.min(best, list.length > 2 ? all * 0.6 : all);
      const value = (hit) => hit.score * hit.share ** 2;
      const numbers = chosen
        .filter((hit) => hit.share >= least)
        .sort((one, other) => one.rank - other.rank || value(other) - value(one) || one.number - other.number)
        .map((hit) => hit.number);
      return { numbers, isSimilar, hasAll: best >= all };
    }

    near({ word, all }) {
      return all
        .map((line) => line.split(/[* ]/, 1)[0])
        .filter((other) => isDigit.test(other) === isDigit.test(word))
        .map((other) => [other.length > 2 && word.startsWith(other) ? 1 : distance(word, other), other])
        .filter(([far, other]) => other && far <= Math.max(1, word.length / 3))
        .sort(([far], [farther]) => far - farther)
        .slice(0, 5)
        .map(([, other]) => other);
    }

    async documents(numbers) {
      const perFile = this.manifest.perFile;
      return Promise.all(numbers.map(async (number) => {
        const lines = (await this.file(`documents-${Math.floor(number / perFile)}.txt`)).split("\n");
        const [title, path, note] = lines[number % perFile].split("\t");
        return { title, path, note, ...this.group(number) };
      }));
    }
  }

  return { words, key, Index };
})();

if (typeof module === "object") module.exports = search;

if (typeof document === "object") {
  const form = document.querySelector("form.search");
  const { q, standard, version, kind } = form.elements;
  const [filters, status, results, more, names] = ["_filters", "_status", "_results", "_more", "_names"].map((id) => document.getElementById(id));
  const selects = [standard, version, kind];
  const index = new search.Index(async (name) => {
    const answer = await fetch(form.dataset.index + name);
    if (!answer.ok) throw new Error(name);
    return answer.text();
  });
  let turn = 0;
  let timer;
  let numbers = [];

  const element = (name, text) => {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  };

  // A result leads to the version that was chosen, or to the first.
  const versions = (found) => {
    const all = found.versions.map((number) => index.manifest.versions[number]);
    const isChosen = ([address]) => address === version.value;
    return [...all.filter(isChosen), ...all.filter((one) => !isChosen(one))];
  };

  const address = (found) => form.dataset.root + (versions(found)[0]?.[0] ?? "") + found.path;

  const about = (found) => {
    const { standards, kinds } = index.manifest;
    const [main, ...others] = versions(found).map(([, name]) => name);
    const same = others.length && _(`same text in ${others.join(", ")}`);
    return [kinds[found.kind], main ?? standards[found.standard], found.rank === 2 && _("superseded"), same].filter(Boolean).join(" · ");
  };

  const item = (found) => {
    const made = document.createElement("li");
    const link = element("a", found.title);
    link.href = address(found);
    made.append(link, " ", element("span", about(found)));
    if (found.note) made.append(element("p", found.note));
    return made;
  };

  const isChosen = (group) => {
    const { versions, standards, kinds } = index.manifest;
    return (
      (!standard.value || standards[group.standard] === standard.value) &&
      (!version.value || group.versions.some((number) => versions[number][0] === version.value)) &&
      (!kind.value || kinds[group.kind] === kind.value)
    );
  };

  const keepAddress = () => {
    const chosen = [...new FormData(form)].filter(([, value]) => value !== "");
    const query = new URLSearchParams(chosen).toString();
    history.replaceState(null, "", query ? "?" + query : location.pathname);
  };

  const show = async (mine) => {
    const start = results.children.length;
    const found = await index.documents(numbers.slice(start, start + 10));
    if (mine !== turn) return;
    results.append(...found.map(item));
    results.hidden = results.children.length === 0;
    more.hidden = results.children.length >= numbers.length;
    return results.children[start];
  };

  const words = (found, text) => {
    const count = numbers.length === 1 ? _("1 result") : _(`${numbers.length} results`);
    const nothing = selects.some((one) => one.value)
      ? _(`Nothing found for “${text}” with these filters.`) : _(`Nothing found for “${text}”.`);
    if (!numbers.length) return nothing;
    if (found.isSimilar) return _(`${nothing} ${count} for similar words or IDs.`);
    return found.hasAll ? count : _(`No text has all of these words. ${count} with some of them.`);
  };

  const run = async () => {
    const mine = ++turn;
    const text = q.value;
    keepAddress();
    names.hidden = text.trim() !== "";
    if (!names.hidden) {
      results.replaceChildren();
      [results.hidden, more.hidden, status.textContent] = [true, true, ""];
      return;
    }
    try {
      const found = await index.query(text, isChosen);
      if (mine !== turn) return;
      numbers = found.numbers;
      results.replaceChildren();
      await show(mine);
      if (mine === turn) status.textContent = words(found, text.trim());
    } catch {
      index.files.clear();
      if (mine !== turn) return;
      names.hidden = false;
      status.textContent = _("The index for searching could not be loaded. All IDs and titles are listed below.");
    }
  };

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(run, 150);
  };

  // The page of an id; of several the one whose title begins with what was typed.
  const page = async (text) => {
    await index.open();
    const found = await index.documents(await index.ids(text));
    const exact = found.filter((one) => (one.title + " ").toLowerCase().startsWith(text.toLowerCase() + " "));
    const best = found.length > 1 ? exact : found;
    return best.length === 1 && best[0];
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    clearTimeout(timer);
    const found = await page(q.value.trim()).catch(() => false);
    if (found) location.assign(address(found));
    else run();
  });
  q.addEventListener("input", soon);
  for (const select of selects) select.addEventListener("change", run);
  more.addEventListener("click", async () => (await show(turn))?.querySelector("a").focus());

  const move = (event) => {
    const stops = [q, ...results.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    const next = event.key === "Escape" ? 0 : at + ({ ArrowDown: 1, ArrowUp: -1 })[event.key];
    if (at < 0 || !(next >= 0) || next === at || !stops[next]) return;
    event.preventDefault();
    stops[next].focus();
  };
  q.addEventListener("keydown", move);
  results.addEventListener("keydown", move);

  const begin = async () => {
    const asked = new URLSearchParams(location.search);
    q.value = asked.get("q") ?? "";
    try {
      const { standards, versions, kinds } = await index.open();
      standard.append(...standards.map((name) => new Option(name, name)));
      version.append(...versions.map(([address, name]) => new Option(name, address)));
      kind.append(...kinds.map((name) => new Option(name, name)));
      for (const select of selects) {
        select.value = asked.get(select.name) ?? "";
        if (select.selectedIndex < 0) select.value = "";
      }
      filters.hidden = false;
    } catch {}
    if (q.value) run();
  };
  begin();
}
