"""The commands that change the disk, each with a small folder to do it in."""

import hashlib
import json
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"

SITE = """title: Example
base-url: https://example.org
language: en
description: An example.
publisher: Example
licence: {title: CC0, url: "https://creativecommons.org/publicdomain/zero/1.0/"}
feedback: "mailto:x@example.org"
"""
STANDARD = """id: psf
title: Production Safety Framework
short-title: PSF
description: A standard.
labels: {domain: Domain, criterion: Criterion}
ids: {domain: "PSF-#", criterion: "PSF-#.#"}
"""
DOMAIN = "---\nid: PSF-1\ntitle: Input\nprinciple: All.\n---\nScope.\n"
CATALOG = {"catalog": {"metadata": {"title": "Controls", "version": "1.0", "published": "2024-01-02"}, "groups": [
    {"id": "ac", "title": "Access", "controls": [
        {"id": "ac-1", "title": "Policy", "parts": [{"name": "statement", "prose": "Have one."}]}]}]}}


def criterion(number, text):
    return f"---\nid: PSF-1.{number}\ntitle: Traces {number}\n---\n{text}\n"


def write(folder, path, text):
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def content(folder, psf):
    """A standard with two versions."""
    write(folder, "content/site.yml", SITE)
    write(folder, "content/standards/psf/standard.yml", STANDARD)
    for label, rest, days in [("1.0", "published: 2026-04\n", 7),
                              ("1.1", 'published: 2026-05\nfollows: "1.0"\n', 30)]:
        base = f"content/standards/psf/{label}"
        write(folder, f"{base}/version.yml", f'number: "{label}"\n{rest}summary: One.\n')
        write(folder, f"{base}/psf-1-a/index.md", DOMAIN)
        write(folder, f"{base}/psf-1-a/psf-1.1.md", criterion(1, f"Traces MUST be kept for {days} days."))
        write(folder, f"{base}/psf-1-a/psf-1.2.md", criterion(2, f"Logs MUST be kept for {days} days."))
    write(folder, "content/standards/psf/1.1/revisions/longer.md",
          "---\ntitle: Longer\nchanges:\n  - {modified: PSF-1.1}\n  - {modified: PSF-1.2}\n---\n## Rationale\nBetter.\n")
    write(folder, "content/pages/a.md", "---\ntitle: A\n---\nText.\n")
    # What the program does not read, and modes that it must not change.
    write(folder, "content/.hidden/notes", "x")
    (folder / "content/pages").chmod(0o750)
    (folder / "content/pages/a.md").chmod(0o640)
    (folder / "templates").symlink_to(TEMPLATES)


def written_by_hand(folder, psf):
    """A draft whose entries do not say which difference they explain."""
    content(folder, psf)
    base = folder / "content/standards/psf"
    (base / "1.1").rename(base / "next")
    header = base / "next/version.yml"
    header.write_text(header.read_text().replace("published: 2026-05\n", "status: candidate\nnotice: A draft.\n"))
    write(folder, "content/pages/a.md", "---\ntitle: Next\nabout: [psf@next]\n---\nSee [PSF-1.1] and [PSF-1@next].\n")


def draft(folder, psf):
    written_by_hand(folder, psf)
    subprocess.run([psf, "revise", "--confirm"], cwd=folder, check=True, capture_output=True)


def with_two_domains(folder, psf):
    draft(folder, psf)
    for label in ["1.0", "next"]:
        write(folder, f"content/standards/psf/{label}/psf-2-b/index.md", DOMAIN.replace("PSF-1", "PSF-2").replace("Input", "Output"))


def released(folder, psf):
    draft(folder, psf)
    # So that the release is the only change to take back.
    shutil.rmtree(folder / ".psf-cache")
    call = [psf, "release", "psf", "--as-of", "2026-12-01", "--no-pdf"]
    subprocess.run(call, cwd=folder, check=True, capture_output=True)


def unexplained(folder, psf):
    draft(folder, psf)
    (folder / "content/standards/psf/next/revisions/longer.md").unlink()


def locked(folder, psf):
    content(folder, psf)
    subprocess.run([psf, "freeze", "psf@1.0"], cwd=folder, check=True, capture_output=True)


def edited(folder, psf):
    """A new edition is due."""
    locked(folder, psf)
    call = [psf, "edition", "psf@1.0", "--no-pdf", "--as-of", "2026-06-01"]
    subprocess.run(call, cwd=folder, check=True, capture_output=True)
    write(folder, "content/site.yml", SITE.replace("publisher: Example", "publisher: Another"))


def misspelt(folder, psf):
    content(folder, psf)
    write(folder, "content/pages/a.md", "---\ntitel: A\n---\nText.\n")


def misspelt_twice(folder, psf):
    misspelt(folder, psf)
    write(folder, "content/pages/b.md", "---\ntitel: B\n---\nText.\n")


def dated(folder, psf):
    content(folder, psf)
    write(folder, "content/insights/b.md",
          "---\ntitle: B\nkind: note\npublished: 2026-01-01\ndek: D.\ncontrol-read: C.\n---\nText.\n")


def dated_by_a_file(folder, psf):
    dated(folder, psf)
    digest = hashlib.sha256((folder / "content/insights/b.md").read_bytes()).hexdigest()
    write(folder, "content/dates.lock",
          f"# psf-dates: 1\n# date: 2026-01-01 insights/b.md\n{digest}  insights/b.md\n")


def catalog(folder, psf):
    content(folder, psf)
    write(folder, "catalog.json", json.dumps(CATALOG))


def further_catalog(folder, psf):
    catalog(folder, psf)
    call = [psf, "import", "oscal", "catalog.json", "--into", "content"]
    subprocess.run(call, cwd=folder, check=True, capture_output=True)


def built(folder, psf):
    content(folder, psf)
    subprocess.run([psf, "build", "--no-pdf", "--no-cache"], cwd=folder, check=True, capture_output=True)
    write(folder, "content/pages/b.md", "---\ntitle: B\n---\nText.\n")
    shutil.rmtree(folder / ".site.psf-previous", ignore_errors=True)


def checklist(folder, psf):
    content(folder, psf)
    write(folder, "list.csv", "id,answer\nPSF-1.1,yes\n")


@dataclass
class Command:
    name: str
    prepare: Callable[[Path, Path], None]
    arguments: list[str]
    # With what it ends where all is well.
    statuses: list[int] = field(default_factory=lambda: [0])
    # Whether all of it is done in one step. Otherwise each file is.
    is_whole: bool = True
    # Whether it changes nothing more where it is run once more.
    repeats: bool = True
    # A folder that may stay, empty: it leads to what is written.
    parent: str | None = None


COMMANDS = [
    Command("release", draft, ["release", "psf", "--as-of", "2026-12-01", "--no-pdf"]),
    Command("undo", released, ["undo"]),
    Command("draft", content, ["draft", "psf", "1.2"]),
    Command("rename", draft, ["rename", "PSF-1.2", "Other traces"]),
    Command("move", with_two_domains, ["move", "PSF-1.2", "PSF-2"]),
    Command("split", draft, ["split", "PSF-1.2", "Traces", "Copies of traces"], repeats=False),
    Command("merge", draft, ["merge", "PSF-1.1", "PSF-1.2"]),
    Command("withdraw", draft, ["withdraw", "PSF-1.2"]),
    Command("new", content, ["new", "page", "A new page"]),
    Command("edition", edited, ["edition", "psf@1.0", "--no-pdf", "--reason", "A name", "--as-of", "2026-12-01"]),
    Command("freeze", content, ["freeze", "psf@1.0"]),
    Command("fix", misspelt_twice, ["check", "--fix"]),
    Command("fix-one", misspelt, ["check", "--fix"]),
    Command("dates", dated, ["check", "--record-dates"]),
    Command("dates-file", dated_by_a_file, ["check", "--record-dates"]),
    Command("revise", unexplained, ["revise"]),
    Command("confirm", written_by_hand, ["revise", "--confirm"]),
    Command("import", catalog, ["import", "oscal", "catalog.json", "--into", "new/content"], parent="new"),
    Command("import-further", further_catalog,
            ["import", "oscal", "catalog.json", "--into", "content", "--label", "2.0"]),
    Command("build", content, ["build", "--no-pdf", "--no-cache"]),
    Command("rebuild", built, ["build", "--no-pdf", "--no-cache"]),
    Command("migrate", checklist, ["migrate", "list.csv", "--from", "psf@1.0", "--to", "psf@1.1", "--output", "new.csv",
                                   "--force"]),
    Command("schema", content, ["schema", "--into", "schemas"], is_whole=False, parent="schemas"),
]
