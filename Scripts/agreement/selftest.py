"""Proves that the check can fail: puts one other word or one other address into a file of each form, and expects that very failure.

Works on a copy of a built site. Each corruption is taken back before the next one.
"""

import shutil
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf

from . import bundle, changes, documents, downloads, oscal, pages, records
from .compare import compared
from .content import Content
from .forms import SCOPES, read_forms
from .pieces import Form
from .site import Site

WRONG = "corrupted"
ADDRESS = "https://corrupted.example/"


@dataclass
class Corruption:
    """What is done to a file, and which failure has to follow."""

    form: str
    path: str
    old: str
    new: str
    law: str = "words"


# One text of the real content for each form: a word that only stands there, or an address.
CORRUPTIONS = (
    Corruption("full page", "psf/1.1/full/index.html", "invocations that fail as well", f"invocations that {WRONG} as well"),
    Corruption("full page", "psf/1.1/full/index.html", 'href="../../../psf/1.1/terms/#term-drift"', f'href="{ADDRESS}"', "links"),
    Corruption("Markdown", "psf/1.1/psf-v1.1.md", "invocations that fail as well", f"invocations that {WRONG} as well"),
    Corruption("Markdown", "psf/1.1/psf-v1.1.md", "(https://productionai.institute/psf/1.1/terms/#term-drift)", f"({ADDRESS})", "links"),
    Corruption("JSON, Markdown", "psf/1.1/psf-v1.1.json", '"markdown":"A record is written', f'"markdown":"A record {WRONG} written'),
    Corruption("JSON, Markdown", "psf/1.1/psf-v1.1.json", "(https://productionai.institute/psf/1.1/terms/#term-drift)", f"({ADDRESS})", "links"),
    Corruption("JSON, plain", "psf/1.1/psf-v1.1.json", '"text":"A record is written', f'"text":"A record {WRONG} written'),
    Corruption("JSON, sentences", "psf/1.1/psf-v1.1.json", '"sentences":[{"text":"Every invocation MUST', f'"sentences":[{{"text":"Every {WRONG} MUST'),
    Corruption("CSV", "psf/1.1/psf-v1.1.csv", "invocations that fail as well", f"invocations that {WRONG} as well"),
    Corruption("checklist CSV", "psf/1.1/psf-v1.1-checklist.csv", "Every invocation MUST be logged", f"Every {WRONG} MUST be logged"),
    Corruption("workbook, criteria", "psf/1.1/psf-v1.1.xlsx", "invocations that fail as well", f"invocations that {WRONG} as well"),
    Corruption("workbook, checklist", "psf/1.1/psf-v1.1.xlsx", "Every invocation MUST be logged", f"Every {WRONG} MUST be logged"),
    Corruption("OSCAL", "psf/1.1/psf-v1.1.oscal.json", "invocations that fail as well", f"invocations that {WRONG} as well"),
    Corruption("OSCAL", "psf/1.1/psf-v1.1.oscal.json", "(#term-drift)", f"({ADDRESS})", "links"),
    Corruption("PDF", "psf/1.1/psf-v1.1.pdf", "", ""),
    Corruption("PDF", "psf/1.1/psf-v1.1.pdf", "", "", "links"),
    Corruption("PDF of a domain", "psf/1.1/psf-v1.1-psf-4.pdf", "", ""),
    Corruption("PDF of a domain", "psf/1.1/psf-v1.1-psf-4.pdf", "", "", "links"),
    Corruption("checklist PDF", "psf/1.1/psf-v1.1-checklist.pdf", "", ""),
    Corruption("checklist PDF", "psf/1.1/psf-v1.1-checklist.pdf", "", "", "links"),
    Corruption("PDF of an article", "insights/logs-you-can-replay/logs-you-can-replay.pdf", "", ""),
    Corruption("PDF of an article", "insights/logs-you-can-replay/logs-you-can-replay.pdf", "", "", "links"),
    Corruption("home page", "index.html", "It states, domain by domain", f"It {WRONG}, domain by domain"),
    Corruption("lists", "credentials/index.html", "For a person who works with AI", f"For a {WRONG} who works with AI"),
    Corruption("page of a version", "psf/1.1/index.html", "Every input is untrusted", f"Every {WRONG} is untrusted"),
    Corruption("page of a domain", "psf/1.1/psf-4/index.html", "Both ask for automatic records", f"Both {WRONG} for automatic records"),
    Corruption("page of a criterion", "psf/1.1/psf-4.1/index.html", "Both ask for automatic records", f"Both {WRONG} for automatic records"),
    Corruption("feed", "feeds/insights.xml", "is half a log", f"is {WRONG} a log"),
    Corruption("JSON-LD", "faq/index.html", '"text":"The Production Safety', f'"text":"The {WRONG} Safety'),
    Corruption("side by side", "psf/compare/1.0/1.1/psf-2.1/index.html", "Every output that a program", f"Every {WRONG} that a program"),
    Corruption("redline page", "psf/compare/1.0/1.1/psf-4.1/index.html", "[inserted: </span>In a <span", f"[inserted: </span>{WRONG} a <span"),
    Corruption("change log, JSON", "psf/compare/1.0/1.1/psf-v1.0-to-v1.1.json", '"text":" In a chained call', f'"text":" {WRONG} a chained call'),
    Corruption("change log, Markdown", "psf/compare/1.0/1.1/psf-v1.0-to-v1.1.md", "<ins>In a chained call", f"<ins>{WRONG} a chained call"),
    Corruption("change log, PDF", "psf/compare/1.0/1.1/psf-v1.0-to-v1.1.pdf", "", ""),
    Corruption("history page", "psf/psf-4.1/index.html", "invocations that fail as well", f"invocations that {WRONG} as well"),
)


def corrupt(path: Path, corruption: Corruption) -> None:
    if path.suffix == ".pdf":
        corrupt_pdf(path, corruption.law)
    elif path.suffix == ".xlsx":
        corrupt_zip(path, corruption.old, corruption.new)
    else:
        text = path.read_text()
        if corruption.old not in text:
            raise SystemExit(f"{path}: '{corruption.old}' is not in it any more")
        path.write_text(text.replace(corruption.old, corruption.new, 1))


def corrupt_zip(path: Path, old: str, new: str) -> None:
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data.replace(old.encode(), new.encode()))


def corrupt_pdf(path: Path, law: str) -> None:
    """Leaves out a long text of the second-last page, or leads its first link elsewhere."""
    with pikepdf.open(path, allow_overwriting_input=True) as document:
        for page in reversed(document.pages[: max(1, len(document.pages) - 1)]):
            # Words beside redlines, which are no text of theirs, are set at 9 points and smaller.
            if corrupt_link(page) if law == "links" else corrupt_text(document, page, 9.5 if "-to-" in path.name else 8.9):
                break
        document.save(path)


def corrupt_text(document: pikepdf.Pdf, page: pikepdf.Page, least: float) -> bool:
    operations = list(pikepdf.parse_content_stream(page))
    is_artifact, size = False, 0.0
    for index in range(len(operations) // 2, len(operations)):
        operands, operator = operations[index]
        size = float(operands[1]) if str(operator) == "Tf" else size
        if str(operator) in ("BDC", "BMC"):
            is_artifact = str(operands[0]) == "/Artifact"
        shown = sum(len(bytes(each)) for each in operands[0] if isinstance(each, pikepdf.String)) if str(operator) == "TJ" else 0
        if shown > 60 and size > least and not is_artifact:
            operations[index] = ([pikepdf.Array([])], operator)
            page.Contents = document.make_stream(pikepdf.unparse_content_stream(operations))
            return True
    return False


def corrupt_link(page: pikepdf.Page) -> bool:
    for note in page.get("/Annots", []):
        if str(note.get("/Subtype")) == "/Link":
            for name in ("/Dest", "/A"):
                if name in note:
                    del note[name]
            note.A = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String(ADDRESS))
            return True
    return False


def readers() -> dict[str, Callable[[Site, Content], list[Form]]]:
    """How each form is read, so that not all are for each corruption."""
    single = {"full page": pages.read_full_pages, "Markdown": bundle.read_bundles, "OSCAL": oscal.read_oscal,
              "PDF of an article": documents.read_articles, "feed": records.read_feeds, "JSON-LD": records.read_structured_data,
              "change log, JSON": changes.read_json, "change log, Markdown": changes.read_markdown,
              "change log, PDF": changes.read_documents}
    several = {"JSON": downloads.read_json, "CSV": downloads.read_tables, "checklist CSV": downloads.read_tables,
               "workbook": downloads.read_tables, "PDF": documents.read_documents, "checklist PDF": documents.read_documents,
               "home page": records.read_lists, "lists": records.read_lists, "page of a version": records.read_lists,
               "page of a": records.read_provision_pages, "side by side": changes.read_redlines, "redline": changes.read_redlines}
    found: dict[str, Callable] = {}
    for corruption in CORRUPTIONS:
        name = corruption.form
        if name in single:
            found[name] = lambda site, content, read=single[name]: [read(site, content)]
        elif name == "history page":
            found[name] = lambda site, content: [changes.read_history_pages(site, content, Form("page"))]
        else:
            start = max((each for each in several if name.startswith(each)), key=len)
            found[name] = several[start]
    return found


def failures(folder: Path, content: Content, page: Form, corruption: Corruption) -> Iterator:
    """What the corrupted form says otherwise than the pages, as they were before."""
    for form in readers()[corruption.form](Site(folder), content):
        if form.name == corruption.form:
            yield from compared(page, form, SCOPES[form.name]).failures


def run(site: Path, content: Content, scratch: Path) -> list[str]:
    """The corruptions that were not found, each as a line."""
    folder = scratch / "site"
    shutil.copytree(site, folder)
    page, _ = read_forms(Site(folder), content)
    missed = [f"no corruption of {name}" for name in SCOPES if name != "content" and name not in {c.form for c in CORRUPTIONS}]
    for corruption in CORRUPTIONS:
        path = folder / corruption.path
        before = path.read_bytes()
        corrupt(path, corruption)
        found = list(failures(folder, content, page, corruption))
        path.write_bytes(before)
        if not found or any(each.law != corruption.law for each in found):
            missed.append(f"{corruption.form}: another {corruption.law[:-1]} in {corruption.path}: found {[str(each) for each in found][:3]}")
    return missed
