"""People's names in the cases of Russian."""

from __future__ import annotations

import pytest

from factcheck import languages
from factcheck.entities.cases import declined

SETTINGS = languages.load("ru").settings


@pytest.mark.parametrize(
    ("name", "some"),
    [
        ("Сергей Лавров", {"Сергея Лаврова", "Сергею Лаврову", "Сергеем Лавровым", "Сергее Лаврове"}),
        ("Ангела Меркель", {"Ангелы Меркель", "Ангеле Меркель", "Ангелу Меркель", "Ангелой Меркель"}),
        ("Майя Санду", {"Майи Санду", "Майе Санду", "Майю Санду"}),
        ("Владимир Зеленский", {"Владимира Зеленского", "Владимиром Зеленским"}),
        ("Эммануэль Макрон", {"Эммануэля Макрона", "Эммануэлем Макроном"}),
        ("Олаф Шольц", {"Олафа Шольца", "Олафом Шольцем"}),
        ("Александр Вучич", {"Александра Вучича", "Александром Вучичем"}),
        ("Антониу Гутерриш", {"Антониу Гутерриша", "Антониу Гутерришем"}),
        ("Мария Захарова", {"Марии Захаровой", "Марию Захарову"}),
    ],
)
def test_a_name_has_its_cases(name: str, some: set[str]) -> None:
    found = set(declined(name, SETTINGS["name-cases"], SETTINGS["feminine"]))
    assert some <= found and name not in found
