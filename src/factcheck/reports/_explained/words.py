"""What several parts of the tree say: verdicts, stances, quotes and where a passage is from."""

from __future__ import annotations

from factcheck.messages import Told
from factcheck.model import Evidence
from factcheck.reports import Page, _marks
from factcheck.reports._explained.node import Node
from factcheck.trace import Explanation
from factcheck.values import Name, Value
from factcheck.verify.stance import Stance
from factcheck.wording import Wording


def verdict(told: Explanation, page: Page) -> Node:
    """✗ refuted by visit/date: the reason."""
    mark, found = _marks.verdict(told.finding, page), told.finding.verdict
    parts = {"verdict": Told(mark.plain), "reason": page.words.reason(found.reason)}
    line = page.words.say("explain", "verdict", rule=found.rule, **parts)
    return Node(line, style=str(mark.style))


def stance(words: Wording, kept: Stance | Evidence, score: float) -> Told:
    """refutes, by visit/date, score 90, for its date. score: 0 to 100."""
    told = {"stance": words.name("stance", kept.stance), "rule": kept.rule, "score": f"{score:.0f}"}
    if kept.slot:
        return words.say("explain", "stance-slot", slot=words.name("slot", kept.slot), **told)
    return words.say("explain", "stance", **told)


def value(words: Wording, shown: Value) -> Told:
    """A slot's value, of a name its id as well; a speaker may be known only to be another one."""
    if isinstance(shown, Name) and not shown.text:
        return words.say("explain", "unnamed")
    known = shown.id if isinstance(shown, Name) else None
    return words.say("explain", "known", name=words.value(shown), id=known) if known else words.value(shown)
