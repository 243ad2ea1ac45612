"""The sentences in which claims/world states its facts: in Arabic and English, plain enough for any name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.entities import gazetteer
from factcheck.records.model import Entity, Texts
from factcheck.records.rows import Row

KNOWN = "Still in office on {day}; whether and when the term ended since is not recorded."
_SENTENCES = {
    "capital": ("{value} is the capital of {country}.", "{value} هي عاصمة {country}."),
    "currency": ("The currency of {country} is the {value}.", "عملة {country} هي {value}."),
    "continent": ("{country} is a country in {value}.", "{country} دولة في {value}."),
    "area": ("{country} has an area of {value} square kilometres.", "مساحة {country} {value} كيلومتر مربع."),
    "population": (
        "{country} had {value} inhabitants in {year}.",
        "بلغ عدد سكان {country} {value} نسمة في عام {year}.",
    ),
}


COUNTRY = tuple(_SENTENCES)  # columns of a country's row that make a sentence each


def of_country(row: Row, column: str, names: Mapping[str, Row]) -> Texts:
    """The sentence on a column. names: of currencies and continents by their codes."""
    return Texts({lang: _sentence(column, i, row, lang, names) for i, lang in enumerate(("en", "ar"))})


def neighbours(row: Row, others: Sequence[Row]) -> Texts:
    english = f"{_start(row['en'])} has land borders with {_joined([one['en'] for one in others])}."
    arabic = f"دول تجاور {row['ar']} برا: {'، '.join(one['ar'] for one in others)}."
    return Texts({"en": english, "ar": arabic})


def position(row: Row, role: str, known: Mapping[str, Entity], countries: Mapping[str, Row]) -> Texts:
    """Who held which office from when to when, days as ISO writes them."""
    person, body, country = known[row["person"]], known.get(row["of"]), countries.get(row["of"])
    texts: dict[str, str] = {}
    for lang, mark, of, ways in _TERMS:
        whose = body.name(lang) if body else country[lang] if country else row["of"]
        title = ROLES.get(role, {}).get(lang, role.replace("-", " "))
        way = ways[0 if row["to"] else 1 if row["from"] else 2]
        first, _, last = row["known"].partition("/")
        dates = way.format(row["from"] or first, row["to"] or last or first)
        texts[lang] = f"{person.name(lang)}{mark}{title}{of}{whose} {dates}."
    return Texts(texts)


def member(row: Row, body: Entity, country: Row) -> tuple[Texts, Texts]:
    """That a country belongs to a body, and when it joined."""
    english = f"{_start(country['en'])} {'was' if row['to'] else 'is'} a member of {body.name('en')}"
    arabic = f"{country['ar']} عضو في {body.name('ar')}"
    since = (f" from {row['from']} to {row['to']}", f" من {row['from']} إلى {row['to']}")
    open_ = (f" since {row['from']}", f" منذ {row['from']}") if row["from"] else ("", "")
    ends = since if row["to"] else open_
    belongs = Texts({"en": f"{english}{ends[0]}.", "ar": f"{arabic}{ends[1]}."})
    day = row["from"]
    return belongs, Texts({
        "en": f"{_start(country['en'])} joined {body.name('en')} {'on' if len(day) == _WHOLE else 'in'} {day}.",
        "ar": f"انضمت {country['ar']} إلى {body.name('ar')} في {day}.",
    })  # fmt: skip


def _sentence(column: str, i: int, row: Row, lang: str, names: Mapping[str, Row]) -> str:
    match column:
        case "capital":
            value = gazetteer.display(row[column], lang)
        case "area" | "population":
            value = f"{int(row[column]):,}"
        case _:
            value = names[row[column]][lang]
    return _start(_SENTENCES[column][i].format(country=row[lang], value=value, year=row["counted"]))


def _start(text: str) -> str:
    return text[:1].upper() + text[1:]


def _joined(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


_WHOLE = 10  # characters of a date to the day
_TERMS = (
    ("en", ", ", " of ", ("from {} to {}", "since {}, known until {}", "known from {} to {}")),
    ("ar", "، ", "، ", ("من {} إلى {}", "منذ {}، معروف حتى {}", "معروف من {} إلى {}")),
)
ROLES = {
    "president": {"ar": "رئيس"},
    "prime-minister": {"en": "prime minister", "ar": "رئيس وزراء"},
    "foreign-minister": {"en": "foreign minister", "ar": "وزير خارجية"},
    "foreign-secretary": {"en": "foreign secretary", "ar": "وزير خارجية"},
    "chancellor": {"ar": "مستشار"},
    "king": {"ar": "ملك"},
    "crown-prince": {"ar": "ولي عهد"},
    "emir": {"ar": "أمير"},
    "sultan": {"ar": "سلطان"},
    "supreme-leader": {"ar": "مرشد"},
    "secretary-general": {"en": "secretary-general", "ar": "أمين عام"},
    "director-general": {"en": "director general", "ar": "مدير عام"},
    "managing-director": {"ar": "مدير عام"},
    "high-representative": {"ar": "ممثل أعلى"},
}
