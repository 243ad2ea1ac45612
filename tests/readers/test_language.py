"""The language of a text, from its letters."""

import pytest

from factcheck.readers import guess_language


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("قال الوزير إن القوات انسحبت", "ar"),
        ("The minister said the troops had left", "en"),
        ("قال سيرغي لافروف (Sergey Lavrov) إن الزيارة تبدأ يوم 6 أبريل", "ar"),
        ("Lavrov (لافروف) arrived in Islamabad", "en"),
        ("95% 2021-04-06", "en"),
        ("", "en"),
        ("وزیر خارجہ", "ar"),
        ("2021 / 2022 / 95% :: قال", "ar"),
    ],
)
def test_by_alphabet(text: str, lang: str) -> None:
    assert guess_language(text) == lang


def test_an_alphabet_without_a_file_falls_back() -> None:
    assert guess_language("მინისტრი ისლამაბადში ჩავიდა") == "en"


def test_only_the_beginning_counts() -> None:
    assert guess_language("قال الوزير " * 3000 + "the minister said " * 100_000) == "ar"


def test_presentation_forms_are_arabic() -> None:
    assert guess_language("ﻗﺎﻝ ﺍﻟﻮﺯﻳﺮ") == "ar"
