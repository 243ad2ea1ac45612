"""Whether a thing happened: the words before a verb that deny, plan or cancel it."""

from __future__ import annotations

from factcheck.languages.lexicon import Term
from factcheck.punctuation import COMMAS
from factcheck.reading import Reading
from factcheck.scene import Scene

_CARRIED = 8  # tokens between "held" and "talks"
_BEFORE = 5  # tokens before a trigger in which a negation or a plan governs it


def modality(scene: Scene, low: int, first: int) -> tuple[bool, str]:
    """(affirmed, modality) of an event by the words right before its trigger."""
    return governed_by(scene, low, first, governor(scene, low, first))


def governed_by(scene: Scene, low: int, first: int, term: Term | None) -> tuple[bool, str]:
    """(affirmed, modality) of an event whose governor is known."""
    if term is None or (term.category == "planned" and term.value != "cancelled"):
        planned = term.value if term else "actual"
        return True, "denied" if denying(scene, low, first) else planned
    return (True, term.value) if term.category == "planned" else (False, "actual")


def denying(scene: Scene, low: int, first: int) -> bool:
    """Whether somebody denies, in the same breath, what the trigger at token `first` says."""
    reading = scene.reading
    commas = (i for i in reversed(scene.cuts(low, first)) if reading.word(i) in COMMAS)
    begin = next((i + 1 for i in commas if not reading.term(i + 1, "complement")), low)
    said = (reading.terms[i]["say"].value for i in reading.within("say", begin, first + 1))
    return reading.holds(begin, first, "untrue") or "deny" in said


def governor(scene: Scene, low: int, first: int) -> Term | None:
    """The word that plans, cancels or denies what the trigger at token `first` says."""
    reading = scene.reading
    near = max(low, _carried(reading, low, first) - _BEFORE), first + 1
    planned, never = reading.first("planned", *near), reading.first("never", *near)
    denied = next((term for term in reading.each("not", *near) if first - term.last <= 1), None)
    if planned and planned.value == "planned" and (never or denied):
        return never or denied  # will not meet, refused to meet
    return planned or _called_off(scene, low, first) or denied or never or _bare_not(reading, first)


def _carried(reading: Reading, low: int, first: int) -> int:
    """Where the verb stands that carries a noun of an event: من المنتظر أن يعقد رامافوزا محادثات."""
    verbs = reading.within("undertake", max(low, first - _CARRIED), first + 1)
    return verbs[-1] if verbs else first


def _called_off(scene: Scene, low: int, first: int) -> Term | None:
    """The verb that calls off what its subject stands before: ألغى الوزير فيصل بن فرحان زيارته."""
    for term in scene.reading.each("planned", low, first):
        if term.value != "cancelled":
            continue
        people = scene.mentions_in(term.last, first, "person", "organisation")
        if people and people[0].first == term.last and people[-1].last == first:
            return term
    return None


def _bare_not(reading: Reading, first: int) -> Term | None:
    """A particle that denies only right before its verb (ما زار), and not behind a preposition (بعد ما زار)."""
    term = reading.term(first - 1, "not-before")
    return None if term is None or reading.begins(first - 2, "preposition") else term


def governed(scene: Scene, first: int, last: int) -> bool:
    """Whether tokens [first, last) between a subject and its verb are auxiliaries, negations and the like."""
    i, reading = first, scene.reading
    while i < last and last - first <= _BEFORE:
        carried = reading.begins(i, "planned", "not")
        term = (reading.term(i, "planned") or reading.term(i, "not")) if carried else None
        if term is None and reading.word(i) not in reading.language.stop and reading.word(i) not in ("'s", "’s"):
            return False
        i = term.last if term else i + 1
    return i >= last
