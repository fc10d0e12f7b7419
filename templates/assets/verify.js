// Tells what files are, by their SHA-256 and the register of all downloads. Nothing leaves the machine.
"use strict";

(() => {
  const verifier = document.querySelector(".verifier");
  if (!verifier) return;
  const verdicts = verifier.querySelector(".verdicts");
  const input = verifier.querySelector("input");
  const drop = verifier.querySelector(".drop");
  let register;
  let others;

  const loadRegister = () => {
    register ??= fetch(verifier.dataset.register).then((response) => {
      if (!response.ok) throw new Error(`the register answers ${response.status}`);
      return response.json();
    });
    register.catch(() => { register = undefined; });
    return register;
  };

  const hash = async (file) => {
    const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  };

  // What else the site publishes, by digest: what its list of checksums names, and the list itself.
  const loadOthers = () => {
    others ??= fetch(verifier.dataset.checksums).then(async (response) => {
      if (!response.ok) return new Map();
      const list = await response.blob();
      const lines = (await list.text()).split("\n").filter((line) => line.length > 66);
      const entries = lines.map((line) => [line.slice(0, 64), line.slice(66)]);
      return new Map([...entries.reverse(), [await hash(list), "SHA256SUMS"]]);
    });
    others.catch(() => { others = undefined; });
    return others;
  };

  // The same answer as `psf verify` gives: by the digest, and the name only among files with the same bytes.
  const find = (works, digest, name) => {
    const same = [];
    let altered;
    for (const work of works) {
      for (const file of work.files) {
        const found = { work, file };
        if (file.sha256 === digest) {
          if (file.name === name) return { kind: "genuine", ...found };
          same.push(found);
        } else if (file.name === name) {
          altered = found;
        }
      }
    }
    const best = same.find(({ work, file }) => file.newest && work.standing === "current") ?? same[0];
    if (best) return { kind: "genuine", ...best };
    return altered ? { kind: "altered", ...altered } : { kind: "unknown" };
  };

  const newest = ({ work, file }) =>
    work.files.find((other) => other.newest && other.form === file.form &&
      other.subject === file.subject && other.about === file.about);

  const element = (name, text, className) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  };

  const link = (title, path) => {
    const made = element("a", title);
    made.href = verifier.dataset.root + path;
    return made;
  };

  const line = (...parts) => {
    const made = element("p");
    made.append(...parts);
    return made;
  };

  const describe = ({ work, file }) => {
    const about = file.about ? ` ${file.about}` : "";
    const what = { version: "", provision: `,${about}`, comparison: `, changes since${about}`, article: "" }[file.subject];
    return `${file.form} of ${work.title}${what}, edition ${file.edition}`;
  };

  const currency = (found) => {
    const { work, file } = found;
    if (work.standing === "draft") return [line("It is of a working draft, which is not published and changes.")];
    const lines = [];
    if (work.successor) {
      lines.push(line("It is not current: ", link(work.successor.title, work.successor.path), " took its place."));
      if (work.changes) lines.push(line("What changed since: ", link(work.changes.title, work.changes.path)));
    }
    const later = file.newest ? undefined : newest(found);
    if (later) lines.push(line("There is a later edition of it: ", link(later.name, later.path)));
    return lines.length ? lines : [line("It is current.")];
  };

  const answer = (found, name, digest) => {
    const box = element("section", "", `verdict ${found.kind}`);
    const head = { genuine: "✓ Genuine", altered: "✗ Not genuine", unknown: "? Unknown" }[found.kind];
    box.append(element("h3", `${head}: ${name}`));
    if (found.kind === "genuine" && !found.work) {
      box.append(line("A file of the site: ", link(found.path, found.path)));
    } else if (found.kind === "genuine") {
      box.append(line(describe(found), ". ", link(found.file.name, found.file.path)), ...currency(found));
    } else if (found.kind === "altered") {
      box.append(line("It has the name of ", link(found.file.name, found.file.path), ", and other bytes."));
      if (found.file.form === "Checksums") {
        box.append(line("The list grows with each edition: it may be an earlier one."));
      } else if (!found.work.kept) {
        box.append(line("The files of this version are not kept: it may be an earlier rendering. Take the file from here."));
      }
    } else {
      box.append(line("No file that is offered has these bytes or this name."));
    }
    const code = element("code", digest, "copy");
    box.append(line("SHA-256 ", code));
    return box;
  };

  const fail = (name, reason) => {
    const box = element("section", "", "verdict unknown");
    box.append(element("h3", name), line(`It could not be verified: ${reason}.`));
    return box;
  };

  const verify = async (files) => {
    verdicts.replaceChildren(element("p", "Reading …"));
    const boxes = await Promise.all(Array.from(files, async (file) => {
      try {
        const [{ works }, digest] = await Promise.all([loadRegister(), hash(file)]);
        const found = find(works, digest, file.name);
        const path = found.kind === "genuine" ? undefined : (await loadOthers()).get(digest);
        return answer(path ? { kind: "genuine", path } : found, file.name, digest);
      } catch (error) {
        return fail(file.name, error.message);
      }
    }));
    verdicts.replaceChildren(...boxes);
  };

  // Browsers compute digests only on pages that came safely.
  if (!globalThis.crypto?.subtle) {
    const note = element("p", "This page was not loaded over https, so that the browser computes no checksums. The commands below do.", "notice");
    verifier.before(note);
    return;
  }
  verifier.hidden = false;
  input.addEventListener("change", () => { if (input.files.length) verify(input.files); });
  for (const name of ["dragenter", "dragover"]) {
    drop.addEventListener(name, (event) => { event.preventDefault(); drop.classList.add("over"); });
  }
  for (const name of ["dragleave", "drop"]) {
    drop.addEventListener(name, () => drop.classList.remove("over"));
  }
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length) verify(event.dataTransfer.files);
  });
})();
