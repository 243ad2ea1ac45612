"""What has all alike but one thing besides the figure is another fact, which neither supports nor refutes."""

from __future__ import annotations

import pytest

from test_same_fact import BANK, verdict

# The kind and the verdict; the languages of claim and source; the claim; the source.
PAIRS = [
    (
        "casualties", "supported", "ar", "ar",
        "قتل 17 شخصا في حريق بفندق في الأقصر يوم 8 أغسطس 2023.",
        "قتل 17 شخصا وأصيب تسعة في حريق بفندق في الأقصر يوم 8 أغسطس 2023.",
    ),
    (
        "casualties", "open", "ar", "ar",
        "قتل 17 شخصا في حريق بفندق في أسوان يوم 8 أغسطس 2023.",
        "قتل 17 شخصا وأصيب تسعة في حريق بفندق في الأقصر يوم 8 أغسطس 2023.",
    ),
    (
        "casualties", "open", "en", "en",
        "A ferry sank off Mombasa on 8 August 2023 and 17 people died.",
        "A ferry sank off Zanzibar City on 8 August 2023, 17 people died and nine were injured.",
    ),
    (
        "change", "supported", "en", "en",
        "The Central Bank of Egypt raised interest rates to 18.25%.",
        BANK,
    ),
    (
        "change", "open", "en", "en",
        "The Central Bank of Egypt raised interest rates to 18.25%.",
        "The Central Bank of Egypt raised interest rates to 18.25% on 30 March 2023.",
    ),
    (
        "change", "open", "en", "en",
        "The Central Bank of Egypt raised interest rates to 19.25%.",
        BANK,
    ),
    # Of a sort, another country or another day sets apart, whatever else agrees.
    (
        "percentage", "supported", "en", "en",
        "Austria bought 61 percent of its gas from Russia in 2022.",
        "In 2022 Austria bought 61 percent of its gas from Russia and 13 percent from Norway.",
    ),
    (
        "percentage", "open", "en", "en",
        "Austria bought 61 percent of its oil from Russia in 2022.",
        "In 2022 Austria bought 61 percent of its gas from Russia and 13 percent from Norway.",
    ),
    (
        "percentage", "open", "ar", "en",
        "اشترت النمسا 61 بالمئة من غازها من النرويج في 2022.",
        "In 2022 Austria bought 61 percent of its gas from Russia and 13 percent from Norway.",
    ),
    (
        "casualties", "open", "en", "en",
        "An earthquake of magnitude 5.9 struck eastern Iran on 18 June 2023, killing 11 people.",
        "An earthquake of magnitude 7.1 struck eastern Iran on 2 June 2023, killing 4,100 people.",
    ),
    (
        "casualties", "refuted", "en", "en",
        "An earthquake of magnitude 7.1 struck eastern Iran on 2 June 2023, killing 1,400 people.",
        "An earthquake of magnitude 7.1 struck eastern Iran on 2 June 2023, killing 4,100 people.",
    ),
    # A winner's share is no other candidate's.
    (
        "vote", "supported", "en", "en",
        "Ekrem Imamoglu won 54.21 percent of the vote on 6 August 2023.",
        "Ekrem Imamoglu won the election with 54.21 percent of the vote on 6 August 2023.",
    ),
    (
        "vote", "open", "en", "en",
        "Binali Yildirim won 54.21 percent of the vote on 6 August 2023.",
        "Ekrem Imamoglu won the election with 54.21 percent of the vote on 6 August 2023.",
    ),
    (
        "quantity", "supported", "ar", "en",
        "ضبطت الشرطة في بوغوتا 700 كيلوغرام من الكوكايين في 4 أغسطس 2023.",
        "Police in Bogota seized 700 kilograms of cocaine on 4 August 2023.",
    ),
    (
        "quantity", "open", "en", "en",
        "Police in Bogota seized 700 kilograms of heroin on 4 August 2023.",
        "Police in Bogota seized 700 kilograms of cocaine on 4 August 2023.",
    ),
    (
        "number", "open", "en", "en",
        "The agency said on 4 August 2023 that 19 million people were hungry in Africa.",
        "The agency said on 4 August 2023 that 19 million people were hungry worldwide.",
    ),
    # Turnout is no share of the vote, youth unemployment not that of all.
    (
        "percentage", "supported", "en", "ru",
        "Turnout in Kyrgyzstan's referendum of 30 July 2023 was 57.34 percent.",
        "На референдуме в Киргизии 30 июля 2023 года проект получил 79,18 процента голосов при явке 57,34 процента.",
    ),
    (
        "percentage", "refuted", "en", "ru",
        "Turnout in Kyrgyzstan's referendum of 30 July 2023 was 79.18 percent.",
        "На референдуме в Киргизии 30 июля 2023 года проект получил 79,18 процента голосов при явке 57,34 процента.",
    ),
    (
        "percentage", "open", "en", "en",
        "Unemployment in Portugal was 19.43 percent in July 2023.",
        "Youth unemployment in Portugal was 19.43 percent in July 2023.",
    ),
    (
        "number", "open", "en", "en",
        "Airbus delivered 316 aircraft in the first half of 2023.",
        "Boeing delivered 316 aircraft in the first half of 2023, more than Airbus.",
    ),
    (
        "number", "supported", "en", "en",
        "Boeing delivered 316 aircraft in the first half of 2023.",
        "Boeing delivered 316 aircraft in the first half of 2023, more than Airbus.",
    ),
    # Each institute measures an earthquake for itself; one hospital is one of several.
    (
        "quantity", "open", "en", "en",
        "An earthquake of magnitude 6.4 struck western Nepal on 3 August 2023.",
        "An earthquake of magnitude 6.1 struck western Nepal on 3 August 2023.",
    ),
    (
        "number", "open", "en", "en",
        "One hospital in Kathmandu was damaged by the earthquake of 3 August 2023.",
        "Nine hospitals in Kathmandu were damaged by the earthquake of 3 August 2023.",
    ),
    (
        "number", "refuted", "en", "en",
        "Seven hospitals in Kathmandu were damaged by the earthquake of 3 August 2023.",
        "Nine hospitals in Kathmandu were damaged by the earthquake of 3 August 2023.",
    ),
    # A bound of some is not upheld by a count of all.
    (
        "casualties", "open", "en", "en",
        "At least 10 firefighters were killed.",
        "The explosion in Tema killed 80 people.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "wanted", "lang", "other", "said", "found"), PAIRS)
def test_other_fact(kind: str, wanted: str, lang: str, other: str, said: str, found: str) -> None:
    label = verdict(kind, lang, said, other, found).label
    assert label == {"open": "not-enough-evidence"}.get(wanted, wanted)
