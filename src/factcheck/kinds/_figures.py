"""What the kinds of figure share: what a number is about, whose figure it is, and as of when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.kinds._as_of import TOLL, figure_date
from factcheck.kinds._before import by_sentence
from factcheck.kinds._behind import counted
from factcheck.kinds._circumstances import circumstances
from factcheck.kinds._exceeding import exceeding
from factcheck.kinds._gapped import row
from factcheck.kinds._headed import led
from factcheck.kinds._in_turn import in_turn
from factcheck.kinds._parted import as_whole, parted
from factcheck.kinds._perhaps import perhaps
from factcheck.kinds._so_far import so_far
from factcheck.model import Claim, Frame, ReadValue
from factcheck.scene import FIGURES, Scene
from factcheck.values import Value

FRAME = "figure"
_COVERING = frozenset({"listing", "visit", "meeting", "casualties"})


def figure_claims(scene: Scene, kind: str, before: Sequence[Claim]) -> Iterator[Claim]:
    """A claim for each value of a kind that no list or event covers."""
    told, wholes = parted(scene, kind)
    figures = [value for value in told if counted(value)]
    taken = by_sentence(before, _COVERING) if figures else {}
    for value in figures:
        if not _definite(scene, value):
            sentence = scene.reading.sentence_of(value.span).span
            if not any(claim.span.covers(value.span) for claim in taken.get(sentence, ())):
                claim = figure_claim(scene, kind, exceeding(scene, value))
                yield as_whole(claim) if value in wholes else claim


def _definite(scene: Scene, value: ReadValue) -> bool:
    """ "The two countries" points at what is known, it counts nothing."""
    first, _ = scene.reading.token_range(value.span)
    return scene.reading.begins(first - 1, "article") and value.quote.isalpha()


def figure_claim(scene: Scene, kind: str, value: ReadValue) -> Claim:
    """The claim of a figure: what it is about, whose it is and as of when."""
    first, last = scene.reading.token_range(value.span)
    low, high = about(scene, first, last)
    said = scene.attribution(value.span)
    slots: dict[str, Value] = {"value": value.value}
    if said:
        slots["speaker"] = said.speaker
    if date := figure_date(scene, value, first):
        slots["date"] = date
    tokens = circumstances(scene, (first, last), (low, high), value.rule == TOLL) | _of_row(scene, value)
    tokens = in_turn(scene, value, tokens)
    if kind == "percentage":
        tokens |= scene.once(so_far, low)
    denied = (said is not None and said.verb == "deny") or _negated(scene, low, first, last)
    return Claim(
        kind, value.span, value.quote, Frame(FRAME, slots), ("value",), scene.sentence(first)[0].span, value.rule,
        tokens, said, not denied, "hypothetical" if perhaps(scene, low, first, last) else "actual",
        disputed(scene, first),
    )  # fmt: skip


def _of_row(scene: Scene, value: ReadValue) -> frozenset[str]:
    """What the first figure of a row tells of all: in "1,293 deaths in Gao, 452 in Kidal" these are deaths, too."""
    found = row(scene, value)
    if found is None:
        return frozenset()
    figure = scene.reading.token_range(found.head.span)
    shared = circumstances(scene, figure, about(scene, *figure), found.head.rule == TOLL)
    shared -= scene.tokens_of(found.apart.first, found.apart.last)
    return frozenset(t for t in shared if found.apart.type != "place" or not t.startswith("place:"))


def _negated(scene: Scene, low: int, first: int, last: int) -> bool:
    """Whether "not" stands before a figure; what is not paid but for 49 % is 49 % paid, and the whole was asked for."""
    reading = scene.reading
    excepted = reading.holds(max(low, first - _BUT), last, "but-for") or _whole(scene, first, last)
    return reading.holds(low, first, "not") and not excepted


def _whole(scene: Scene, first: int, last: int) -> bool:
    """Whether a share that alone is told to be so stands behind: لم يتلق نداء لجمع 2.7 مليار سوى 49 في المئة."""
    reading, (_, high) = scene.reading, scene.segment(last - 1)
    but = reading.first("but-for", last, high)
    if but is None or scene.values_in(reading.span(first, last), "percentage"):
        return False
    return bool(scene.values_in(reading.span(but.first, min(but.last + _BUT, high)), "percentage"))


_BUT = 4  # tokens between "but for" and its figure


def about(scene: Scene, first: int, last: int) -> tuple[int, int]:
    """The stretch round a figure up to a comma, the words that name its speaker, or "and" beside another figure."""
    low, _ = scene.segment(first)
    _, high = scene.segment(last - 1)
    if voice := scene.voices.words(scene.sentence(first)[0].span, first):
        low = max(low, _said_from(scene, voice[1], first)) if voice[1] <= first else low
        high = min(high, voice[0]) if voice[0] >= last else high
    ahead, behind = _neighbours(scene, low, first, last, high)
    if ahead > low:
        low = next((i for i in range(first - 1, ahead - 1, -1) if scene.reading.joins(i)), low)
    if behind < high:
        high = next((i for i in range(last, behind) if scene.reading.joins(i)), led(scene, last, behind) or high)
    return low, high


_FAR = 12  # tokens between "said" and "that": where and when it was said


def _said_from(scene: Scene, behind: int, first: int) -> int:
    """Where what is said begins: behind "that", if one follows the verb of saying before the figure."""
    that = scene.reading.first("complement", behind, min(behind + _FAR, first))
    return that.last if that else behind


def _neighbours(scene: Scene, low: int, first: int, last: int, high: int) -> tuple[int, int]:
    """The end of the figure before and the start of the one behind, within [low, high)."""
    span = scene.reading.span(low, high) if low < high else scene.reading.span(first, last)
    others = [scene.reading.token_range(v.span) for v in scene.values_in(span) if v.kind in FIGURES]
    ahead = max((end for _, end in others if low < end <= first), default=low)
    return ahead, min((start for start, _ in others if last <= start < high), default=high)


def disputed(scene: Scene, i: int) -> bool:
    """Whether this sentence says that the figure is disputed or could not be verified, or the next one says so of it.

    Who denies responsibility in the next sentence disputes no figure.
    """
    reading = scene.reading
    if "dispute" not in reading.places:
        return False
    _, low, high = scene.sentence(i)
    if reading.holds(low, high, "dispute"):
        return True
    following = scene.sentence(high)[2] if high < len(reading.tokens) else high
    found = list(reading.each("dispute", high, following))
    return any(term.last - term.first > 1 for term in found) or (
        bool(found) and reading.holds(high, following, "dispute-of")
    )
