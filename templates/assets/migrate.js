// Brings a checklist that somebody filled in to a newer version, in the browser alone: nothing leaves the machine.
//
// What becomes of each criterion stands in files that the site was built with; this script only joins them to the rows of
// the checklist, as `psf migrate` does. A test holds the two to the same results, byte for byte.
"use strict";

const checklistMigration = (() => {
  const standardAnswers = ["Status", "Owner", "Evidence", "Date"];
  const questions = ["ID", "Title", "Domain", "Strength", "Requirement"];
  const questionKeys = ["id", "title", "domain", "strength", "requirement"];
  // The columns that are written anew; all others are the user's.
  const own = new Set([
    "id", "title", "domain", "domain title", "strength", "requirement", "version", "address",
    "verify", "result", "why", "was", "comparison", "sections", "state", "withdrawn",
    "continues as",
  ]);
  // The members of a version's criteria that are no answers.
  const known = new Set([
    "status", "statement", "sentences", "corrected", "url", "domain", "withdrawn", "sections",
  ]);

  class Refusal extends Error {
    constructor(line, reason, advice) {
      super(`${reason}; ${advice}`);
      this.line = line;
    }
  }

  const key = (name) => name.toLowerCase().split(/\s+/).filter(Boolean).join(" ");

  // MARK: Reading

  function textOf(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder("windows-1252").decode(bytes);
    }
  }

  function separatorOf(text) {
    if (text.startsWith("sep=") && text.length > 4 && (text[4] > " " || text[4] === "\t")) {
      return text[4];
    }
    const counts = { ",": 0, ";": 0, "\t": 0 };
    let isQuoted = false;
    for (const sign of text) {
      if (sign === '"') isQuoted = !isQuoted;
      if (sign === "\n" && !isQuoted) break;
      if (!isQuoted && sign in counts) counts[sign] += 1;
    }
    return [",", ";", "\t"].reduce((best, sign) => (counts[sign] > counts[best] ? sign : best));
  }

  function rowsOf(text) {
    const separator = separatorOf(text);
    let at = 0;
    let line = 1;
    if (text.length >= 6 && text.startsWith("sep=")) {
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
        "a cell begins with a quotation mark that nothing closes",
        "close it, or save the file as CSV again from the program that you filled it in with",
      );
    };
    const rows = [];
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
      if (row.cells.some((text) => text.trim() !== "")) rows.push(row);
    }
    return rows;
  }

  function named(header) {
    const taken = new Set();
    return header.map((text, index) => {
      const name = text || `Column ${index + 1}`;
      let candidate = name;
      let number = 1;
      while (taken.has(key(candidate))) {
        number += 1;
        candidate = `${name} (${number})`;
      }
      taken.add(key(candidate));
      return candidate;
    });
  }

  function padded(cells, width) {
    return [...cells, ...Array(Math.max(0, width - cells.length)).fill("")];
  }

  function readCSV(text) {
    const rows = rowsOf(text);
    const start = rows.findIndex((row) => row.cells.some((cell) => key(cell) === "id"));
    if (start < 0) {
      throw new Refusal(
        1,
        "no row names the columns: there is no cell 'ID'",
        "give a checklist that was downloaded here, with its first row",
      );
    }
    const body = rows.slice(start + 1);
    const width = Math.max(...rows.slice(start).map((row) => row.cells.length));
    return {
      header: named(padded(rows[start].cells.map((cell) => cell.trim()), width)),
      rows: body.map((row) => ({ line: row.line, cells: padded(row.cells.map(plain), width) })),
    };
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
        `the file is not JSON: ${error.message}`,
        "mend the file, or export it again from the program that made it",
      );
    }
    const list = Array.isArray(root) ? root : (root.rows ?? root.criteria);
    if (!Array.isArray(list)) {
      throw new Refusal(
        1,
        "the file holds no list of criteria",
        "give a checklist that was downloaded here, as CSV or JSON",
      );
    }
    const isVersion = isObject(root) && "criteria" in root && !("rows" in root);
    const header = ["ID"];
    const rows = [];
    for (const object of list) {
      if (!isObject(object) || (isVersion && object.status === "withdrawn")) continue;
      const cells = [];
      const set = (name, text) => {
        const found = header.findIndex((other) => key(other) === key(name));
        const place = found < 0 ? header.push(name) - 1 : found;
        cells[place] = text;
      };
      for (const [name, value] of Object.entries(object)) {
        if (isVersion && known.has(name)) continue;
        if (name === "answers" && isObject(value)) {
          for (const [column, answer] of Object.entries(value)) set(column, cellOf(answer));
        } else {
          set(name === "id" ? "ID" : name, cellOf(value));
        }
      }
      rows.push({ line: 1, cells });
    }
    const version = isObject(root) ? (root.to ?? root.version?.id ?? root.version) : undefined;
    return {
      header,
      rows: rows.map((row) => ({ line: row.line, cells: Array.from(header, (_, i) => row.cells[i] ?? "") })),
      version: typeof version === "string" ? version : undefined,
    };
  }

  /** The table of a file by its bytes. */
  function read(bytes) {
    const text = textOf(bytes);
    return /^\s*[[{]/.test(text) ? readJSON(text) : readCSV(text);
  }

  function cell(table, row, name) {
    const place = table.header.findIndex((other) => key(other) === name);
    return place < 0 ? "" : row.cells[place].trim();
  }

  /** The version that the rows name: one for all, but for those that an earlier run set aside. */
  function versionOf(table) {
    let found;
    for (const row of table.rows) {
      const name = cell(table, row, "version");
      const result = cell(table, row, "result").toLowerCase();
      if (name === "" || result === "withdrawn" || result === "unknown") continue;
      if (found !== undefined && found !== name) {
        throw new Refusal(
          row.line,
          `this row is of ${name}, and those before of ${found}`,
          "bring the rows of each version in a file of their own",
        );
      }
      found = name;
    }
    return found ?? table.version;
  }

  // MARK: Joining

  /** The rows of the checklist for the newer version. */
  function join(table, plan) {
    const places = table.header.flatMap((name, index) => (own.has(key(name)) ? [] : [index]));
    const names = places.map((place) => table.header[place]);
    const missing = standardAnswers.filter((name) => !names.some((other) => key(other) === key(name)));
    const columns = [...names, ...missing];
    const answers = (row) => columns.map((_, index) => (row && index < places.length ? row.cells[places[index]] : ""));
    const cells = (criterion) => questionKeys.map((name) => criterion[name]);
    const criteria = new Map(plan.criteria.map((criterion) => [criterion.id, criterion]));
    const fates = new Map();
    for (const fate of plan.fates) {
      if (!fates.has(fate.id.toLowerCase())) fates.set(fate.id.toLowerCase(), fate);
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
    const live = new Map();
    const withdrawn = [];
    const unknown = [];
    for (const row of table.rows) {
      const result = cell(table, row, "result").toLowerCase();
      const fate = fates.get(cell(table, row, "id").toLowerCase());
      if (result === "withdrawn") {
        withdrawn.push(asItIs(row, result, cell(table, row, "why")));
      } else if (result === "unknown") {
        unknown.push(asItIs(row, result, cell(table, row, "why")));
      } else if (!fate) {
        unknown.push(asItIs(row, "unknown", plan.texts.unknown.split("{id}").join(cell(table, row, "id"))));
      } else {
        const shared = { result: fate.result, why: fate.why, was: fate.id, answers: answers(row), comparison: fate.comparison, line: row.line };
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
    const fresh = (criterion) => {
      const before = plan.fates.filter((fate) => fate.to.includes(criterion.id)).map((fate) => fate.id);
      const why = before.length === 0 ? plan.texts.new : plan.texts.unanswered.split("{id}").join(before.join(", "));
      return {
        result: "new", why, was: "", question: cells(criterion), answers: answers(), version: plan.new.version,
        address: criterion.address, comparison: "",
      };
    };
    const rows = plan.criteria.flatMap((criterion) => live.get(criterion.id) ?? [fresh(criterion)]);
    return { plan, columns, rows: [...rows, ...withdrawn, ...unknown] };
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
    const header = ["Result", "Why", "Was", ...questions, ...joined.columns, "Version", "Address", "Verify", "Comparison"];
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
      ["schema", quoted("https://productionai.institute/schemas/checklist-1.json")], ["format", 1],
      ["from", quoted(joined.plan.old.version)], ["to", quoted(joined.plan.new.version)],
      ["verify", quoted(joined.plan.verify)], ["columns", `[${joined.columns.map(quoted).join(",")}]`],
      ["counts", object(counts(joined))],
      ["rows", rows.length === 0 ? "[]" : `[\n${rows.join(",\n")}\n]`],
    ];
    return "{\n" + members.map(([name, value]) => `"${name}":${value}`).join(",\n") + "\n}\n";
  }

  return { read, versionOf, join, counts, csv, json, Refusal };
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
    element("a", `Save ${name}`, { href: URL.createObjectURL(new Blob([text], { type })), download: name, class: "save" });

  const tell = (text, isProblem = false) => {
    status.textContent = text;
    status.className = isProblem ? "instead" : "";
  };

  /** The rows that want a look first: what changed, is new or is gone. */
  const table = (joined) => {
    const made = element("table");
    const head = made.createTHead().insertRow();
    for (const name of ["Result", "Criterion", "Why"]) head.append(element("th", name, { scope: "col" }));
    const body = made.createTBody();
    for (const row of joined.rows.filter((row) => row.result !== "carried over" || row.why !== "")) {
      const line = body.insertRow();
      line.insertCell().append(element("strong", row.result));
      const criterion = line.insertCell();
      criterion.append(link(row.question[0], row.address), ` ${row.question[1]}`);
      if (row.was && row.was !== row.question[0]) criterion.append(` (was ${row.was})`);
      const why = line.insertCell();
      why.append(row.why);
      if (row.comparison) why.append(" ", link("Comparison", row.comparison));
    }
    return made;
  };

  const show = (joined) => {
    const stem = file.name.replace(/\.[^.]*$/, "") + "-" + joined.plan.new.version.replace("@", "-v");
    const list = element("ul");
    for (const [name, count] of checklistMigration.counts(joined)) list.append(element("li", `${count} ${name}`));
    const saves = element("p");
    saves.append(
      saving(checklistMigration.csv(joined), "text/csv", `${stem}.csv`), " ",
      saving(checklistMigration.json(joined), "application/json", `${stem}.json`),
    );
    result.replaceChildren(
      element("h2", `${joined.plan.old.name} → ${joined.plan.new.name}`), list, saves, table(joined),
    );
    result.hidden = false;
    tell(`Done: ${joined.rows.length} rows. Save the result below; what you filled in is in it.`);
  };

  const run = async () => {
    if (!file) return;
    result.hidden = true;
    try {
      const rows = checklistMigration.read(new Uint8Array(await file.arrayBuffer()));
      const old = checklistMigration.versionOf(rows);
      if (!old) throw new checklistMigration.Refusal(1, "the file does not say which version it is of: it has no column 'Version'", "add one, with psf@1.0 or what it is in each row");
      const fitting = plans.filter((plan) => plan.old === old.toLowerCase());
      const plan = fitting.find((plan) => plan.new === choice.value);
      if (!plan) {
        const others = fitting.map((plan) => plan.name).join(", ");
        throw new checklistMigration.Refusal(1, `the file is of ${old}, and ${choice.value} does not come after it`, others ? `choose another version: ${others}` : "no version here comes after it");
      }
      const answer = await fetch(plan.url);
      if (!answer.ok) throw new Error(`${plan.url}: ${answer.status}`);
      show(checklistMigration.join(rows, await answer.json()));
    } catch (problem) {
      const isRefusal = problem instanceof checklistMigration.Refusal;
      tell(isRefusal ? `${file.name}, line ${problem.line}: ${problem.message}.` : `What changed could not be loaded (${problem.message}). Try again, or use psf migrate.`, true);
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
