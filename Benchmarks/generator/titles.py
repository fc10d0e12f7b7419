"""Titles and slugs: every page has its own, and pages that follow each other differ."""

import math
import re

SUBJECTS = [
    "retry budgets", "prompt templates", "trace sampling", "model registries", "rollback drills",
    "review queues", "output schemas", "redaction rules", "rate limits", "canary releases",
    "escalation paths", "exit plans", "test sets", "threat models", "cost alerts",
    "fallback answers", "access keys", "drift signals", "release gates", "audit trails",
    "consent records", "vendor registers", "scoring rubrics", "error states", "replay tools",
    "handover notes", "retention schedules", "quality samples", "agent permissions",
    "pinned versions", "incident reports", "human checkpoints",
]

PLACES = [
    "in claims handling", "in customer support", "in a hospital", "in public services",
    "for small teams", "for regulated firms", "across two vendors", "on a tight budget",
    "after an incident", "before the first release", "in a call centre", "in document search",
    "for internal tools", "at a bank", "in procurement", "in a shared platform",
]

_ARTICLES = [
    "What we learned from {} {}", "A field guide to {} {}", "The quiet cost of {} {}",
    "Starting over with {} {}", "Why {} fail {}", "Five habits that keep {} honest {}",
    "How to explain {} {}", "The first month of {} {}", "When to stop relying on {} {}",
    "Measuring {} {}", "Making room for {} {}", "Who owns {} {}", "A year of {} {}",
    "Small changes to {} {}", "The evidence behind {} {}", "Reading the numbers on {} {}",
    "Common mistakes with {} {}", "Designing {} {}", "Testing {} {}", "The case for {} {}",
]
_PAGES = [
    "Checklist for {} {}", "Template for {} {}", "Worked example of {} {}", "Our policy on {} {}",
    "Register of {} {}", "Study notes on {} {}", "Roles and duties for {} {}", "Comparison of {} {}",
]
_QUESTIONS = [
    "How do we begin with {} {}?", "What counts as evidence of {} {}?",
    "How often are {} reviewed {}?", "Who signs off {} {}?",
]

# With fewer pages a tree would lack a kind; with more the titles above would not last.
FEWEST_PAGES = 10
MOST_PAGES = 13_000


def articles(count: int) -> list[str]:
    return _first(count, _ARTICLES)


def pages(count: int) -> list[str]:
    return _first(count, _PAGES)


def questions(count: int) -> list[str]:
    return _first(count, _QUESTIONS)


def slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def _first(count: int, patterns: list[str]) -> list[str]:
    total = len(patterns) * len(SUBJECTS) * len(PLACES)
    if count > total:
        raise ValueError(f"{count} titles wanted, and there are {total}")
    # A step without a common divisor visits every combination once.
    step = next(step for step in range(total * 618 // 1000, total * 2) if math.gcd(step, total) == 1)
    return [_title(number * step % total, patterns) for number in range(count)]


def _title(number: int, patterns: list[str]) -> str:
    number, pattern = divmod(number, len(patterns))
    place, subject = divmod(number, len(SUBJECTS))
    return patterns[pattern].format(SUBJECTS[subject], PLACES[place])
