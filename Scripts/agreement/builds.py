"""Content that makes a whole build fail, though it is right: each a folder of its own, which has to fail until that is repaired.

Once a build succeeds, its construct belongs into constructs.py, and its entry is deleted here and in the list of known failures.
"""

from pathlib import Path

from .generator import Case
from .known import Build, KnownFailures
from .runs import Job, build, write

BUILDS: dict[str, tuple[tuple[Case, ...], tuple[Case, ...]]] = {
    # Which of the pictures cannot be set depends on where pages end.
    "picture in a footnote, and one in a list": ((
        Case("image.in-footnote", "footnote", "Text[^p{n}] {w}.\n\n[^p{n}]: before ![bound {w}]({up}/picture.svg) after"),
        Case("image.in-list", "nested item", "- first\n  - before ![bound {w}]({up}/picture.svg \"edge\") after"),
    ) * 10, ()),
}


def failed(known: KnownFailures, psf: str, scratch: Path) -> list[str]:
    """Each build against its entry in the list, both ways."""
    listed = {each.name: each for each in known.builds}
    found = [f"{known.path.name}:{each.line}: no such build: {name}" for name, each in listed.items() if name not in BUILDS]
    for name, (cases, hosts) in BUILDS.items():
        folder = scratch / name.replace(" ", "-")
        write(Job(name, psf, cases=cases, hosts=hosts), folder / "content")
        found += verdict(name, build(psf, folder), listed.get(name), known)
    return found


def verdict(name: str, error: str, entry: Build | None, known: KnownFailures) -> list[str]:
    if entry is None:
        return [f"{name}: cannot be built: {error}" if error else f"{name}: can be built; add its construct to constructs.py"]
    if entry.error in error:
        return []
    return [f"{known.path.name}:{entry.line}: {name}: " + (f"failed otherwise: {error}" if error else "can be built, though it is listed")]
