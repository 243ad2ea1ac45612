"""A text against one document of another language: what the document upholds, what it excludes, what stays open."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factcheck import consistency
from factcheck.check import check
from factcheck.desk import open_desk
from factcheck.extract import extract
from factcheck.model import Article
from factcheck.settings import Settings

OPEN, YES, NO = "not-enough-evidence", "supported", "refuted"
DAY = date(2023, 5, 17)
WEEKDAYS = [
    ("en", "The fair opened in Oslo on Monday, 15 May 2023.", None),
    ("en", "The fair opened in Oslo on Monday, 14 May 2023.", NO),
    ("en", "The fair opened in Oslo on Monday (14 May 2023).", NO),
    ("ar", "افتتح المعرض في أوسلو يوم الاثنين 14 مايو/أيار 2023.", NO),
    ("ar", "افتتح المعرض في أوسلو يوم الاثنين 15 مايو/أيار 2023.", None),
    ("fr", "Le salon a ouvert à Oslo le lundi 14 mai 2023.", NO),
    ("es", "La feria abrió en Oslo el lunes 14 de mayo de 2023.", NO),
    ("ru", "Ярмарка открылась в Осло в понедельник, 14 мая 2023 года.", NO),
    # Without its year a day may be of another one; a weekday elsewhere in the sentence is another day.
    ("en", "The fair opened in Oslo on Monday, 14 May.", None),
    ("en", "On Monday they said that the fair had opened on 14 May 2023.", None),
    ("en", "The fair is open from Monday, 15 May to Friday, 19 May 2023.", None),
]
DOCUMENTS = {
    "portfolio": ("fr", "Le ministre de l'Énergie du Mali, Oumar Diarra, a visité le barrage mardi."),
    "president": ("ru", "Президент Малави Артур Чиланга прибыл в Осло."),
    "donors": ("es", "Cuatro países han donado vacunas a Malí: Japón, Perú, Noruega y Qatar."),
    "toll": ("en", "Nine people died in a fire in Bamako. The army denied responsibility."),
    "figure": ("en", "Nine people died in a fire in Bamako. The army denied that number."),
    "several": ("en", "Two were killed and six wounded near Gao on 3 May 2023, and one more on 9 May 2023."),
    "talks": ("en", "Norwegian Prime Minister Arne Lund arrived in Accra. Lund met Ghanaian President Kofi Owusu."),
    "visit": (
        "en",
        "Norwegian Prime Minister Arne Lund visited Accra on 3 May 2023. Lund met Ghanaian President Kofi Owusu.",
    ),
    "refugees": ("en", "The United Nations counted 634,000 Sudanese refugees in Chad on 15 May 2023."),
    "arrests": ("en", "Police arrested 190 people in Accra on 15 May 2023."),
    "money": ("fr", "La Norvège versera 120 millions d'euros au Mali pour les hôpitaux."),
    "fire": ("en", "Four people were killed and 17 were wounded in a fire in Accra on 14 May 2023."),
    "year": ("en", "Mali has sold Ghana 3.4 million tonnes of grain in 2023."),
    # What one passage upholds another of the same document excludes by no figure.
    "rates": (
        "en",
        "Unemployment in Mali was 7.3 percent in April 2023.\n\nIn cities of Mali it was 9.1 percent in April 2023.",
    ),
}
ROWS = [
    ("portfolio", "en", "Malian Energy Minister Oumar Diarra visited the dam.", "position", YES),
    ("portfolio", "en", "Malian Defence Minister Oumar Diarra visited the dam.", "position", NO),
    # One may lead both, or the surname is another's.
    ("portfolio", "en", "Malian Trade Minister Oumar Diarra visited the dam.", "position", OPEN),
    ("president", "en", "Malawian President Arthur Chilanga arrived in Oslo.", "position", YES),
    ("president", "en", "Zambian President Arthur Chilanga arrived in Oslo.", "position", NO),
    ("president", "en", "Zambian President Peter Mwale arrived in Oslo.", "position", OPEN),
    ("donors", "en", "Four countries have donated vaccines to Mali: Japan, Peru, Norway and Qatar.", "listing", YES),
    ("donors", "en", "Four countries have donated vaccines to Mali: Japan, Peru, Sweden and Qatar.", "listing", NO),
    ("donors", "en", "Four countries have donated vaccines to Mali: Japan, Peru, Sweden and Oman.", "listing", OPEN),
    ("donors", "en", "Four countries won medals: Japan, Peru, Sweden and Qatar.", "listing", OPEN),
    ("toll", "en", "Nine people died in a fire in Bamako.", "casualties", YES),
    ("figure", "en", "Nine people died in a fire in Bamako.", "casualties", "conflicting"),
    ("several", "en", "Two people were killed near Gao on 9 May 2023.", "date", OPEN),
    ("talks", "en", "Norwegian Prime Minister Arne Lund met Ghanaian President Kofi Owusu.", "meeting", YES),
    ("talks", "en", "Norwegian Prime Minister Arne Lund met Togolese President Koffi Mensah.", "meeting", OPEN),
    ("visit", "fr", "Le Premier ministre norvégien Arne Lund a visité Accra le 3 mai 2023.", "visit", YES),
    (
        "visit",
        "fr",
        "Le Premier ministre norvégien Arne Lund a visité Lomé le 3 mai 2023. Il a vu le président ghanéen Kofi Owusu.",
        "visit",
        OPEN,
    ),
    (
        "visit",
        "fr",
        "Le Premier ministre norvégien Arne Lund a visité Lomé le 3 mai 2023 et a vu le président ghanéen Kofi Owusu.",
        "visit",
        NO,
    ),
    (
        "visit",
        "fr",
        "Le Premier ministre norvégien Arne Lund a visité Lomé le 3 mai 2023 et a rencontré le président togolais.",
        "visit",
        OPEN,
    ),
    ("refugees", "ar", "أحصت الأمم المتحدة 634 ألف لاجئ سوداني في تشاد في 15 مايو/أيار 2023.", "number", YES),
    # One language counts protesters where another counts people: another number may be that of all of them.
    ("arrests", "ar", "أوقفت الشرطة 190 متظاهرا في أكرا في 15 مايو/أيار 2023.", "number", YES),
    ("arrests", "ar", "أوقفت الشرطة 180 متظاهرا في أكرا في 15 مايو/أيار 2023.", "number", OPEN),
    ("money", "en", "Norway will pay Mali 120 million euros for hospitals.", "money", YES),
    ("money", "en", "Norway will pay Mali 120 million dollars for hospitals.", "money", NO),
    ("money", "en", "Norway will pay Mali 131 million dollars for hospitals.", "money", OPEN),
    # The other figure of the toll is the same, so it is the same count; else a later one may be meant.
    ("fire", "fr", "Six personnes ont été tuées et 17 blessées dans un incendie à Accra le 14 mai 2023.", "date", YES),
    ("fire", "fr", "Six personnes ont été tuées dans un incendie à Accra le 14 mai 2023.", "casualties", OPEN),
    ("year", "fr", "Le Mali a vendu au Ghana 3,4 millions de tonnes de céréales.", "quantity", YES),
    ("rates", "fr", "Le chômage au Mali était de 7,3 % en avril 2023.", "percentage", YES),
]


@pytest.mark.parametrize(("lang", "said", "label"), WEEKDAYS)
def test_a_weekday_is_that_of_its_day(lang: str, said: str, label: str | None) -> None:
    article = Article("draft", said, lang, DAY)
    read = extract(article)
    wrong = consistency.findings(consistency.Draft(article, read.values, read.claims, read.sentences))
    assert {(verdict.label, verdict.rule) for _, verdict in wrong} == ({(label, "date/weekday")} if label else set())


@pytest.mark.parametrize(("document", "lang", "said", "kind", "label"), ROWS)
def test_only_what_is_of_the_same_fact_decides(
    document: str, lang: str, said: str, kind: str, label: str, tmp_path: Path
) -> None:
    other, text = DOCUMENTS[document]
    (tmp_path / "document.md").write_text(f"---\ndate: 2023-05-16\nlang: {other}\n---\n{text}\n", "utf-8")
    settings = Settings(builtin_claims=False, no_cache=True, sources=(str(tmp_path),))
    found = check(Article("draft", said, lang, DAY), open_desk(settings, None)).findings
    assert {f.verdict.label for f in found if f.claim.kind == kind} == {label}


SURNAMES = [
    ("en", "Prime Minister Arne Lund left Oslo. Lund met Ghanaian President Kofi Owusu.", ["Lund", "Kofi Owusu"]),
    (
        "es",
        "El presidente Arne Lund salió de Oslo. Lund se reunió con el presidente Kofi Owusu.",
        ["Lund", "Kofi Owusu"],
    ),
    (
        "ar",
        "غادر رئيس الوزراء النرويجي بيدرو سانشيز أوسلو. والتقى سانشيز الرئيس الغاني نانا أكوفو أدو.",
        ["سانشيز", "نانا أكوفو أدو"],
    ),
    # Two of one surname: nobody knows which.
    ("en", "Prime Minister Arne Lund and President Karl Lund left Oslo. Lund met Ghanaian President Kofi Owusu.", None),
    ("en", "Ministers left Oslo. Lund met Ghanaian President Kofi Owusu.", None),
]


@pytest.mark.parametrize(("lang", "said", "people"), SURNAMES)
def test_who_was_named_in_full_is_meant_by_the_surname(lang: str, said: str, people: list[str] | None) -> None:
    from factcheck.values import Names

    claims = [c for c in extract(Article("draft", said, lang, DAY)).claims if c.kind == "meeting"]
    told = [c.frame.slots["participants"] for c in claims]
    assert [[name.text for name in names.items] for names in told if isinstance(names, Names)] == (
        [people] if people else []
    )
