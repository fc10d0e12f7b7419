"""Sentences, and the blocks that are made of them.

The words avoid "must", "should" and "may", which a standard keeps for its normative text.
"""

import re

from .chance import Chance

_WORDS = {
    "people": [
        "teams", "reviewers", "operators", "engineers", "auditors", "product owners", "support staff",
        "the people on call", "most organisations", "new colleagues", "the risk office", "buyers",
    ],
    "system": [
        "the assistant", "the retrieval service", "the scoring model", "the agent", "the pipeline",
        "the gateway", "the summariser", "the triage tool", "the translation service", "the classifier",
    ],
    "thing": [
        "trace", "release note", "test set", "prompt template", "schema", "threat model", "register",
        "runbook", "rollback plan", "dashboard", "sample", "handover note", "rubric", "contract",
    ],
    "do": [
        "review", "record", "measure", "compare", "sample", "archive", "replay", "question", "publish",
        "rewrite", "test", "price", "explain", "rehearse",
    ],
    "quality": [
        "slow", "brittle", "expensive", "hard to explain", "out of date", "easy to overlook", "cheap",
        "well understood", "noisy", "surprisingly stable", "useful", "invisible to customers",
    ],
    "when": [
        "each week", "before every release", "after an incident", "once a quarter", "on the first day",
        "during the handover", "whenever a model changes", "at the end of a sprint", "in the morning",
    ],
    "where": [
        "in production", "in the shared register", "on the dashboard", "in the contract", "at the boundary",
        "between two services", "in the review queue", "in the cost report", "on the status page",
    ],
    "amount": [
        "a tenth", "a third", "nearly half", "a quarter", "the larger part", "less than a fifth",
        "4 percent", "12 percent",
    ],
    "code": [
        "trace_id", "max_tokens", "model_version", "confidence", "fallback", "policy.yml", "retry_after",
        "schema.json", "p99_latency", "input_hash", "audit.log", "rate_limit",
    ],
}

_SENTENCES = [
    "When {system} fails, {people} {do} the {thing} first and ask about causes later.",
    "A {thing} that nobody reads is {quality}, and it stays so until somebody has to rely on it.",
    "In our sample, {amount} of all failures were found {where}, long before a customer noticed them.",
    "{People} {do} each {thing} {when}, which sounds {quality} and rarely is.",
    "The first version of {system} had a *{thing}* that was **{quality}**, so {people} replaced it {when}.",
    "It helps to {do} the {thing} {when}, because {system} changes faster than its documentation.",
    "The field `{code}` is written {where}, together with the name of whoever changed it.",
    "Nothing about {system} is {quality} by nature; it becomes so when the {thing} is left alone.",
    "{People} told us that the {thing} was {quality}, and that {amount} of the effort went into it.",
    "If {system} answers without a {thing}, the answer is kept back and `{code}` is set.",
    "**One rule helps:** {do} the {thing} {where}, and {do} it again {when}.",
    "Two people {do} every {thing}, one who built {system} and one who did not.",
    "The difference between a process that is {quality} and one that is safe is often a single {thing}.",
    "A short {thing} kept {where} is worth more than a long one that is {quality}.",
    "Of the cases we looked at, {amount} had no {thing} at all, and {system} went on as if it had.",
    "{People} do not need to {do} everything; they need to know which {thing} decides.",
    "What looks {quality} from outside is usually a {thing} that was agreed {when} and then forgotten.",
    "Once `{code}` appears {where}, {people} stop the rollout and {do} the last {thing}.",
    "It took {amount} of the budget to make {system} observable, and less than that to keep it so.",
    "The cheapest moment to {do} a {thing} is *before* {system} is connected to anything that acts.",
    "Customers never see the {thing}, yet it decides whether {system} is trusted {when}.",
    "{People} who {do} their {thing} {when} report fewer surprises and calmer nights.",
]

HEADINGS = [
    "Where it starts", "What we saw", "The usual objection", "A small experiment", "What it costs",
    "Who decides", "Before the release", "After the release", "Signals worth keeping", "Signals to ignore",
    "The handover", "A worked case", "Limits of the method", "What changes next", "Numbers in context",
    "The role of the vendor", "How to begin", "Keeping records", "The review meeting", "When things go wrong",
    "A longer view", "Questions to ask", "What good looks like", "Trade-offs", "In smaller teams",
]
SUBHEADINGS = [
    "In practice", "An example", "Exceptions", "A note on cost", "Tools we tried", "Reading the results",
    "Common shortcuts", "Checks that paid off", "Roles", "Timing",
]

_CODE = [
    ("yaml", "gate:\n  name: {0}\n  threshold: 0.{1}\n  on-failure: hold\n  notify: [duty, owner]\n"),
    ("json", '{{\n  "field": "{0}",\n  "attempts": {1},\n  "outcome": "held",\n  "reviewed": true\n}}\n'),
    ("python", 'def allowed(result):\n    """Hold back what nobody has checked."""\n'
     '    if result["{0}"] is None:\n        return False\n    return result["score"] >= 0.{1}\n'),
    ("sh", "# Everything that was held back today\ngrep -c '{0}' audit.log\n"
     "sort -k 2 audit.log | head -n {1}\n"),
    ("", "request  -> gateway -> model\nresponse <- gateway <- {0} ({1} ms)\n"),
]

_SLOT = re.compile(r"\{(\w+)\}")


class Prose:
    """Text without end, from one source of chance."""

    def __init__(self, chance: Chance):
        self._chance = chance

    def sentence(self) -> str:
        text = _SLOT.sub(self._fill, self._chance.pick(_SENTENCES))
        return text[0].upper() + text[1:]

    def plain_sentence(self) -> str:
        """A sentence without any markup."""
        return re.sub(r"[*`]", "", self.sentence())

    def paragraph(self, *extra: str) -> str:
        """Two to four sentences, and among them the `extra` ones."""
        sentences = [self.sentence() for _ in range(self._chance.between(2, 4))]
        for text in extra:
            sentences.insert(self._chance.between(1, len(sentences)), text)
        return " ".join(sentences) + "\n"

    def bullets(self) -> str:
        lines = []
        for _ in range(self._chance.between(3, 4)):
            lines.append(f"- {self.sentence()}")
            if self._chance.happens(0.2):
                lines.append(f"  - {self._words('when')}: `{self._words('code')}`")
                lines.append(f"  - {self._words('where')}: {self._words('amount')}")
        return "\n".join(lines) + "\n"

    def steps(self) -> str:
        count = self._chance.between(2, 4)
        return "".join(f"{number}. {self.sentence()}\n" for number in range(1, count + 1))

    def tasks(self) -> str:
        marks = ["x", " "]
        return "".join(
            f"- [{self._chance.pick(marks)}] {self._words('do').capitalize()} the {self._words('thing')} "
            f"{self._words('when')}\n"
            for _ in range(self._chance.between(4, 6))
        )

    def table(self) -> str:
        rows = "".join(
            f"| {self._words('thing').capitalize()} | {self._words('quality')} | {self._words('when')} "
            f"| {self._chance.between(1, 99)} % |\n"
            for _ in range(self._chance.between(3, 6))
        )
        return "| What | How it looked | Looked at | Share |\n|---|---|:---:|---:|\n" + rows

    def code(self) -> str:
        language, text = self._chance.pick(_CODE)
        filled = text.format(self._words("code"), self._chance.between(10, 95))
        return f"```{language}\n{filled}```\n"

    def quote(self) -> str:
        return f"> {self.plain_sentence()}\n> {self.plain_sentence()}\n"

    def _words(self, slot: str) -> str:
        return self._chance.pick(_WORDS[slot])

    def _fill(self, slot: re.Match) -> str:
        name = slot.group(1)
        words = self._words(name.lower())
        return words[0].upper() + words[1:] if name[0].isupper() else words
