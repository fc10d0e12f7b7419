// Tells what files are, by their SHA-256, the signed register of all downloads and the key of the page. Nothing leaves the
// machine. The answers are those of `psf verify`.
"use strict";

// What the page says in the language of the site: the build puts the translation in its place.
const _ = (words) => words;

const verification = (() => {
  const bytesOf = (base64) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const hexadecimal = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const hash = async (bytes) => hexadecimal(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));

  // Signatures of minisign: https://jedisct1.github.io/minisign/

  // A key: a mark, the number that tells it apart, and the 32 bytes of Ed25519.
  const readKey = (text) => {
    const bytes = bytesOf(text);
    return { name: hexadecimal(bytes.slice(2, 10).reverse()).toUpperCase(), bytes: bytes.slice(10) };
  };

  const readSignature = (text) => {
    const lines = text.split(/\r?\n/);
    const mark = "trusted comment: ";
    const isBase64 = (line) => /^[A-Za-z0-9+/]+={0,2}$/.test(line ?? "") && line.length % 4 === 0;
    if (!lines[0].startsWith("untrusted comment: ") || !isBase64(lines[1]) || !isBase64(lines[3])) return undefined;
    try {
      const head = bytesOf(lines[1]);
      const tail = bytesOf(lines[3]);
      const kind = String.fromCharCode(head[0], head[1]);
      const isRead = head.length === 74 && tail.length === 64 && (kind === "Ed" || kind === "ED");
      if (!isRead || !lines[2].startsWith(mark)) return undefined;
      const comment = lines[2].slice(mark.length);
      const name = comment.split(/[ \t]/).find((word) => word.startsWith("file:"))?.slice(5);
      const key = hexadecimal(head.slice(2, 10).reverse()).toUpperCase();
      // "ED" signs a BLAKE2b of the bytes, which browsers do not have.
      return { key, signature: head.slice(10), comment, commentSignature: tail, name, isOfDigest: kind === "ED" };
    } catch {
      return undefined;
    }
  };

  // What a signature says of some bytes: its state, and whose it is.
  const checkSignature = async (bytes, text, keys) => {
    if (text === undefined) return { state: "missing" };
    const read = readSignature(text);
    if (!read) return { state: "unreadable" };
    const known = keys.filter((key) => key.name === read.key);
    if (!known.length) return { state: "unknown-key", key: read.key };
    if (read.isOfDigest) return { state: "unsupported", key: read.key };
    const comment = new Uint8Array([...read.signature, ...new TextEncoder().encode(read.comment)]);
    for (const { bytes: raw } of known) {
      let key;
      try {
        key = await crypto.subtle.importKey("raw", raw, "Ed25519", false, ["verify"]);
      } catch {
        return { state: "unsupported", key: read.key };
      }
      const isValid = await crypto.subtle.verify("Ed25519", key, read.signature, bytes)
        && await crypto.subtle.verify("Ed25519", key, read.commentSignature, comment);
      if (isValid) return { state: "valid", key: read.key, name: read.name };
    }
    return { state: "invalid", key: read.key };
  };

  // What a register says of a file: by the digest. The name must not be that of another file.
  const find = (works, digest, name) => {
    const same = [];
    let named;
    for (const work of works) {
      for (const file of work.files) {
        const found = { work, file };
        if (file.sha256 === digest) {
          if (file.name === name) return { kind: "genuine", ...found };
          same.push(found);
        } else if (file.name === name) {
          named = found;
        }
      }
    }
    const best = same.find(({ work, file }) => file.newest && work.standing === "current") ?? same[0];
    if (best) return named ? { kind: "misnamed", ...best } : { kind: "genuine", ...best };
    return named ? { kind: "altered", ...named } : { kind: "unknown" };
  };

  // The name without the number that browsers put behind that of a further copy.
  const withoutCopyNumber = (name) => name.replace(/ ?(\([0-9]+\)|- Copy)(?=\.[^.]*$|$)/, "");

  // Whether a name is like that of another version of the same standard, also one that is not known here.
  const pretends = (name, own) => {
    const mark = own.search(/-v[0-9]/);
    if (mark < 0 || name === own || withoutCopyNumber(name) === own) return false;
    // Blanks before it, and other dashes, are hardly seen.
    const look = name.trimStart().replace(/[\u2010-\u2015\u2212]/g, "-");
    return look.toLowerCase().startsWith(`${own.slice(0, mark)}-v`.toLowerCase());
  };

  // What all of it comes to; `isProven` says whether a key of the page vouches for the register.
  const judge = (found, name, signature, isOfSite, isProven) => {
    if (signature.state === "invalid" || signature.state === "unreadable") return "signature-failed";
    const isSigned = signature.state === "valid";
    const own = found.kind === "genuine" || found.kind === "misnamed" ? found.file.name : undefined;
    if (isSigned && signature.name !== undefined && signature.name !== (own ?? withoutCopyNumber(name))) return "misnamed";
    if (own !== undefined && pretends(name, own)) return "misnamed";
    const listed = (verdict) => (isProven ? verdict : isSigned ? "signed" : "unproven");
    switch (found.kind) {
      case "genuine": return listed("genuine");
      case "misnamed": return "misnamed";
      case "altered": return isSigned ? "signed" : "altered";
      default: return isOfSite ? listed("site-file") : isSigned ? "signed" : "unknown";
    }
  };

  // A register with the reason to believe it. One that was changed since it was signed is none.
  const readRegister = async (bytes, signatureText, keys) => {
    const signature = await checkSignature(bytes, signatureText, keys);
    if (signature.state === "invalid" || signature.state === "unreadable") {
      throw new Error(_("the signature of the register is not one of it"));
    }
    if (signature.state === "valid" && signature.name !== "downloads.json") {
      throw new Error(_(`what is given as the register was signed as ${signature.name}`));
    }
    const register = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
    if (register.format !== 1 || !Array.isArray(register.works)) throw new Error(_("it is no register of downloads"));
    const isDigest = (file) => /^[0-9a-f]{64}$/.test(file.sha256);
    const works = register.works.map((work) => ({ ...work, files: work.files.filter(isDigest) }));
    return { works, asOf: register["as-of"], signature, digest: await hash(bytes) };
  };

  // The paths of a list of checksums, by digest.
  const readList = (text) => {
    const lines = text.split("\n").filter((line) => line.length > 66);
    return new Map(lines.map((line) => [line.slice(0, 64), line.slice(66)]).reverse());
  };

  return { hash, readKey, readSignature, checkSignature, find, judge, readRegister, readList };
})();

if (typeof module !== "undefined") {
  module.exports = verification;
} else {
  (() => {
    const verifier = document.querySelector(".verifier");
    if (!verifier) return;
    const verdicts = verifier.querySelector(".verdicts");
    const input = verifier.querySelector("input");
    const drop = verifier.querySelector(".drop");
    const keys = verifier.dataset.keys.split(" ").filter(Boolean).map(verification.readKey);
    const registerName = "downloads.json";
    const ending = ".minisig";
    let loaded;

    const fetched = async (address) => {
      if (!address) return undefined;
      const response = await fetch(address);
      if (!response.ok) throw new Error(_(`${address} answers ${response.status}`));
      return new Uint8Array(await response.arrayBuffer());
    };

    const text = (bytes) => (bytes ? new TextDecoder().decode(bytes) : undefined);

    const loadSite = () => {
      const data = verifier.dataset;
      loaded ??= (async () => {
        const register = await verification.readRegister(
          await fetched(data.register), text(await fetched(data.registerSignature)), keys);
        const list = await fetched(data.checksums);
        const signature = await verification.checkSignature(
          list, text(await fetched(data.registerSignature && data.checksums + ending)), keys);
        if (signature.state === "invalid" || signature.state === "unreadable") throw new Error(_("the list of all files was changed"));
        // A list that nobody vouches for says nothing beside a register that is signed.
        const isHeard = signature.state === "valid" || register.signature.state !== "valid";
        const others = isHeard ? verification.readList(text(list)) : new Map();
        if (isHeard) others.set(await verification.hash(list), "SHA256SUMS");
        others.set(register.digest, registerName);
        return { ...register, others };
      })();
      loaded.catch(() => { loaded = undefined; });
      return loaded;
    };

    // A page that was saved cannot load anything: the register is then chosen with the files.
    const load = async (files) => {
      const given = files.get(registerName);
      if (!given) {
        try {
          return await loadSite();
        } catch (error) {
          throw new Error(_(`the register could not be loaded (${error.message}). Choose ${registerName} and ${registerName}${ending} together with the file`));
        }
      }
      const signature = files.get(registerName + ending);
      const register = await verification.readRegister(await given.bytes(), text(await signature?.bytes()), keys);
      return { ...register, others: new Map([[register.digest, registerName]]) };
    };

    const newest = ({ work, file }) =>
      work.files.find((other) => other.newest && other.form === file.form &&
        other.subject === file.subject && other.about === file.about);

    const element = (name, words, className) => {
      const made = document.createElement(name);
      if (words) made.textContent = words;
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

    /** Words with something in the place of their bar. */
    const around = (words, inner) => words.split("|").flatMap((part, index) => (index === 0 ? [part] : [inner, part]));

    /** What readers call the forms of files that are called so in the register. */
    const forms = {
      "Checklist (PDF)": _("Checklist (PDF)"), "Checklist (CSV)": _("Checklist (CSV)"), "Migration plan": _("Migration plan"),
      "Excel workbook": _("Excel workbook"), "OSCAL catalog": _("OSCAL catalog"), "OSCAL mappings": _("OSCAL mappings"),
      "Checksums": _("Checksums"),
    };

    const describe = ({ work, file }) => {
      const about = file.about ? ` ${file.about}` : "";
      const what = { version: "", provision: `,${about}`, comparison: _(`, changes since${about}`), article: "" }[file.subject];
      const form = forms[file.form] ?? file.form;
      return _(`${form} of ${work.title}${what}, edition ${file.edition}`);
    };

    const currency = (found) => {
      const { work, file } = found;
      if (work.standing === "draft") return [line(_("It is of a working draft, which is not published and changes."))];
      const lines = [];
      if (work.successor) {
        lines.push(line(...around(_("It is not current: | took its place."), link(work.successor.title, work.successor.path))));
        if (work.changes) lines.push(line(_("What changed since:"), " ", link(work.changes.title, work.changes.path)));
      }
      const later = file.newest ? undefined : newest(found);
      if (later) lines.push(line(_("There is a later edition of it:"), " ", link(later.name, later.path)));
      return lines.length ? lines : [line(_("It is current."))];
    };

    // What an answer rests on, how old that is, and what it leaves open.
    const open = (rest) =>
      _(`Not proved: that the page and its key are the publisher’s (compare the key with one that you have from elsewhere), and ${rest}.`);

    const proof = ({ signature, asOf }) => [
      line(_(`Proved: the register lists these bytes, and the key ${signature.key}, which is part of this page, has signed it.`)),
      line(open(asOf ? _(`what was published after ${asOf}`) : _("how old the register is"))),
    ];

    const doubt = ({ signature }) => {
      switch (signature.state) {
        case "unsupported": return _("This browser cannot check its signature (Ed25519 in Web Crypto, over the bytes themselves). The commands below do.");
        case "unknown-key": return _(`The register is signed by the key ${signature.key}, which is not one of this page.`);
        default: return _("The register is not signed, so that anybody can have written it.");
      }
    };

    const heads = {
      "genuine": _("✓ Genuine"), "site-file": _("A file of the site"), "signed": _("Signed, but not offered here"), "unproven": _("? Unproven"),
      "altered": _("✗ Not genuine"), "misnamed": _("✗ Not genuine under this name"), "signature-failed": _("✗ Not verified"), "unknown": _("? Unknown"),
    };

    const explain = (verdict, { found, signature, path, register }) => {
      const place = found.file ? link(found.file.name, found.file.path) : path ? link(path, path) : "";
      switch (verdict) {
        case "genuine": return [line(describe(found), ". ", place), ...currency(found), ...proof(register)];
        case "site-file": return [line(_("It is no document of a standard:"), " ", place), ...proof(register)];
        case "signed": return [line(_("It is an earlier rendering or a draft, or the register cannot be believed."))];
        case "unproven": return [line(_("The register lists these bytes as"), " ", place, ". ", doubt(register))];
        case "misnamed": return [line(_("Its bytes are those of"), " ", found.file ? place : signature.name ?? "", signature.name ? _(`, and it was signed as ${signature.name}.`) : ".")];
        case "signature-failed": return [line(_("The signature beside it is not one of these bytes."))];
        case "altered": {
          const why = found.file.form === "Checksums" ? _("The list grows with each edition: it may be an earlier one.")
            : found.work.kept ? "" : _("The files of this version are not kept: it may be an earlier rendering. Take the file from here.");
          return [line(...around(_("It has the name of |, and other bytes."), place)), ...(why ? [line(why)] : [])];
        }
        default: return [line(_("No file that is offered has these bytes or this name."))];
      }
    };

    const answer = async (name, file, files, register) => {
      const bytes = await file.bytes();
      const digest = await verification.hash(bytes);
      const found = verification.find(register.works, digest, name);
      const path = register.others.get(digest);
      const signature = await verification.checkSignature(bytes, text(await files.get(name + ending)?.bytes()), keys);
      const isProven = register.signature.state === "valid";
      const verdict = verification.judge(found, name, signature, path !== undefined, isProven);
      const box = element("section", "", `verdict ${verdict}`);
      box.append(element("h3", `${heads[verdict]}: ${name}`), ...explain(verdict, { found, signature, path, register }));
      if (signature.state === "valid") box.append(line(_(`Signature: valid, by the key ${signature.key} of this page.`)));
      box.append(line("SHA-256 ", element("code", digest, "copy")));
      return box;
    };

    const fail = (name, reason) => {
      const box = element("section", "", "verdict unknown");
      box.append(element("h3", name), line(_(`It could not be verified: ${reason}.`)));
      return box;
    };

    // What proves others is not verified itself where there are others.
    const isProof = (name) => name.endsWith(ending) || name === registerName;

    const verify = async (chosen) => {
      verdicts.replaceChildren(element("p", _("Reading …")));
      const files = new Map(Array.from(chosen, (file) =>
        [file.name, { bytes: async () => new Uint8Array(await file.arrayBuffer()) }]));
      const names = [...files.keys()];
      const wanted = names.some((name) => !isProof(name)) ? names.filter((name) => !isProof(name)) : names;
      const boxes = await Promise.all(wanted.map(async (name) => {
        try {
          return await answer(name, files.get(name), files, await load(files));
        } catch (error) {
          return fail(name, error.message);
        }
      }));
      verdicts.replaceChildren(...boxes);
    };

    // Browsers compute digests only on pages that came safely.
    if (!globalThis.crypto?.subtle) {
      const note = element("p", _("This page was not loaded over https, so that the browser computes no checksums. The commands below do."), "notice");
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
}
