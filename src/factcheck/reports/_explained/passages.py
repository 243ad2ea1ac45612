"""The passages held against the claim, slot by slot, and how their words were weighed."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.messages import Told
from factcheck.model import Claim
from factcheck.reports import _words
from factcheck.reports._explained.node import Node
from factcheck.reports._explained.words import stance, value
from factcheck.trace import Compared, Explanation, HeldClaim, HeldPassage
from factcheck.values import Value
from factcheck.wording import Wording

_WHOLE = 100  # a score of evidence, where a stance has 1


def held(told: Explanation, words: Wording) -> Iterator[Node]:
    """All passages, in the order in which they were held against the claim."""
    if told.asked:
        line = words.say("explain", "found", found=words.counted("passage", told.found), held=len(told.passages))
        yield Node(line, tuple(_passage(each, words) for each in told.passages))


def _passage(passage: HeldPassage, words: Wording) -> Node:
    under = (
        Node(words.say("explain", "from", where=words.listed(_words.where(passage.passage, words))), style="dim"),
        Node(_rank(passage, words), style="dim"),
        *_compared(passage, words),
        *_word(passage, words),
    )
    return Node(words.quoted(passage.passage.text), under)


def _rank(passage: HeldPassage, words: Wording) -> str:
    ranked = passage.ranked
    if ranked is None:
        return words.say("explain", "looked-up")
    parts = {"merit": ranked.merit, "score": ranked.score, "words": ranked.words, "meaning": ranked.meaning}
    key = "rank-by-meaning" if ranked.meaning else "rank"
    return words.say("explain", key, **{name: f"{part:.2f}" for name, part in parts.items()})


def _word(passage: HeldPassage, words: Wording) -> Iterator[Node]:
    """What the passage says in the end, where that is not what its only claim says."""
    if passage.word and not passage.claims:
        yield Node(words.say("explain", "literal"))
    elif passage.word and sum(bool(each.slots) for each in passage.claims) > 1:
        yield Node(words.say("explain", "in-all", word=stance(words, passage.word, passage.word.score)))
    elif not passage.word:
        yield Node(words.say("explain", "silent"))


def _compared(passage: HeldPassage, words: Wording) -> Iterator[Node]:
    """Each claim of the passage that is of the same sort, then the names of the others."""
    others = []
    for each in passage.claims:
        name = _name(each.found, passage, words)
        if each.slots:
            yield _claim(each, name, words)
        else:
            others.append(name)
    if others:
        yield Node(words.say("explain", "not-compared", claims=words.listed(others)))


def _name(found: Claim, passage: HeldPassage, words: Wording) -> Told:
    """What a found claim is called: its kind, with its quote where that is not the whole passage."""
    kind = words.name("kind", found.kind)
    whole = found.quote == passage.passage.text
    return kind if whole else words.say("explain", "other", kind=kind, quote=words.quoted(found.quote))


def _claim(each: HeldClaim, name: Told, words: Wording) -> Node:
    kept = each.stance
    last = stance(words, kept, kept.score * _WHOLE) if kept else words.say("explain", "no-stance")
    slots = (Node(_slot(slot, words)) for slot in each.slots)
    line = words.say("explain", "compared", claim=name, rule=each.found.rule)
    return Node(line, (*slots, *_aligned(each, words), Node(last)))


def _aligned(each: HeldClaim, words: Wording) -> Iterator[Node]:
    """What the clauses share and lack, with its points."""
    if each.alignment is not None:
        features = words.listed(f"{feature} {points:+g}" for feature, points in each.features)
        line = words.say("explain", "aligned", alignment=f"{each.alignment:.2f}", features=features)
        yield Node(line, style="dim")


def _slot(slot: Compared, words: Wording) -> str:
    missing = slot.said is None or slot.found is None
    return words.say(
        "explain",
        "pair",
        slot=words.name("slot", slot.slot),
        said=_value(slot.said, words),
        found=_value(slot.found, words),
        relation=words.name("relation", "missing" if missing else slot.relation),
    )


def _value(held: Value | None, words: Wording) -> str:
    return words.say("explain", "none") if held is None else value(words, held)


def weighed(told: Explanation, words: Wording) -> Iterator[Node]:
    """What decides, then what was set aside and why; then the sources that failed."""
    if told.asked:
        spoken = [each for each in told.passages if each.word]
        first = [each for each in spoken if each.weighed == "decides"]
        rest = [each for each in spoken if each.weighed != "decides"]
        lines = [_weight(each, words) for each in (*first, *rest)] or [words.say("explain", "nothing-weighed")]
        yield Node(words.say("explain", "weighed"), tuple(map(Node, lines)))
    for source in told.sources:
        if source.error:
            yield Node(words.say("explain", "failed", source=source.id, error=source.error), style="yellow")


def _weight(each: HeldPassage, words: Wording) -> str:
    assert each.word
    return words.say(
        "explain",
        "counts",
        source=next(_words.where(each.passage, words)),
        stance=words.name("stance", each.word.stance),
        rule=each.word.rule,
        score=f"{each.word.score:.0f}",
        why=words.name("weighed", each.weighed),
    )
