"""Whose words a figure is: text -> the figure's quote -> its speaker, where a sentence names none, one or several.

"" is the article's own voice, "?" somebody whom no table knows.
"""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.extract import extract
from factcheck.model import Article
from factcheck.values import Name

ROWS = {
    "en": [
        (
            "Ukraine said 40 soldiers were killed, while Russia said 63 died.",
            {"40": "government:UA", "63": "government:RU"},
        ),
        ("Forty soldiers were killed, Kyiv said.", {"Forty": "government:UA"}),
        ("A spokesman in Ukraine said 40 soldiers were killed.", {"40": "?"}),
        ("According to Moscow police, 40 people were killed.", {"40": "?"}),
        ("The army said 12 fighters were killed, but Hamas said that 30 people died.", {"12": "?", "30": "hamas"}),
        ("The army said 12 fighters were killed and Hamas said 30 people died.", {"12": "?", "30": "hamas"}),
        ("The strike killed 30 people, Hamas said, while the army said that 12 died.", {"30": "hamas", "12": "?"}),
        ("The UN said on Monday that 30 people had died, but 12 survived, Hamas said.", {"30": "united-nations"}),
        ("The UN said 30 people died, while 12 were wounded, according to Hamas.", {"12": "hamas"}),
        ("According to the UN, 30 people died in the strike.", {"30": "united-nations"}),
        ("In Idlib, according to the UN, 30 people died.", {"30": "united-nations"}),
        ("In Idlib 30 people died, according to the UN.", {"30": "united-nations"}),
        ("Hamas said 30 people were killed, the BBC reported.", {"30": "hamas"}),
        ("In Idlib 30 people died, as Hamas said.", {"30": "hamas"}),
        ("Macron declared a curfew on Monday, as the Red Cross said that 40 people had died.", {"40": "?"}),
        ("Emmanuel Macron declared an emergency in the region, where fires have killed 24 people.", {"24": ""}),
        (
            "Emmanuel Macron declared that fires in the region, where rain is rare, killed 24 people.",
            {"24": "emmanuel-macron"},
        ),
        ("The UN announced that 30 people had died in the region, where fires rage.", {"30": "united-nations"}),
        ("PARIS — French President Emmanuel Macron said on Monday 30 people were killed.", {"30": "emmanuel-macron"}),
        ("In Idlib 30 people were killed, the UN said on Monday.", {"30": "united-nations"}),
        ("The strike killed 30 people.", {"30": ""}),
    ],
    "ar": [
        ("موسكو تقول إن 63 جنديا قتلوا.", {"63": "government:RU"}),
        ("قتل 40 جنديا بحسب كييف، بينما تقول روسيا إن 63 جنديا قتلوا.", {"40": "government:UA", "63": "government:RU"}),
        ("قالت شرطة موسكو إن 40 شخصا قتلوا.", {"40": "?"}),
        (
            "قالت المعارضة إن الشرطة قتلت أربعة محتجين، بينما قالت الأمم المتحدة إن ثلاثة أشخاص قتلوا.",
            {"أربعة": "?", "ثلاثة": "united-nations"},
        ),
        (
            "قالت الأمم المتحدة إن ثلاثة أشخاص قتلوا، بينما قالت المعارضة إن الشرطة قتلت أربعة محتجين.",
            {"ثلاثة": "united-nations", "أربعة": "?"},
        ),
        (
            "وقالت الأمم المتحدة إن 30 شخصا قتلوا، وأضافت أن 12 آخرين أصيبوا.",
            {"30": "united-nations", "12": "united-nations"},
        ),
        ("قتل 30 شخصا بحسب الأمم المتحدة، فيما قال الجيش إن 12 شخصا قتلوا.", {"30": "united-nations", "12": "?"}),
        ("قتل 30 شخصا، كما قالت الأمم المتحدة.", {"30": "united-nations"}),
        ("وأعلنت الأمم المتحدة مقتل 30 شخصا في القصف.", {"30": "united-nations"}),
        ("وأعلن إيمانويل ماكرون حالة الطوارئ في المنطقة التي قتل فيها 24 شخصا.", {"24": ""}),
        ("قتل 30 شخصا في القصف.", {"30": ""}),
    ],
    "fr": [
        ("L'Ukraine a déclaré que 40 soldats avaient été tués.", {"40": "government:UA"}),
        ("Selon Moscou, 63 soldats ont été tués.", {"63": "government:RU"}),
        ("Selon la police de Moscou, 63 personnes ont été tuées.", {"63": "?"}),
        (
            "Selon l'ONU, 30 personnes sont mortes, mais l'armée a déclaré que 12 personnes étaient mortes.",
            {"30": "united-nations", "12": "?"},
        ),
        ("Trente personnes sont mortes, a déclaré l'ONU.", {"Trente": "united-nations"}),
        ("L'ONU a annoncé une aide à la région, où les incendies ont fait 24 morts.", {"24": ""}),
        ("L'ONU a annoncé que les incendies avaient fait 24 morts.", {"24": "united-nations"}),
    ],
    "es": [
        ("Según Rusia, murieron 63 soldados.", {"63": "government:RU"}),
        ("Murieron 40 soldados, dijo Ucrania.", {"40": "government:UA"}),
        (
            "Según la ONU murieron 30 personas, pero el Ejército dijo que 12 personas habían muerto.",
            {"30": "united-nations", "12": "?"},
        ),
        ("Murieron 30 personas, dijo la ONU.", {"30": "united-nations"}),
        (
            "La ONU declaró el estado de emergencia en la región, donde los incendios han matado a 24 personas.",
            {"24": ""},
        ),
        (
            "SANTIAGO – El presidente de Francia, Emmanuel Macron, declaró el sábado 2 de marzo el estado de "
            "emergencia en la región, donde los incendios han matado a 24 personas.",
            {"24": ""},
        ),
        ("La ONU declaró que los incendios mataron a 24 personas.", {"24": "united-nations"}),
    ],
    "ru": [
        ("Украина заявила, что погибли 40 солдат.", {"40": "government:UA"}),
        ("В Киеве заявили, что погибли 40 солдат.", {"40": "government:UA"}),
        ("По данным Москвы, погибли 63 солдата.", {"63": "government:RU"}),
        (
            "По данным ООН, погибли 30 человек, а военные заявили, что погибли 12 человек.",
            {"30": "united-nations", "12": "?"},
        ),
        ("Погибли 30 человек, сообщили в ООН.", {"30": "united-nations"}),
        ("ООН объявила чрезвычайное положение в области, где при пожарах погибли 24 человека.", {"24": ""}),
        ("ООН объявила, что при пожарах погибли 24 человека.", {"24": "united-nations"}),
    ],
}


@pytest.mark.parametrize(
    ("lang", "text", "wanted"), [(lang, text, wanted) for lang, rows in ROWS.items() for text, wanted in rows]
)
def test_each_figure_has_its_speaker(lang: str, text: str, wanted: dict[str, str]) -> None:
    claims = extract(Article("a", text, lang, date(2024, 3, 4))).claims
    found = {claim.quote: claim.attribution for claim in claims if claim.quote in wanted}
    told = {
        quote: ""
        if said is None
        else (said.speaker.id or said.speaker.text or "?")
        if isinstance(said.speaker, Name)
        else "?"
        for quote, said in found.items()
    }
    assert told == wanted
