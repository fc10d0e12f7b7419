"""Content folders that are generated or sampled, built by the program, and held against their pages."""

import shutil
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

from . import corpora
from .compare import compared
from .content import read_content
from .exceptions import is_exception
from .forms import SCOPES, read_forms
from .generator import Case, Generator, slice_of_all
from .kinds import Outcome, of_corpus, of_generated
from .site import Site


@dataclass(frozen=True)
class Job:
    """A folder to be made: the slice of the constructs, or the share of a standard of others; or these cases alone."""

    name: str
    psf: str
    seed: int = 1
    slice: int = 0
    slices: int = 1
    corpus: Path | None = None
    share: float = 1.0
    cases: tuple[Case, ...] | None = None
    hosts: tuple[Case, ...] = ()


@dataclass
class Result:
    name: str
    seconds: float
    outcomes: list[Outcome] = field(default_factory=list)
    # What is wrong with the folder as a whole, such as a build that failed.
    problems: list[str] = field(default_factory=list)

    @property
    def failed(self) -> int:
        return sum(each.failure is not None for each in self.outcomes)


# The oldest version of each folder is only compared with.
BACKGROUND = {"nist": "4.0"}
WRITERS = {"nist": corpora.write_nist, "finos": corpora.write_finos}


def run(job: Job, scratch: Path) -> Result:
    """Makes the folder, builds it and compares; the folder and the site are deleted again."""
    begin = time.monotonic()
    folder = scratch / f"{job.name.replace(' ', '-')}-{job.share}"
    folder.mkdir(parents=True)
    result = Result(job.name, 0)
    owners = write(job, folder / "content")
    error = build(job.psf, folder)
    if error:
        result.problems.append(f"{job.name}: the content cannot be built: {error}")
    else:
        compare(folder, owners, result)
    shutil.rmtree(folder)
    result.seconds = time.monotonic() - begin
    return result


def write(job: Job, content: Path) -> dict[str, tuple[str, Case]]:
    """Writes the content; for that of the generator, the case of each owner of texts."""
    if job.corpus is not None:
        WRITERS[job.name](job.corpus, content, job.psf, job.share, job.seed)
        return {}
    if job.cases is not None:
        generator = Generator(content, list(job.cases), list(job.hosts))
    else:
        generator = slice_of_all(content, job.seed, job.slice, job.slices)
    generator.write()
    return generator.owners


def build(psf: str, folder: Path) -> str:
    """Builds `content` into `site`; the first error where that fails."""
    command = [psf, "build", "--content", str(folder / "content"), "--output", str(folder / "site"), "--no-cache"]
    done = subprocess.run(command, capture_output=True, text=True)
    said = (done.stdout + done.stderr).splitlines()
    errors = [line for line in said if " error: " in line] or said[-1:] or [f"exit status {done.returncode}"]
    return errors[0].removeprefix(f"{folder}/") if done.returncode else ""


def compare(folder: Path, owners: dict[str, tuple[str, Case]], result: Result) -> None:
    content = read_content(folder / "content", frozenset([BACKGROUND.get(result.name, "1.0")]))
    kind_of = of_corpus(result.name, content) if result.name in WRITERS else of_generated(owners)
    page, forms = read_forms(Site(folder / "site"), content)
    result.problems += [f"{result.name}: {problem}" for form in [page, *forms] for problem in form.problems]
    for form in forms:
        for each in compared(page, form, SCOPES[form.name]).cases:
            kind = kind_of(each)
            if kind is None or not is_exception(kind):
                result.outcomes.append(Outcome(kind, each.failure))
