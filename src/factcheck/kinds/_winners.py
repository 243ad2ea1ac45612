"""Who won an election, and with what share: X won with 52%, the victory of X; lost the election to X."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from factcheck.entities.given import defined, unknown
from factcheck.entities.mentions import Mention
from factcheck.entities.skeleton import skeleton
from factcheck.kinds._amounts import Amount, Amounts
from factcheck.kinds._strangers import stranger
from factcheck.languages.lexicon import Term
from factcheck.scene import Scene
from factcheck.values import Name

_CLOSE = 7  # tokens between a word of winning and the election
_BEHIND = 8  # tokens between a word of winning and the winner behind it
_NEAR = 5  # tokens between a share and "of the vote"
_LEAD = 4  # tokens between a share and its "with"
_HALF = Decimal(50)  # who has more has won
_SHARE = "share"  # what tells of a winner only by the share: received 52% of the vote
_WORDS = ("vote-elected", "vote-won", "vote-lost")


class Win(msgspec.Struct, frozen=True):
    """The word of winning, who won, their share, and the token behind "of the vote"."""

    won: Term
    who: Mention | None
    share: Amount | None
    behind: int


class Winners:
    """Asked of one text, by token numbers."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.reading = scene, scene.reading
        self.amounts = Amounts(scene, "vote-with")

    def of(self, i: int, counted: bool) -> Win | None:
        """What the word of winning at a token tells; counted: the sentence counts votes."""
        terms = [term for word in _WORDS if (term := self.reading.term(i, word))]
        won = max(terms, key=lambda term: term.last - term.first)
        _, low, high = self.scene.sentence(i)
        share, behind = self._share(won, low, high) if won.category != "vote-lost" else (None, won.last)
        who = self._who(won, low, high)
        if won.value == _SHARE:
            return Win(won, who, share, behind) if share and who else None
        told = share is not None or (counted and who is not None) or self._election(won, low, high)
        return Win(won, who, share, behind) if told and (who or share) else None

    def _election(self, won: Term, low: int, high: int) -> bool:
        """Whether the word of winning tells of an election: won the by-election; election results: victory of X."""
        near = max(won.first - _CLOSE, low), min(won.last + _CLOSE, high)
        return self.reading.holds(*near, "vote-election")

    def _share(self, won: Term, low: int, high: int) -> tuple[Amount | None, int]:
        """The share behind the word of winning, else the one before it: with 52% of the vote, X won."""
        reach = _BEHIND if self.reading.language.verb_first else _LEAD
        near = range(won.last, min(won.last + reach, high))  # took 52%, received more than 52% of the vote
        everywhere = (*range(won.last, high), *range(won.first - 1, low - 1, -1))
        for k in near if won.value == _SHARE else everywhere:
            if k >= won.last and self.reading.begins(k, "vote-lost", "say"):
                break
            amount = self.amounts.at(k)
            if amount and amount.value.unit == "%" and (behind := self._of_votes(won, amount, low, high)):
                return amount, behind
        return None, won.last

    def _of_votes(self, won: Term, amount: Amount, low: int, high: int) -> int:
        """The token behind a share of votes, 0 for another: of the vote or in an election, with a link."""
        term = self.reading.term
        near = range(amount.last, min(amount.last + _NEAR, high))
        lead = range(max(amount.first - _LEAD, won.last if amount.first >= won.last else low), amount.first + 1)
        if any(term(k, "vote-turnout") for k in (*near, *lead)) or any(term(k, "vote-guess") for k in lead):
            return 0
        cast = next((t for k in near if (t := term(k, "vote-ballots"))), None)
        linked = any((t := term(k, "vote-with")) and amount.first - 1 <= t.last <= amount.first + 1 for k in lead)
        held = cast or won.category == "vote-elected" or self.reading.holds(low, high, "vote-election")
        if not held or not (linked or (cast and amount.value.number > _HALF)):
            return 0
        return cast.last if cast else amount.last

    def _who(self, won: Term, low: int, high: int) -> Mention | None:
        """The winner: behind the word where it is a noun or verbs come first, else before it, else behind it."""
        start, end = self.scene.segment(won.first)
        behind = list(self._named(won.last, min(end, won.last + _BEHIND)))
        if won.category == "vote-lost":
            to = self.reading.first("vote-to", won.last, end)
            return _first([m for m in behind if to and m.first >= to.last])
        if self.reading.language.verb_first or won.value in ("victory", "elects"):
            return _first(behind) or _first(list(self._named(start, won.first))[::-1])
        if won.value == "chosen" and behind and behind[0].first - won.last <= 1 and not self._passive(won):
            return behind[0]  # parliament elected X speaker
        before = list(self._named(start, won.first))
        if found := _first(before):
            return found
        inverted = won.value in ("won", "elected")
        if inverted and behind:
            return _first(behind)
        if won.first - low <= _LEAD and (after := list(self._named(end + 1, min(end + 1 + _BEHIND, high)))):
            return _first(after)  # elected with 61%, X becomes
        said = max((t.last for t in self.reading.each("say", low, start)), default=low)  # the council said that X, who
        return _first(list(self._named(said, start))) or _first(list(self._named(low, start)))

    def _passive(self, won: Term) -> bool:
        return self.reading.holds(won.first - 2, won.first, "passive")

    def _named(self, first: int, last: int) -> Iterator[Mention]:
        """Persons and bodies by name, and whoever no table knows, at tokens [first, last)."""
        known = [m for m in self.scene.mentions_in(first, last, "person", "organisation") if m.named or m.name.id]
        at = {m.first: m for m in known}
        k = first
        while k < last:
            found = at.get(k) or self._stranger(k, last)
            if found:
                yield found
            k = max(found.last, k + 1) if found else k + 1

    def _stranger(self, i: int, last: int) -> Mention | None:
        if not self.reading.language.verb_first:
            return stranger(self.scene, i, 2) or self._of_a_town(i)
        end = i
        while end < last and end < i + _LEAD and unknown(self.reading, end) and not defined(self.reading, end):
            end += 1
        if end - i < 2 or any(self.scene.mentions_in(i, end)):
            return None
        text = self.reading.quote_span(i, end).of(self.scene.text)
        return Mention(i, end, "person", Name(text, "person", skeleton=skeleton(text)), (i, end), named=True)

    def _of_a_town(self, i: int) -> Mention | None:
        """A given name before a word that is a town's name too: Майя Санду."""
        reading = self.reading
        if not reading.term(i, "given") or not reading.letter(i).isupper() or not reading.letter(i + 1).isupper():
            return None
        text = reading.quote_span(i, i + 2).of(self.scene.text)
        return Mention(i, i + 2, "person", Name(text, "person", skeleton=skeleton(text)), (i, i + 2), named=True)


def _first(found: Sequence[Mention]) -> Mention | None:
    """The first person, else the first body."""
    return next((m for m in found if m.type == "person"), None) or next(iter(found), None)
