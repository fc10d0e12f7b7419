"""Medians and ratios, as Markdown."""

import os
from statistics import median

from measuring import Cost

# For each size and program, what each run cost.
Costs = dict[int, dict[str, list[Cost]]]


def markdown(costs: Costs, programs: list[str], hugo: str | None) -> str:
    facts = [f"{os.cpu_count()} cores", *([hugo] if hugo else [])]
    return "\n".join([
        f"Medians, everything on a RAM disk, {', '.join(facts)}. A time is seconds, memory is MB.\n",
        _table(["Pages", "Program", "Runs", "Wall", "from – to", "CPU", "Peak", "HTML files"], [
            _row(size, name, costs[size][name]) for size in costs for name in programs
        ]),
        _table(["", *(f"{size:,} pages" for size in costs)], list(_ratios(costs, programs))),
        "CPU counts all cores. The peak is that of the largest process, which for the floor is one of"
        " its workers.\n",
    ])


def _row(size: int, name: str, runs: list[Cost]) -> list[str]:
    walls = [run.wall for run in runs]
    return [
        f"{size:,}",
        name,
        str(len(runs)),
        f"{median(walls):.3f}",
        f"{min(walls):.3f} – {max(walls):.3f}",
        f"{_median(runs, 'cpu'):.3f}",
        f"{_median(runs, 'peak'):.0f}",
        f"{runs[-1].html_files:,}",
    ]


def _ratios(costs: Costs, programs: list[str]):
    """The lines of the second table, as far as the programs were measured."""
    for over, under, what in (
        ("psf", "floor", "cpu"),
        ("psf", "floor", "wall"),
        ("hugo-plain", "psf", "wall"),
        ("hugo-full", "psf", "wall"),
    ):
        if over in programs and under in programs:
            yield [f"{over} ÷ {under}, {'CPU' if what == 'cpu' else what}", *(
                f"{_median(runs[over], what) / _median(runs[under], what):.2f}"
                for runs in costs.values()
            )]
    for name in programs:
        yield [f"{name}, CPU per page (ms)", *(
            f"{_median(runs[name], 'cpu') / size * 1000:.3f}" for size, runs in costs.items()
        )]
    if "psf" in programs:
        # The standard adds as many files at every size, so this is the better line to see growth by.
        yield ["psf, CPU per HTML file (ms)", *(
            f"{_median(runs['psf'], 'cpu') / runs['psf'][-1].html_files * 1000:.3f}"
            for runs in costs.values()
        )]
        yield ["psf, peak memory (MB)", *(
            f"{_median(runs['psf'], 'peak'):.0f}" for runs in costs.values()
        )]


def _median(runs: list[Cost], what: str) -> float:
    return median(getattr(run, what) for run in runs)


def _table(head: list[str], rows: list[list[str]]) -> str:
    """A Markdown table whose columns also line up as plain text: words left, figures right."""
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    words = [not any(row[column][:1].isdigit() for row in rows) for column in range(len(head))]

    def line(cells: list[str]) -> str:
        padded = (
            cell.ljust(width) if left else cell.rjust(width)
            for cell, width, left in zip(cells, widths, words)
        )
        return "| " + " | ".join(padded) + " |\n"

    rule = ["-" * width if left else "-" * (width - 1) + ":" for width, left in zip(widths, words)]
    return line(head) + line(rule) + "".join(line(row) for row in rows)
