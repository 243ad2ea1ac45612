"""Votes: won the election with 52% of the vote, approved by 120 votes to 30, صوت 120 نائبا لصالح القرار مقابل 30.

The frame has the winner and the share, or how many voted for and against and how many abstained.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from factcheck.entities.mentions import Mention
from factcheck.kinds._amounts import Amount, Amounts
from factcheck.kinds._ballots import Ballots, Count
from factcheck.kinds._figures import disputed
from factcheck.kinds._matter import matter, period
from factcheck.kinds._modality import governed
from factcheck.kinds._supposed import standing
from factcheck.languages.lexicon import Term
from factcheck.model import Claim, Frame
from factcheck.scene import Scene
from factcheck.values import Quantity, Value, plain

NAME = "vote"
RANK = 55  # behind the dates, whose claims are those of the figures
_WORDS = frozenset({"vote-won", "vote-elected", "vote-cast"})
_COUNTS = ("for", "against", "abstained")
_FAR = 16  # tokens between "won" and the share
_NEAR = 5  # tokens between a share and "of the vote"
_HALF = Decimal(50)  # who has more has won


def claims(scene: Scene, before: Sequence[Claim]) -> Iterator[Claim]:
    """A claim for each share of a winner and for each sentence's result of a vote; what a poll tells is none."""
    amounts, ballots, done = None, Ballots(scene), 0
    for i, met in scene.reading.keys(_WORDS):
        _, low, high = scene.sentence(i)
        if any(scene.reading.term(k, "vote-poll") for k in range(low, high)):
            continue
        if met & {"vote-won", "vote-elected"} and i >= done:
            amounts = amounts or Amounts(scene, "vote-with")
            if found := _share(scene, amounts, i):
                done = found[1].last
                yield _won(scene, *found)
        if "vote-cast" in met and _opens(scene, i, low) and (counts := ballots.counts(low, high)):
            yield _counted(scene, i, counts)


def _opens(scene: Scene, i: int, low: int) -> bool:
    """Whether token i is the first word of voting of its sentence, so that a result is told once."""
    return not any(scene.reading.term(k, "vote-cast") for k in range(low, i))


def _share(scene: Scene, amounts: Amounts, i: int) -> tuple[Term, Amount, int] | None:
    """The word of winning, the winner's share, and the token behind "of the vote"."""
    reading, (_, low, high) = scene.reading, scene.sentence(i)
    won = reading.term(i, "vote-elected") or reading.term(i, "vote-won")
    assert won is not None
    for k in range(won.last, min(won.last + _FAR, high)):
        if any(reading.term(k, category) for category in ("vote-lost", "vote-turnout", "change-end", "say")):
            return None
        amount = amounts.at(k)
        if amount is None:
            continue
        cast = [t for j in range(amount.last, amount.last + _NEAR) if (t := reading.term(j, "vote-ballots"))]
        behind = cast[0].last if cast else amount.last
        return (won, amount, behind) if _is_share(scene, won, amount, bool(cast), low) else None
    return None


def _is_share(scene: Scene, won: Term, amount: Amount, cast: bool, low: int) -> bool:
    """Won WITH 52%, in an election or of the vote; without "with" more than a half: won 52% of the vote."""
    reading = scene.reading
    near = range(amount.last, amount.last + _NEAR)
    if amount.value.unit != "%" or any(reading.term(k, "vote-turnout") for k in near):
        return False
    if any(reading.term(k, "vote-lost") for k in range(low, won.first)):
        return False
    held = cast or won.category == "vote-elected"
    held = held or any(reading.term(k, "vote-election") for k in range(low, scene.sentence(won.first)[2]))
    ahead = range(max(amount.first - 4, won.last), amount.first + 1)
    linked = any((t := reading.term(k, "vote-with")) and amount.first - 1 <= t.last <= amount.first + 1 for k in ahead)
    return held and (linked or (cast and amount.value.number > _HALF))


def _won(scene: Scene, won: Term, amount: Amount, behind: int) -> Claim:
    winner = _winner(scene, won, amount)
    first, slots = won.first, dict[str, Value]()
    if winner:
        slots["winner"] = winner.name
        first = winner.first if winner.first < first and governed(scene, winner.last, first) else first
    slots["share"] = amount.value
    cuts = [(won.first, won.last), (amount.first, behind), *([(winner.first, winner.last)] if winner else [])]
    tested = tuple(slot for slot in slots if slot != "winner" or (winner and winner.first >= first))
    return _claim(scene, (first, max(behind, amount.last)), won, slots, tested, cuts)


def _winner(scene: Scene, won: Term, amount: Amount) -> Mention | None:
    """Who stands behind the verb where verbs come first, else before it."""
    low, _ = scene.segment(won.first)
    types = ("person", "organisation")
    ahead, behind = (
        [m for m in scene.mentions_in(first, last, *types) if m.named or m.name.id]
        for first, last in ((low, won.first), (won.last, amount.first))
    )
    verb_first = scene.reading.language.verb_first
    rows = (behind, ahead[::-1]) if verb_first else (ahead[::-1],)
    return next((row[0] for row in rows if row), None)


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
    terms = [term for k in range(low, first) if (term := scene.reading.term(k, "vote-cast"))]
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
    said, date = scene.attribution(span), period(scene, *tokens, high)
    filled = dict(slots) | ({"speaker": said.speaker} if said else {}) | ({"date": date} if date else {})
    start, end = scene.segment(trigger.first)[0], scene.segment(tokens[1] - 1)[1]
    affirmed, mode = standing(scene, start, (trigger.first, trigger.last), end)
    affirmed &= not any(scene.reading.term(k, "not") for k in range(start, trigger.first))
    return Claim(
        NAME, span, span.of(scene.text), Frame(NAME, filled), tested, sentence.span, "vote/trigger",
        matter(scene, low, high, cuts), said, affirmed, mode, disputed(scene, trigger.first),
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
