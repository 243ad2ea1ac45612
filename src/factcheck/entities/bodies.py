"""Bodies: the unions, alliances and agencies that countries join, by their ids in the languages' files."""

from __future__ import annotations

import msgspec


class Body(msgspec.Struct, frozen=True):
    """A body that claims may name without listing it; name: the one to show."""

    id: str
    name: str
    type: str = "organisation"


BODIES = {
    id: Body(id, name)
    for id, name in {
        "eu": "European Union",
        "nato": "NATO",
        "un": "United Nations",
        "arab-league": "Arab League",
        "opec": "OPEC",
        "opec-plus": "OPEC+",
        "g20": "G20",
        "g7": "G7",
        "au": "African Union",
        "sco": "Shanghai Cooperation Organisation",
        "brics": "BRICS",
        "gcc": "Gulf Cooperation Council",
        "asean": "ASEAN",
        "wto": "World Trade Organization",
        "imf": "International Monetary Fund",
        "who": "World Health Organization",
        "schengen": "Schengen area",
        "eurozone": "euro zone",
        "osce": "OSCE",
        "cis": "Commonwealth of Independent States",
        "csto": "Collective Security Treaty Organization",
        "eaeu": "Eurasian Economic Union",
        "oic": "Organisation of Islamic Cooperation",
        "ecowas": "ECOWAS",
        "mercosur": "Mercosur",
        "icc": "International Criminal Court",
        "unesco": "UNESCO",
        "iaea": "International Atomic Energy Agency",
        "council-of-europe": "Council of Europe",
        "commonwealth": "Commonwealth of Nations",
        "pacific-alliance": "Pacific Alliance",
        "alba": "Bolivarian Alliance",
        "sica": "Central American Integration System",
        "oecd": "OECD",
        "eac": "East African Community",
        "francophonie": "Francophonie",
        "turkic-states": "Organization of Turkic States",
        "apec": "APEC",
        "sadc": "Southern African Development Community",
        "igad": "IGAD",
        "caricom": "Caribbean Community",
        "celac": "CELAC",
        "unasur": "Unasur",
        "oas": "Organization of American States",
        "andean-community": "Andean Community",
        "non-aligned": "Non-Aligned Movement",
        "aiib": "Asian Infrastructure Investment Bank",
        "unhrc": "UN Human Rights Council",
        "interpol": "Interpol",
        "world-bank": "World Bank",
        "cptpp": "CPTPP",
        "arab-maghreb-union": "Arab Maghreb Union",
    }.items()
}
# The same bodies under longer ids, as claims/ may list them.
_LONGER = {
    "european-union": "eu",
    "united-nations": "un",
    "african-union": "au",
    "shanghai-cooperation-organisation": "sco",
    "world-health-organization": "who",
    "world-trade-organization": "wto",
    "international-monetary-fund": "imf",
    "international-atomic-energy-agency": "iaea",
    "gulf-cooperation-council": "gcc",
    "organization-of-american-states": "oas",
    "international-criminal-court": "icc",
}


def short(id: str) -> str:
    """A body's short id, whichever it goes by: eu for european-union."""
    return _LONGER.get(id, id)
