"""Votes: won the election with 52% of the vote, approved by 120 votes to 30, صوت 120 نائبا لصالح القرار مقابل 30.

The frame has the winner and the share, or how many voted for and against and how many abstained.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from factcheck.kinds._amounts import Amount
from factcheck.kinds._ballots import Ballots
from factcheck.kinds._figures import disputed
from factcheck.kinds._matter import matter, period
from factcheck.kinds._modality import governed
from factcheck.kinds._resumed import resumed
from factcheck.kinds._supposed import standing, unreal
from factcheck.kinds._tallies import Count
from factcheck.kinds._winners import Win, Winners
from factcheck.languages.lexicon import Term
from factcheck.model import Claim, Frame
from factcheck.scene import Scene
from factcheck.values import Quantity, Value, plain

NAME = "vote"
RANK = 55  # behind the dates, whose claims are those of the figures
_WON = frozenset({"vote-won", "vote-elected", "vote-lost"})
_WORDS = _WON | {"vote-cast"}
_COUNTS = ("for", "against", "abstained")


def claims(scene: Scene, before: Sequence[Claim]) -> Iterator[Claim]:
    """A claim for each winner and for each sentence's result of a vote; what a poll tells is none."""
    winners, ballots, done = None, Ballots(scene), 0
    for i, met in scene.reading.keys(_WORDS):
        _, low, high = scene.sentence(i)
        if i < done or unreal(scene, i) or scene.reading.holds(low, high, "vote-poll"):
            continue
        counts = ballots.counts(low, high)
        if not met.isdisjoint(_WON):
            winners = winners or Winners(scene)
            if win := winners.of(i, bool(counts)):
                done = high
                yield _won(scene, win, counts)
                continue
        if "vote-cast" in met and _opens(scene, i, low):
            if counts:
                yield _counted(scene, i, counts)
            elif share := ballots.share(low, high):
                yield _shared(scene, i, share)


def _opens(scene: Scene, i: int, low: int) -> bool:
    """Whether token i is the first word of voting of its sentence, so that a result is told once."""
    return not scene.reading.holds(low, i, "vote-cast")


def _won(scene: Scene, win: Win, counts: Sequence[Count]) -> Claim:
    won, who, share = win.won, win.who, win.share
    slots: dict[str, Value] = {"winner": who.name} if who else {}
    slots |= {"share": share.value} if share else {count.role: _quantity(count) for count in counts}
    cuts = [(won.first, won.last)]
    cuts += [(who.first, who.last)] if who else []
    cuts += [(share.first, win.behind)] if share else [(count.low, count.high) for count in counts]
    near = who is None or who.first > won.first or governed(scene, who.last, won.first)
    spans = [cut for cut in cuts if near or not who or cut[0] != who.first]
    first, last = min(cut[0] for cut in spans), max(cut[1] for cut in spans)
    tested = tuple(slot for slot in slots if slot != "winner" or (who and who.first >= first))
    return _claim(scene, (first, last), won, slots, tested, cuts)


def _shared(scene: Scene, i: int, share: tuple[Amount, Term]) -> Claim:
    """So many percent voted in favour."""
    amount, role = share
    trigger = scene.reading.term(i, "vote-cast")
    assert trigger is not None
    first, last = min(amount.first, trigger.first), max(amount.last, trigger.last, role.last)
    cuts = [(amount.first, amount.last), (trigger.first, trigger.last)]
    return _claim(scene, (first, last), trigger, {"share": amount.value}, ("share",), cuts)


def _counted(scene: Scene, i: int, counts: Sequence[Count]) -> Claim:
    first = min(count.low for count in counts)
    last = max(count.high for count in counts)
    trigger = _verb(scene, first) or scene.reading.term(i, "vote-cast")
    assert trigger is not None
    slots: dict[str, Value] = {count.role: _quantity(count) for count in counts}
    cuts = [(count.low, count.high) for count in counts] + [(trigger.first, trigger.last)]
    span = min(first, trigger.first), max(last, trigger.last if trigger.first < first else last)
    return _claim(scene, span, trigger, slots, tuple(slots), cuts)


def _verb(scene: Scene, first: int) -> Term | None:
    """The first verb of voting in the clause of the first count, else the noun right before the count."""
    low, _ = scene.segment(first)
    terms = list(scene.reading.each("vote-cast", low, first))
    verbs = [term for term in terms if term.value == "cast"]
    return next(iter(verbs or terms[-1:]), None)


def _quantity(count: Count) -> Quantity:
    number = Decimal(count.number)
    return Quantity(number, "=", number, number, "vote")


def _claim(
    scene: Scene,
    tokens: tuple[int, int],
    trigger: Term,
    slots: Mapping[str, Value],
    tested: tuple[str, ...],
    cuts: Sequence[tuple[int, int]],
) -> Claim:
    sentence, low, high = scene.sentence(trigger.first)
    span = scene.reading.quote_span(*tokens)
    said, date, told = scene.attribution(span), period(scene, *tokens, high), matter(scene, low, high, cuts)
    if date is None:
        before, date = resumed(scene, low, told)
        told |= before
    filled = dict(slots) | ({"speaker": said.speaker} if said else {}) | ({"date": date} if date else {})
    start, end = scene.segment(trigger.first)[0], scene.segment(tokens[1] - 1)[1]
    affirmed, mode = standing(scene, start, (trigger.first, trigger.last), end)
    affirmed &= not scene.reading.holds(start, trigger.first, "not")
    return Claim(
        NAME, span, span.of(scene.text), Frame(NAME, filled), tested, sentence.span, "vote/trigger",
        told, said, affirmed, mode, disputed(scene, trigger.first),
    )  # fmt: skip


def shape(claim: Claim) -> object:
    """{"winner", "share", "for", "against", "abstained"} of the machine interface."""
    slots = claim.frame.slots
    counts = {role: value for role in _COUNTS if isinstance(value := slots.get(role), Quantity)}
    return {
        "winner": slots["winner"].shape() if "winner" in slots else None,
        "share": slots["share"].shape() if "share" in slots else None,
        **{role: plain(counts[role].number) if role in counts else None for role in _COUNTS},
    }
