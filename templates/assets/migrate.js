// Brings a checklist that somebody filled in to a newer version, in the browser alone: nothing leaves the machine.
//
// What becomes of each criterion stands in files that the site was built with; this script only joins them to the rows of
// the checklist, as `psf migrate` does. A test holds the two to the same results, byte for byte.
"use strict";

// What the page says in the language of the site: the build puts the translation in its place.
const _ = (words) => words;

const checklistMigration = (() => {
  const standardAnswers = ["Status", "Owner", "Evidence", "Date"];
  const questions = ["ID", "Title", "Domain", "Strength", "Requirement"];
  const questionKeys = questions.map((name) => name.toLowerCase());
  const front = ["Result", "Why", "Was", ...questions];
  const back = ["Version", "Address", "Verify", "Comparison"];
  // Columns that are written together are the program's where all of them stand: one alone may be the user's.
  const groups = [
    ["id"], ["version"], questionKeys, ["version", "address", "verify"],
    ["result", "why", "was", "comparison"],
    ["domain title", "state", "sections", "withdrawn", "continues as"],
    ["as published", "errata", "file"],
  ];
  // The members of a version's criteria that are no answers, and what it says in their member `status`.
  const known = new Set([
    "title", "strength", "statement", "sentences", "corrected", "url", "domain", "withdrawn",
    "sections",
  ]);
  const states = new Set(["in force", "withdrawn"]);

  class Refusal extends Error {
    constructor(line, reason, advice) {
      super(`${reason}; ${advice}`);
      this.line = line;
    }
  }

  const key = (name) => name.toLowerCase().split(/\s+/).filter(Boolean).join(" ");

  const warning = (line, text) => ({ severity: "warning", line, text });

  // MARK: Reading

  /** How many signs beside ASCII are good and bad UTF-8, with the line of the first that is bad. */
  function signsOf(bytes, text) {
    let written = 0;
    for (let at = 2; at < bytes.length; at += 1) {
      if (bytes[at - 2] === 0xef && bytes[at - 1] === 0xbf && bytes[at] === 0xbd) written += 1;
    }
    let [others, replaced] = [0, 0];
    for (const sign of text) {
      if (sign === "\ufffd") replaced += 1;
      else if (sign > "\x7f") others += 1;
    }
    return { good: others + written, bad: replaced - written, line: firstBadLine(bytes) };
  }

  function firstBadLine(bytes) {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    let line = 1;
    for (let start = 0; start < bytes.length; line += 1) {
      const found = bytes.indexOf(0x0a, start);
      const end = found < 0 ? bytes.length : found + 1;
      try {
        decoder.decode(bytes.subarray(start, end));
      } catch {
        return line;
      }
      start = end;
    }
    return line;
  }

  // What Windows-1252 has at 0x80 to 0x9f. Not every TextDecoder reads it by https://encoding.spec.whatwg.org/#windows-1252.
  const windows1252 =
    "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
    + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

  function legacyText(bytes) {
    const signs = Array.from(bytes, (byte) =>
      byte >= 0x80 && byte <= 0x9f ? windows1252[byte - 0x80] : String.fromCharCode(byte));
    return signs.join("");
  }

  /** The text of a file, and what is to be said of how it was read. */
  function textOf(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return [new TextDecoder("utf-16le").decode(bytes), []];
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return [new TextDecoder("utf-16be").decode(bytes), []];
    const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    const content = isMarked ? bytes.subarray(3) : bytes;
    try {
      return [new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content), []];
    } catch {
      const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(content);
      const signs = signsOf(content, text);
      if (!isMarked && signs.good < signs.bad) {
        const note = _("the file is not UTF-8; it was read as Windows-1252");
        return [
          legacyText(content),
          [{ severity: "note", line: signs.line, text: note }],
        ];
      }
      const subject = signs.bad === 1
        ? _("a sign is not UTF-8, unlike the rest of the file, and stands as \ufffd")
        : _(`${signs.bad} signs, the first in this line, are not UTF-8, unlike the rest of the file, and stand as \ufffd`);
      return [text, [warning(signs.line, subject)]];
    }
  }

  /** The rows of a text, with the lines that they begin at. */
  function* rowsOf(text, separator) {
    let at = 0;
    let line = 1;
    // Excel's own hint, in a line before the header.
    if (text.startsWith("sep=")) {
      const end = text.indexOf("\n");
      at = end < 0 ? text.length : end + 1;
      line = 2;
    }
    const plainCell = () => {
      const start = at;
      while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") {
        at += 1;
      }
      return text.slice(start, at);
    };
    const cell = () => {
      if (text[at] !== '"') return plainCell();
      const start = line;
      let content = "";
      at += 1;
      while (at < text.length) {
        const sign = text[at];
        at += 1;
        if (sign === '"') {
          if (text[at] !== '"') return content + plainCell();
          at += 1;
        }
        if (sign === "\n") line += 1;
        content += sign;
      }
      throw new Refusal(
        start,
        _("a cell begins with a quotation mark that nothing closes"),
        _("close it, or save the file as CSV again from the program that you filled it in with"),
      );
    };
    while (at < text.length) {
      const row = { line, cells: [] };
      for (;;) {
        row.cells.push(cell());
        if (at >= text.length) break;
        const end = text[at];
        at += 1;
        if (end === separator) continue;
        if (end === "\r" && text[at] === "\n") at += 1;
        line += 1;
        break;
      }
      if (row.cells.some((text) => text.trim() !== "")) yield row;
    }
  }

  const isHeader = (row) => row.cells.some((cell) => key(cell) === "id");

  /** The row that names the columns, where there is one that can be read. */
  function headerOf(text, separator) {
    try {
      for (const row of rowsOf(text, separator)) if (isHeader(row)) return row;
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
    }
    return undefined;
  }

  /** The sign by which the row that names the columns comes first and has the most cells: a title may stand above it. */
  function separatorOf(text) {
    if (text.startsWith("sep=") && text.length > 4 && (text[4] > " " || text[4] === "\t")) {
      return text[4];
    }
    let best;
    for (const separator of [",", ";", "\t"]) {
      const header = headerOf(text, separator);
      if (!header) continue;
      const [line, width] = [header.line, header.cells.length];
      if (!best || line < best.line || (line === best.line && width > best.width)) {
        best = { separator, line, width };
      }
    }
    return best ? best.separator : ",";
  }

  /** Gives names that differ by more than case and blanks: a name that is taken gets a number. */
  function distinctNames(besides) {
    const taken = new Set(besides.map(key));
    const numbers = new Map();
    return (wish) => {
      let name = wish;
      while (taken.has(key(name))) {
        numbers.set(key(wish), (numbers.get(key(wish)) ?? 1) + 1);
        name = `${wish} (${numbers.get(key(wish))})`;
      }
      taken.add(key(name));
      return name;
    };
  }

  function padded(cells, width) {
    return [...cells, ...Array(Math.max(0, width - cells.length)).fill("")];
  }

  /** The columns by the names that a workbook has for its readers. */
  const called = new Map([
    [_("ID"), "ID"], [_("Title"), "Title"], [_("Domain"), "Domain"], [_("Strength"), "Strength"],
    [_("Requirement"), "Requirement"], [_("Status"), "Status"], [_("Owner"), "Owner"], [_("Evidence"), "Evidence"],
    [_("Date"), "Date"], [_("Version"), "Version"], [_("Address"), "Address"], [_("Verify"), "Verify"],
    [_("Result"), "Result"], [_("Why"), "Why"], [_("Was"), "Was"], [_("Comparison"), "Comparison"],
    [_("Domain title"), "Domain title"], [_("State"), "State"], [_("Sections"), "Sections"],
    [_("As published"), "As published"], [_("Errata"), "Errata"], [_("Withdrawn"), "Withdrawn"],
    [_("Continues as"), "Continues as"], [_("File"), "File"],
  ].map(([name, column]) => [key(name), column]));

  /** Names of columns as data has them; one that is there already stays. */
  function inEnglish(header) {
    const names = new Set(header.map(key));
    return header.map((name) => {
      const column = called.get(key(name));
      return column && !names.has(key(column)) ? column : name;
    });
  }

  function tableOf(names, headerLine, rows, version) {
    const header = inEnglish(names);
    const places = new Map();
    header.forEach((name, index) => {
      if (!places.has(key(name))) places.set(key(name), index);
    });
    const found = groups.filter((group) => group.every((name) => places.has(name))).flat();
    return { header, headerLine, rows, version, own: new Map(found.map((name) => [name, places.get(name)])) };
  }

  function readCSV(text) {
    const rows = [...rowsOf(text, separatorOf(text))];
    const start = rows.findIndex(isHeader);
    if (start < 0) {
      throw new Refusal(
        1,
        _("no row names the columns: there is no cell 'ID'"),
        _("give a checklist that was downloaded here, with its first row"),
      );
    }
    const body = rows.slice(start + 1);
    const width = rows.slice(start).reduce((most, row) => Math.max(most, row.cells.length), 0);
    const name = distinctNames([]);
    return tableOf(
      padded(rows[start].cells.map((cell) => cell.trim()), width).map((text, index) => name(text || _(`Column ${index + 1}`))),
      rows[start].line,
      body.map((row) => ({ line: row.line, cells: padded(row.cells.map(plain), width) })),
    );
  }

  function cellOf(value) {
    if (value === null) return "";
    if (Array.isArray(value)) return value.map(cellOf).join("\n");
    if (typeof value === "object") {
      return Object.entries(value).map(([name, inner]) => `${name}: ${cellOf(inner)}`).join("\n");
    }
    return String(value);
  }

  const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

  function readJSON(text) {
    let root;
    try {
      root = JSON.parse(text);
    } catch (error) {
      throw new Refusal(
        1,
        _(`the file is not JSON: ${error.message}`),
        _("mend the file, or export it again from the program that made it"),
      );
    }
    const list = Array.isArray(root) ? root : (root.rows ?? root.criteria);
    if (!Array.isArray(list)) {
      throw new Refusal(
        1,
        _("the file holds no list of criteria"),
        _("give a checklist that was downloaded here, as CSV or JSON"),
      );
    }
    const isMigrated = isObject(root) && "rows" in root;
    const isVersion = isObject(root) && !isMigrated && isObject(root.version);
    const isKnown = ([name, value]) => (name === "status" ? states.has(value) : known.has(name));
    const header = [];
    const places = new Map();
    // The column of a name: a new one where the row has a cell there already.
    const place = (name, filled) => {
      let candidate = name;
      for (let number = 2; ; number += 1) {
        const found = places.get(key(candidate));
        if (found === undefined) {
          places.set(key(candidate), header.length);
          return header.push(candidate) - 1;
        }
        if (!filled.has(found)) return found;
        candidate = `${name} (${number})`;
      }
    };
    place("ID", new Set());
    const rows = [];
    for (const object of list) {
      if (!isObject(object) || (isVersion && object.status === "withdrawn")) continue;
      const cells = [];
      const filled = new Set();
      const own = Object.entries(object).filter((member) => !(isVersion && isKnown(member)));
      const answers = isObject(object.answers) ? Object.entries(object.answers) : undefined;
      // What the file says of the row stands first, so that no answer takes its place.
      for (const [name, value] of [...own.filter(([name]) => !answers || name !== "answers"), ...(answers ?? [])]) {
        const found = place(name === "id" ? "ID" : name, filled);
        filled.add(found);
        cells[found] = cellOf(value);
      }
      rows.push({ line: 1, cells });
    }
    // Of a file that was brought along, the address stands once, for all rows.
    if (isMigrated && typeof root.verify === "string") {
      const found = place("Verify", new Set());
      for (const row of rows) row.cells[found] = root.verify;
    }
    return tableOf(
      header,
      1,
      rows.map((row) => ({ line: row.line, cells: Array.from(header, (_, i) => row.cells[i] ?? "") })),
      isObject(root) ? versionName(root) : undefined,
    );
  }

  /** What a file as a whole says it is of: a draft by the number that it will have, as its id soon means another. */
  function versionName(root) {
    for (const name of [root.to, root.version]) if (typeof name === "string") return name;
    if (!isObject(root.version) || typeof root.version.id !== "string") return undefined;
    const { id, number } = root.version;
    return /^[^@]+@next$/.test(id) && typeof number === "string" ? `${id.toLowerCase().replace(/next$/, number)}-draft` : id;
  }

  const startsWith = (bytes, ...first) => first.every((byte, index) => bytes[index] === byte);

  /** The table of a file by its bytes. */
  function read(bytes) {
    if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
      throw new Refusal(
        1,
        _("the file is a workbook, not its sheet as CSV"),
        _("open it in a spreadsheet and save the sheet that you filled in as CSV"),
      );
    }
    if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) {
      throw new Refusal(
        1,
        _("the file is a PDF, which has no cells to read"),
        _("put the answers into the checklist of the same version as CSV or XLSX, then give it as CSV"),
      );
    }
    const [text, notes] = textOf(bytes);
    const table = /^[\x00-\x20]*[[{]/.test(text) ? readJSON(text) : readCSV(text);
    return { ...table, notes };
  }

  /** A cell of a column of the program; empty where the file does not have it. */
  function cell(table, row, name) {
    const place = table.own.get(name);
    return place === undefined ? "" : row.cells[place].trim();
  }

  /** What an earlier run set aside. */
  function keptResult(table, row) {
    const result = cell(table, row, "result").toLowerCase();
    return result === "withdrawn" || result === "unknown" ? result : undefined;
  }

  /** The version that the rows name: one for all, but for those that an earlier run set aside. */
  function versionOf(table) {
    let found;
    for (const row of table.rows) {
      const name = cell(table, row, "version");
      if (name === "" || keptResult(table, row)) continue;
      if (found !== undefined && found.toLowerCase() !== name.toLowerCase()) {
        throw new Refusal(
          row.line,
          _(`this row is of ${name}, and those before of ${found}`),
          _("bring the rows of each version in a file of their own"),
        );
      }
      found ??= name;
    }
    return found ?? table.version;
  }

  // MARK: Joining

  /**
   * The plan for the answers of a draft that became a version: from a plan that leads from the version, or to it. The text of
   * the draft is kept nowhere, so that each answer is to be seen again.
   */
  function ofDraft(plan, version) {
    const isTarget = plan.new.version === version;
    const old = isTarget ? plan.new : plan.old;
    const fates = isTarget
      ? plan.criteria.map((criterion) => ({
        id: criterion.id, title: criterion.title, address: criterion.address, result: "carried over", why: "",
        to: [criterion.id], comparison: "",
      }))
      : plan.fates;
    const texts = Object.fromEntries(
      Object.entries(plan.texts).map(([name, text]) => [name, text.split(plan.old.version).join(version)]),
    );
    const again = (fate) => ({
      ...fate, result: "re-check", why: fate.why === "" ? texts.draft : `${texts.draft} ${fate.why}`,
    });
    return {
      ...plan,
      old: { ...old, version: `${version}-draft`, name: _(`${old.name} (draft)`) },
      texts,
      fates: fates.map((fate) => (fate.to.length === 0 ? fate : again(fate))),
    };
  }

  /** The names of the user's columns; one that the result has itself gets another. */
  function namesOf(table, places, notes) {
    const reserved = new Set([...front, ...back].map(key));
    const own = places.map((place) => table.header[place]);
    const distinct = distinctNames([...front, ...back, ...own]);
    return own.map((name) => {
      if (!reserved.has(key(name))) return name;
      const other = distinct(name);
      notes.push(warning(table.headerLine, _(`your column '${name}' is now called '${other}', since the result has a column of that name`)));
      return other;
    });
  }

  /** The rows of the checklist for the newer version. */
  function join(table, plan) {
    const notes = [...table.notes];
    const own = new Set(table.own.values());
    const places = table.header.flatMap((_, index) => (own.has(index) ? [] : [index]));
    const names = namesOf(table, places, notes);
    const keys = new Set(names.map(key));
    const missing = standardAnswers.filter((name) => !keys.has(key(name)));
    const columns = [...names, ...missing];
    const answers = (row) => columns.map((_, index) => (row && index < places.length ? row.cells[places[index]] : ""));
    const cells = (criterion) => questionKeys.map((name) => criterion[name]);
    const criteria = new Map(plan.criteria.map((criterion) => [criterion.id, criterion]));
    const fates = new Map();
    const origins = new Map();
    for (const fate of plan.fates) {
      if (!fates.has(fate.id.toLowerCase())) fates.set(fate.id.toLowerCase(), fate);
      for (const target of fate.to) origins.set(target, [...(origins.get(target) ?? []), fate.id]);
    }
    const asItIs = (row, result, why) => ({
      result, why,
      was: cell(table, row, "was"),
      question: questionKeys.map((name) => cell(table, row, name)),
      answers: answers(row),
      version: cell(table, row, "version"),
      address: cell(table, row, "address"),
      comparison: cell(table, row, "comparison"),
      line: row.line,
    });
    const first = new Map();
    const noteContradiction = (row, id) => {
      const other = first.get(id);
      if (!other) {
        first.set(id, row);
      } else if (places.some((place) => row.cells[place] !== other.cells[place])) {
        notes.push(warning(row.line, _(`${id} is answered otherwise in line ${other.line}; both rows are kept`)));
      }
    };
    const stray = (id) => (id === "" ? plan.texts.unnamed : plan.texts.unknown.split("{id}").join(id));
    const live = new Map();
    const withdrawn = [];
    const unknown = [];
    for (const row of table.rows) {
      const kept = keptResult(table, row);
      const fate = fates.get(cell(table, row, "id").toLowerCase());
      if (kept) {
        (kept === "withdrawn" ? withdrawn : unknown).push(asItIs(row, kept, cell(table, row, "why")));
      } else if (!fate) {
        unknown.push(asItIs(row, "unknown", stray(cell(table, row, "id"))));
      } else {
        noteContradiction(row, fate.id);
        const shared = { result: fate.result, grade: fate.class, why: fate.why, was: fate.id, answers: answers(row), comparison: fate.comparison, line: row.line };
        for (const target of fate.to) {
          const criterion = criteria.get(target);
          if (!criterion) continue;
          if (!live.has(target)) live.set(target, []);
          live.get(target).push({ ...shared, question: cells(criterion), version: plan.new.version, address: criterion.address });
        }
        if (fate.to.length === 0) {
          const question = [fate.id, fate.title, ...["domain", "strength", "requirement"].map((name) => cell(table, row, name))];
          withdrawn.push({ ...shared, question, version: plan.old.version, address: fate.address });
        }
      }
    }
    for (const row of unknown) {
      const why = row.why.replace(/\.$/, "");
      notes.push(warning(row.line, _(`${why}; the row is kept at the end`)));
    }
    const fresh = (criterion) => {
      const before = origins.get(criterion.id);
      const why = before ? plan.texts.unanswered.split("{id}").join(before.join(", ")) : plan.texts.new;
      return {
        result: "new", why, was: "", question: cells(criterion), answers: answers(), version: plan.new.version,
        address: criterion.address, comparison: "",
      };
    };
    const rows = plan.criteria.flatMap((criterion) => live.get(criterion.id) ?? [fresh(criterion)]);
    return { plan, columns, notes, rows: [...rows, ...withdrawn, ...unknown] };
  }

  function counts(joined) {
    return ["carried over", "re-check", "new", "withdrawn", "unknown"]
      .map((result) => [result, joined.rows.filter((row) => row.result === result).length])
      .filter(([, count]) => count > 0);
  }

  // MARK: Writing

  // A cell that a spreadsheet would take for a formula has a ' before it.
  const isRisky = (text) => /^'*[=+\-@\t\r\n]/.test(text);
  const plain = (text) => (text.startsWith("'") && isRisky(text) ? text.slice(1) : text);

  function written(text) {
    const guarded = isRisky(text) ? "'" + text : text;
    if (!/[",;\n\r\t]|^ | $/.test(guarded)) return guarded;
    return '"' + guarded.replaceAll('"', '""') + '"';
  }

  /** The checklist as CSV. */
  function csv(joined) {
    const header = [...front, ...joined.columns, ...back];
    const rows = joined.rows.map((row) => [
      row.result, row.why, row.was, ...row.question, ...row.answers, row.version, row.address,
      joined.plan.verify, row.comparison,
    ]);
    return "\ufeff" + [header, ...rows].map((row) => row.map(written).join(",") + "\r\n").join("");
  }

  // All control characters are escaped, as the program does it.
  const quoted = (text) =>
    JSON.stringify(text).replace(/\\\\|\\[bf]|[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, (sign) => {
      if (sign === "\\\\") return sign;
      const code = sign === "\\b" ? 8 : sign === "\\f" ? 12 : sign.charCodeAt(0);
      return "\\u" + code.toString(16).padStart(4, "0");
    });
  const object = (members) => "{" + members.map(([name, value]) => `${quoted(name)}:${value}`).join(",") + "}";

  /** The checklist as JSON. */
  function json(joined) {
    const rows = joined.rows.map((row) =>
      object([
        ["result", quoted(row.result)], ["why", quoted(row.why)], ["was", quoted(row.was)],
        ...questionKeys.map((name, index) => [name, quoted(row.question[index])]),
        ["answers", object(joined.columns.map((name, index) => [name, quoted(row.answers[index])]))],
        ["version", quoted(row.version)], ["address", quoted(row.address)],
        ["comparison", quoted(row.comparison)],
      ]),
    );
    const members = [
      ["schema", quoted(joined.plan.schema.replace("/migration-1.json", "/checklist-1.json"))], ["format", 1],
      ["from", quoted(joined.plan.old.version)], ["to", quoted(joined.plan.new.version)],
      ["verify", quoted(joined.plan.verify)], ["columns", `[${joined.columns.map(quoted).join(",")}]`],
      ["counts", object(counts(joined))],
      ["rows", rows.length === 0 ? "[]" : `[\n${rows.join(",\n")}\n]`],
    ];
    return "{\n" + members.map(([name, value]) => `"${name}":${value}`).join(",\n") + "\n}\n";
  }

  return { read, versionOf, ofDraft, join, counts, csv, json, Refusal };
})();

if (typeof module !== "undefined") module.exports = checklistMigration;

// MARK: The page

if (typeof document !== "undefined") {
  const form = document.getElementById("_migrate");
  const plans = [...document.querySelectorAll("a[data-old]")].map((link) => ({
    old: link.dataset.old, new: link.dataset.new, name: link.dataset.name, url: link.href,
  }));
  const field = document.getElementById("_file");
  const choice = document.getElementById("_to");
  const status = document.getElementById("_status");
  const result = document.getElementById("_result");
  let file;

  const element = (name, text, attributes = {}) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };

  const link = (text, address) =>
    /^https?:\/\//.test(address) ? element("a", text, { href: address }) : document.createTextNode(text);

  const saving = (text, type, name) =>
    element("a", _(`Save ${name}`), { href: URL.createObjectURL(new Blob([text], { type })), download: name, class: "save" });

  const tell = (text, isProblem = false) => {
    status.textContent = text;
    status.className = isProblem ? "notice" : "";
  };

  /** What readers call a result; the files keep the word that programs know. */
  const names = {
    "carried over": _("unchanged"), "re-check": _("re-check"), "new": _("new"), "withdrawn": _("withdrawn"), "unknown": _("unknown"),
  };
  const shown = (name) => names[name] ?? name;

  /** Why a row has its result, with the way to the comparison where the words speak of the change. */
  const reason = (row) => {
    if (!row.comparison) return [row.why];
    const phrase = new RegExp(_("see the (?:[a-z]+ )?change"), "u").exec(row.why)?.[0];
    if (!phrase) return [`${row.why} `, link(_("Comparison"), row.comparison)];
    const at = row.why.indexOf(phrase);
    return [row.why.slice(0, at), link(phrase, row.comparison), row.why.slice(at + phrase.length)];
  };

  /** How soon a row wants a look: what has to be assessed again first, what asks nothing last. */
  const rank = (row) => {
    if (row.result === "re-check") return ["breaking", "undecided"].includes(row.grade) ? 0 : 3;
    return { withdrawn: 1, new: 2, unknown: 4 }[row.result] ?? 5;
  };

  const table = (rows) => {
    const made = element("table", undefined, { class: "changes" });
    const head = made.createTHead().insertRow();
    for (const name of [_("Result"), _("Criterion"), _("Why")]) head.append(element("th", name, { scope: "col" }));
    const body = made.createTBody();
    for (const row of rows) {
      const line = body.insertRow();
      line.insertCell().append(element("strong", shown(row.result)));
      const criterion = line.insertCell();
      criterion.append(link(row.question[0], row.address), ` ${row.question[1]}`);
      if (row.was && row.was !== row.question[0]) criterion.append(" ", _(`(was ${row.was})`));
      line.insertCell().append(...reason(row));
    }
    return made;
  };

  /** The rows by what they ask, with those that ask nothing folded. */
  const tables = (joined) => {
    const sorted = [...joined.rows].sort((one, other) => rank(one) - rank(other));
    const [asking, kept] = [sorted.filter((row) => rank(row) < 5), sorted.filter((row) => rank(row) === 5)];
    const parts = asking.length > 0 ? [table(asking)] : [];
    if (kept.length === 0) return parts;
    const folded = element("details");
    folded.append(element("summary", _(`${kept.length} unchanged: nothing to do`)), table(kept));
    return [...parts, folded];
  };

  const show = (joined) => {
    const stem = file.name.replace(/\.[^.]*$/, "") + "-" + joined.plan.new.version.replace("@", "-v");
    const list = element("ul");
    for (const [name, count] of checklistMigration.counts(joined)) list.append(element("li", `${count} ${shown(name)}`));
    const saves = element("p");
    saves.append(
      saving(checklistMigration.csv(joined), "text/csv", `${stem}.csv`), " ",
      saving(checklistMigration.json(joined), "application/json", `${stem}.json`),
    );
    const notes = element("ul");
    for (const note of joined.notes) notes.append(element("li", _(`Line ${note.line}: ${note.text}.`)));
    result.replaceChildren(
      element("h2", `${joined.plan.old.name} → ${joined.plan.new.name}`), list, notes, saves, ...tables(joined),
    );
    result.hidden = false;
    tell(_(`Done: ${joined.rows.length} rows. Save the result below; what you filled in is in it.`));
  };

  const run = async () => {
    if (!file) return;
    result.hidden = true;
    try {
      const rows = checklistMigration.read(new Uint8Array(await file.arrayBuffer()));
      const old = checklistMigration.versionOf(rows);
      if (!old) throw new checklistMigration.Refusal(1, _("the file does not say which version it is of: it has no column 'Version'"), _(`add one, with the version in each row, such as ${plans[0].old}`));
      const name = old.toLowerCase();
      const isDraft = name.endsWith("-draft");
      const version = name.replace(/-draft$/, "");
      const fitting = plans.filter((plan) => plan.old === version);
      // A draft that is out by now: what follows from the version that it became.
      const plan = fitting.find((plan) => plan.new === choice.value)
        ?? plans.find((plan) => isDraft && plan.new === version && plan.new === choice.value);
      if (!plan) {
        const others = fitting.map((plan) => plan.name).join(", ");
        throw new checklistMigration.Refusal(1, _(`the file is of ${old}, and ${choice.value} does not come after it`), others ? _(`choose another version: ${others}`) : _("no version here comes after it"));
      }
      const answer = await fetch(plan.url);
      if (!answer.ok) throw new Error(`${plan.url}: ${answer.status}`);
      const changes = await answer.json();
      show(checklistMigration.join(rows, isDraft ? checklistMigration.ofDraft(changes, version) : changes));
    } catch (problem) {
      const isRefusal = problem instanceof checklistMigration.Refusal;
      tell(isRefusal ? _(`${file.name}, line ${problem.line}: ${problem.message}.`) : _(`What changed could not be loaded (${problem.message}). Try again, or use psf migrate.`), true);
    }
  };

  const take = (files) => {
    if (files.length === 0) return;
    [file] = files;
    run();
  };

  field.addEventListener("change", () => take(field.files));
  choice.addEventListener("change", run);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("dragover", (event) => {
    event.preventDefault();
    form.classList.add("over");
  });
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("over");
    take(event.dataTransfer.files);
  });
  form.hidden = false;
}
