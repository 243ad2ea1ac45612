"""What a figure is to a word of change: by how much, to what or from what, by the link before it."""

from __future__ import annotations

import msgspec

from factcheck.kinds._amounts import Amount, Amounts
from factcheck.kinds._triggers import Trigger
from factcheck.scene import Scene
from factcheck.values import Quantity

KEPT = 3  # tokens between a link and its figure: to a record high of 5%
_DEGREES = frozenset({"deg", "Cel", "[degF]"})
_WIDEST = 9  # times the lower end of a range
_HEADS = frozenset({"person", "job", "unemployed", "worker", "case"})  # bajó en 166.911 personas
_BARE = 8  # tokens between a verb and a figure without a link, where the subject stands between them


class Parts(msgspec.Struct):
    """The figures found so far by role, and the token behind the last of them."""

    figures: dict[str, Amount]
    end: int
    pending: str = ""
    since: int = 0  # tokens since the link
    gap: int = 0  # tokens since the trigger or the last figure that are no mere fillers
    many: bool = False  # a multiple is told
    base: set[int] = set()  # dates of what is compared with


class Roles:
    """Asked of one text."""

    def __init__(self, scene: Scene, amounts: Amounts) -> None:
        self.scene, self.reading, self.amounts = scene, scene.reading, amounts
        self.verb_first = scene.reading.language.verb_first

    def of(self, trigger: Trigger, parts: Parts, amount: Amount) -> str:
        """by, to, from, or "of" where only what follows tells; "" where the figure is not the change's."""
        if not parts.figures and self._market(trigger) and not self._moved(trigger, amount):
            return ""
        if parts.pending in ("", "to") and self.reading.term(amount.first, "change-beyond"):
            return "to"  # rose above $75
        link = parts.pending or amount.link
        own = self.reading.term(amount.first, "change-link")
        link = link or (own.value if own and own.prefix else "")
        if link == "reached":
            link = self._reached(trigger, amount)
        if link == "in":
            return "by" if shared(amount) or self.followed(amount) or amount.value.unit in _HEADS else ""
        if link == "versus" and not ("to" in parts.figures and alike(amount, parts.figures["to"])):
            return ""
        if link == "at":
            price = trigger.ways <= {"change-mark", "change-gain"} and "by" in parts.figures
            return "to" if price and amount.kind != "percentage" else ""
        if not link:
            return "by" if not parts.figures and self._bare(trigger, parts, amount) else ""
        if link in ("of", "by") and parts.gap and not self._own(amount):
            return ""
        return self._allowed(trigger, parts, {"versus": "from"}.get(link, link))

    def _own(self, amount: Amount) -> bool:
        """Whether a figure apart from its verb is the change's: "cut by five companies" tells who cut."""
        return (
            shared(amount)
            or amount.kind == "quantity"
            or self.followed(amount)
            or (self.verb_first and (not amount.value.unit or amount.value.unit in _HEADS))
        )

    def _reached(self, trigger: Trigger, amount: Amount) -> str:
        """What a rise came to is by how much; what rose and came to it is to what, where verbs stand first."""
        if "change-noun" in trigger.ways:
            return "" if self.reading.term(trigger.first, "change-pace") or not shared(amount) else "by"
        return "to" if self.verb_first else ""

    def followed(self, amount: Amount) -> bool:
        """Whether another figure with its link stands right behind: the index fell 20 to 3,400."""
        link = self.reading.term(amount.last, "change-link")
        if link is None or link.value not in ("to", "from"):
            return False
        return any(self.amounts.at(i) for i in (link.first, link.last - 1, link.last, link.last + 1))

    def _market(self, trigger: Trigger) -> bool:
        """Whether the word tells of a change only with a part that is nobody's: lost 3%, up 5%; not 40% of the vote."""
        return trigger.ways <= {"change-gain", "change-mark"}

    def _moved(self, trigger: Trigger, amount: Amount) -> bool:
        """Whether a price or an index moved: a company that lost $3 million had them before; reserves may lose them."""
        link = self.reading.term(amount.last, "change-link")
        whole = link is not None and link.value == "of" and not self.reading.term(amount.last, "change-worth")
        whole |= any(self.reading.term(i, "vote-ballots") for i in range(amount.last, amount.last + KEPT))
        if whole or not shared(amount):
            return False
        return amount.kind != "money" or "change-mark" in trigger.ways or self.measured(trigger.first, "change-stock")

    def measured(self, i: int, category: str) -> bool:
        """Whether the clause of a token names a measure of a category: reserves, a share, a rate."""
        low, high = self.scene.segment(i)
        term = self.reading.term
        return any(term(k, category) and not term(k, "change-link") for k in range(low, high))  # بنسبة names no rate

    def _allowed(self, trigger: Trigger, parts: Parts, role: str) -> str:
        """The role, if a word of change of this category takes it: "up to 10" is no change, "doubled by" neither."""
        if self._market(trigger) and role == "to" and not parts.figures:
            return ""
        if self.reading.term(trigger.first, "change-pace") and role != "by" and role != "of":
            return ""  # "growth to 3%" is the rate, and no rise to it
        return "" if trigger.ways <= {"change-multiply"} and role in ("by", "of") else role

    def _bare(self, trigger: Trigger, parts: Parts, amount: Amount) -> bool:
        """Whether a figure without a link tells by how much: rose 5%, ارتفع الذهب 0.3 بالمئة."""
        if trigger.way == "move" or not trigger.ways & {"change-verb", "change-gain", "change-mark", "change-noun"}:
            return False
        if trigger.ways <= {"change-noun"} and (not self.verb_first or parts.gap):
            return False
        if parts.gap or trigger.ways <= {"change-mark"}:
            return shared(amount) and parts.gap <= (_BARE if self.verb_first else 0)
        # نزل 300 متظاهر, cayeron 12 bombas, dropped 12 bombs: what is counted did it, or had it done.
        return shared(amount) or amount.value.unit in _DEGREES or self.followed(amount)


def shared(amount: Amount) -> bool:
    """Percent, points and money: what a change is told in wherever it stands."""
    return amount.kind in ("percentage", "money") or amount.value.unit == "point"


def alike(one: Amount, other: Amount) -> bool:
    """Whether two figures may count the same; one may leave its unit out or share a currency's name."""
    a, b = ({*amount.value.unit.split("|")} for amount in (one, other))
    return bool(a & b) or "" in a | b


# Heights, floors and the like move in space; companies and countries are who makes a change.
_SPACE = frozenset({"m", "km", "[ft_i]", "[mi_i]", "[nmi_i]", "[yd_i]", "floor", "storey", "time", "place", "goal"})
_WHO = frozenset({
    "company", "country", "state", "bank", "member", "government", "institution", "organisation", "party", "minister",
})  # fmt: skip


def fits(role: str, amount: Amount, others: dict[str, Amount]) -> bool:
    """Whether a figure can be what its link makes it: no height, and of a from and a to both in one unit."""
    if amount.value.unit in _SPACE or amount.rule.startswith("percentage/share") or _torn(amount.value):
        return False
    if amount.value.unit in _WHO and role in ("by", "to"):
        return False
    end = {"from": "to", "to": "from"}.get(role)
    return end not in others or alike(amount, others[end])


def _torn(value: Quantity) -> bool:
    """A stretch too wide to be one: in "by 12,000 to 1.2 million" each end is a figure of its own."""
    return value.comparator == "range" and bool(value.low and value.high and value.high > _WIDEST * value.low)
