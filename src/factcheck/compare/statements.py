"""The verdict on what a claim says in words, by the sentence of the evidence that says most of it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare.ends import Two, curbed, opposite, turned
from factcheck.compare.headings import titled
from factcheck.compare.opposed import apart, denied, done_to, other_name, other_thing, swapped
from factcheck.compare.pairing import Paired, paired
from factcheck.compare.settings import threshold
from factcheck.compare.units import DENIAL, NUMBER, Said, sentences, whole
from factcheck.model import Reason, Verdict, Worded
from factcheck.scene import Scene
from factcheck.verify.decide import OPEN as UNKNOWN
from factcheck.verify.decide import REFUTED, SUPPORTED

_LONG = 3  # times as many units as the claim has: a text to be read sentence by sentence


def stated(claim: Scene, evidence: Scene) -> Verdict:
    """What the evidence makes of the claim's words."""
    said = whole(claim)
    if not said.units:
        return Verdict(UNKNOWN, "statement/no-claim", Reason("pair-nothing"))
    found, pair = max(_held(said, evidence), key=lambda held: (held[1].cover, held[1].back))
    return _against(said, found, pair) or _upheld(said, found, pair) or _open(pair)


def opposed(claim: Scene, evidence: Scene) -> Verdict | None:
    """The refutation of a claim's words alone, if there is one."""
    said = whole(claim)
    found, pair = max(_held(said, evidence), key=lambda held: (held[1].cover, held[1].back))
    against = _against(said, found, pair, strict=True)
    alike = min(pair.cover, pair.back) >= threshold("figures")
    ends = against is not None and against.rule == "pair/opposite" and len(found.units) <= threshold("short")
    return against if alike or ends else None


def untold(claim: Scene, evidence: Scene) -> Verdict | None:
    """What keeps the figures of a title from upholding it: another name in the other title, or words of other things.

    A title stands alone. What a sentence leaves out may stand before it.
    """
    if not (titled(claim) and titled(evidence)):
        return None
    said, found = whole(claim), whole(evidence)
    ours, theirs = (tuple(u for u in side.units if u.kind != NUMBER) for side in (said, found))
    pair = paired(ours, theirs)
    names = any(apart(u, v) for u in pair.said for v in pair.found)
    roles = done_to(said, found, paired(said.units, found.units))
    return _open(pair) if names or roles or pair.cover < threshold("title") else None


def _held(said: Said, evidence: Scene) -> Iterator[tuple[Said, Paired]]:
    """The sentences of the evidence, and all of a short one, with what they share with the claim."""
    all = whole(evidence)
    parts = sentences(evidence) if len(all.units) > _LONG * max(1, len(said.units)) else [all]
    yield from ((found, paired(said.units, found.units)) for found in parts)


def _against(said: Said, found: Said, pair: Paired, strict: bool = False) -> Verdict | None:
    """The first of what excludes the claim, where enough of the rest agrees. strict: a denial's next word is denied."""
    brief = pair.back >= threshold("brief") and not strict
    ours, theirs = denied(said, pair.said, brief), denied(found, pair.found, brief)
    odd = bool(said.denials) != bool(found.denials)
    long = len(found.units) > threshold("short")
    if pair.back < threshold("back") and long:
        return None
    if two := next(opposite(said, found, pair), None):
        return _refuted("pair/opposite", two, pair, "opposite-long" if long else "opposite") if not odd else None
    if pair.back < threshold("back"):
        return None
    if two := next(other_name(said, found, pair), None):
        return _refuted("pair/name", two, pair, "name") if not odd else None
    if two := next(other_thing(pair), None):
        return _refuted("pair/thing", two, pair, "thing") if not odd else None
    theirs = theirs if ours else [u for u in theirs if u.kind == DENIAL]  # who tells more may tell what stopped, too
    met = curbed(pair.found if ours else pair.said)
    if bool(ours) != bool(theirs) and not met and pair.cover >= threshold("denied" if ours else "found-denied"):
        words = Worded((ours or theirs)[0].quote)
        return Verdict(REFUTED, "pair/negated", Reason("pair-denied" if ours else "pair-found-denied", {"said": words}))
    return None


def _refuted(rule: str, two: Two, pair: Paired, least: str) -> Verdict | None:
    if pair.cover < threshold(least):
        return None
    return Verdict(REFUTED, rule, Reason("pair-differs", {"said": Worded(two[0].quote), "found": Worded(two[1].quote)}))


def _upheld(said: Said, found: Said, pair: Paired) -> Verdict | None:
    """Support where nearly all is told, every name among it, and nothing is denied on one side or turned round."""
    brief = pair.back >= threshold("brief")
    ours, theirs = denied(said, pair.said, brief), denied(found, pair.found, brief)
    if bool(ours) != bool(theirs) or any(u.name or u.kind == NUMBER for u in pair.said):
        return None
    if swapped(said, found, pair) or turned(said, found, pair) or not _nearly_all(pair):
        return None
    return Verdict(SUPPORTED, "pair/words", Reason("pair-words"))


def _nearly_all(pair: Paired) -> bool:
    """Nearly all is told close together; a little less where the evidence tells nothing else."""
    whole = pair.back >= threshold("nothing-else")
    places = [k for _, k in pair.same]
    near = bool(places) and max(places) - min(places) < threshold("spread") * len(places)
    return near and pair.cover >= threshold("upheld-alone" if whole else "upheld")


def _open(pair: Paired) -> Verdict:
    left = tuple(Worded(u.quote) for u in pair.said)
    return Verdict(UNKNOWN, "pair/open", Reason("pair-open", {"said": left}) if left else Reason("pair-all-words"))
