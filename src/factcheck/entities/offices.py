"""Offices as ROLE:COUNTRY: which have one holder at a time, and which no one holds beside another."""

from __future__ import annotations

# Offices with one holder at a time.
SINGLE = frozenset({
    "foreign-minister", "defence-minister", "interior-minister", "finance-minister", "health-minister",
    "prime-minister", "president", "king", "crown-prince", "secretary-general",
})  # fmt: skip
_MINISTERS = frozenset({
    "foreign-minister", "defence-minister", "interior-minister", "finance-minister", "health-minister",
})  # fmt: skip
# Ministries that no one leads beside those of arms, of order and of foreign affairs, nor beside oil or schools.
# Some are joined elsewhere: foreign affairs and trade, health and labour, justice and the interior, oil and water.
_ARMED = frozenset({"defence-minister", "interior-minister"})
_CIVIL = frozenset({
    "economy-minister", "energy-minister", "oil-minister", "trade-minister", "education-minister",
    "agriculture-minister", "environment-minister", "labour-minister", "culture-minister", "planning-minister",
    "tourism-minister", "water-minister",
})  # fmt: skip
_AT_HOME = frozenset({
    "education-minister", "agriculture-minister", "oil-minister", "energy-minister", "transport-minister",
    "water-minister", "labour-minister",
})  # fmt: skip
_APART = (
    (_ARMED, _CIVIL),
    (frozenset({"foreign-minister"}), _AT_HOME),
    (
        frozenset({"oil-minister"}),
        _CIVIL - {"economy-minister", "energy-minister", "environment-minister", "water-minister"},
    ),
    (frozenset({"education-minister"}), _CIVIL - {"culture-minister", "planning-minister", "labour-minister"}),
)
# Offices that one person does not hold together; heads of government do hold ministries, so they are out.
_EXCLUSIVE = (
    _MINISTERS,
    frozenset({"president", "foreign-minister"}),
    frozenset({"president", "prime-minister"}),
    frozenset({"president", "vice-president"}),
    frozenset({"president", "king"}),
)
_VAGUE = "minister"  # "the Russian minister" may be any of them but the head of government


def roles_exclude(one: str, other: str) -> bool:
    """Whether nobody holds both roles at once in one country."""
    if one != other and any(one in group and other in group for group in _EXCLUSIVE):
        return True
    return any((one in a and other in b) or (other in a and one in b) for a, b in _APART)


def exclude(one: str, other: str) -> bool:
    """Whether two offices mean two people: of two countries, or roles that nobody holds at once."""
    (role, of), (other_role, other_of) = (office.split(":", 1) for office in (one, other))
    if of == other_of:
        return roles_exclude(role, other_role)
    # Countries have codes of two letters; of an organisation somebody may be the head besides.
    return len(of) == len(other_of) == 2


def covers(one: str, other: str) -> bool:
    """Whether the first office is the second, or says less: minister:RU of foreign-minister:RU."""
    (role, of), (other_role, other_of) = (office.split(":", 1) for office in (one, other))
    vague = role == _VAGUE and other_role.endswith(f"-{_VAGUE}") and other_role != "prime-minister"
    return of == other_of and (role == other_role or vague)
