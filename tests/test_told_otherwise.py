"""What is told in the same words but for one: a number, who did it to whom, a "not", a "former", the opposite.

The kind and the verdict; the languages of claim and source; the claim; the source.
"""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.model import Article
from judging import verdict

DAY = date(2023, 8, 10)

# A statement has every number of its source: amounts of time and the digits of a score too.
NUMBERS = [
    ("statement", "supported", "en", "en", "Peru cut the working week of Peruvian miners from 48 to 40 hours.",
     "Peru cut the working week of Peruvian miners from 48 to 40 hours."),
    ("statement", "open", "en", "en", "Peru cut the working week of miners from 46 to 40 hours in Lima.",
     "In May Peru cut the working week of miners from 48 to 40 hours in Lima."),
    ("statement", "supported", "fr", "fr", "Le Pérou a battu le Chili 2-0 en demi-finale de la Coupe du monde.",
     "Le Pérou a battu le Chili 2-0 en demi-finale de la Coupe du monde, devant un stade plein."),
    ("statement", "open", "fr", "fr", "Le Pérou a battu le Chili 3-0 en demi-finale de la Coupe du monde.",
     "Le Pérou a battu le Chili 2-0 en demi-finale de la Coupe du monde, devant un stade plein."),
    ("statement", "open", "fr", "fr", "Le Chili a battu le Pérou 2-0 en demi-finale de la Coupe du monde.",
     "Le Pérou a battu le Chili 2-0 en demi-finale de la Coupe du monde, devant un stade plein."),
    ("statement", "supported", "es", "es", "El exministro Juan Rivas fue condenado en Lima a cuatro años de prisión.",
     "El exministro Juan Rivas fue condenado en Lima a cuatro años de prisión por un tribunal."),
    ("statement", "open", "es", "es", "El exministro Juan Rivas fue condenado en Lima a cinco años de prisión.",
     "El exministro Juan Rivas fue condenado en Lima a cuatro años de prisión por un tribunal."),
    ("statement", "supported", "en", "es", "Former minister Juan Rivas was sentenced to four years in prison.",
     "El exministro Juan Rivas fue condenado a cuatro años de prisión."),
    ("statement", "open", "en", "es", "Former minister Juan Rivas was sentenced to nine years in prison.",
     "El exministro Juan Rivas fue condenado a cuatro años de prisión."),
    ("statement", "open", "ar", "fr", "فازت بيرو على تشيلي 3-0 في نصف نهائي كأس العالم.",
     "Le Pérou a battu le Chili 2-0 en demi-finale de la Coupe du monde."),
]  # fmt: skip

# What was sentenced was not acquitted, who stays does not leave, and who was president is not.
OPPOSED = [
    ("statement", "open", "en", "fr", "Former minister Juan Rivas was acquitted on Wednesday.",
     "L'ancien ministre Juan Rivas a été condamné mercredi à trois ans de prison."),
    ("statement", "open", "en", "en", "Peru's president Juan Rivas was sentenced to five years in prison.",
     "Peru's former president Juan Rivas was sentenced to five years in prison by a court in Lima."),
    ("number", "supported", "fr", "fr", "Quelque 1 500 soldats resteront au Pérou.",
     "Au total 1 500 soldats resteront au Pérou."),
    ("number", "open", "fr", "fr", "Quelque 1 500 soldats quitteront le Pérou.",
     "Au total 1 500 soldats resteront au Pérou."),
    ("number", "open", "en", "fr", "Some 1,500 soldiers will leave Peru.",
     "Au total 1 500 soldats resteront au Pérou."),
    ("number", "open", "ar", "en", "سيغادر 1500 جندي بيرو.", "A total of 1,500 soldiers will stay in Peru."),
    ("number", "open", "ru", "en", "1500 солдат покинут Перу.", "A total of 1,500 soldiers will stay in Peru."),
    ("number", "open", "es", "en", "Unos 1.500 soldados saldrán de Perú.",
     "A total of 1,500 soldiers will stay in Peru."),
    ("number", "open", "es", "es", "El partido Avance perdió 19 diputados en Perú.",
     "El partido Avance ganó 19 diputados en Perú."),
    ("number", "supported", "es", "es", "El partido Avance ganó 19 diputados en Perú.",
     "El partido Avance ganó 19 diputados en Perú."),
]  # fmt: skip

# Who did it to whom: the day is that of what was done, not of the reverse.
ORDER = [
    ("date", "supported", "ru", "ru", "Пётр Орлов обыграл Ивана Кузина в финале 11 июня 2023 года.",
     "Пётр Орлов обыграл Ивана Кузина в финале турнира 11 июня 2023 года."),
    ("date", "open", "ru", "ru", "Иван Кузин обыграл Петра Орлова в финале 11 июня 2023 года.",
     "Пётр Орлов обыграл Ивана Кузина в финале турнира 11 июня 2023 года."),
    ("date", "open", "en", "en", "Juan Rivas succeeded Ana Torres on 7 June 2023.",
     "Ana Torres succeeded Juan Rivas on 7 June 2023."),
    ("date", "supported", "en", "en", "Ana Torres succeeded Juan Rivas on 7 June 2023.",
     "Ana Torres succeeded Juan Rivas on 7 June 2023."),
    ("statement", "open", "en", "en", "Egypt named Omar Selim ambassador to Ankara.",
     "Ankara named Omar Selim ambassador to Cairo, and Egypt named Ali Hamed ambassador to Ankara."),
]  # fmt: skip

# Words cut out of a quotation are its words, but not where the cut leaves a "not" behind.
QUOTED = [
    ("quotation", "supported", "es", "es", "«No vamos a subir los impuestos», dijo Juan Rivas.",
     "«No vamos a subir los impuestos a nadie», dijo Juan Rivas."),
    ("quotation", "open", "es", "es", "«Vamos a subir los impuestos», dijo Juan Rivas.",
     "«No vamos a subir los impuestos a nadie», dijo Juan Rivas."),
    ("quotation", "open", "en", "en", '"We will send troops abroad," said Juan Rivas.',
     '"I never said that we will send troops abroad," said Juan Rivas.'),
    ("quotation", "open", "en", "en", '"able to pay our debts", Juan Rivas said.',
     '"We are unable to pay our debts", Juan Rivas said.'),
    ("quotation", "supported", "fr", "fr", "« Nous ne négocierons jamais », a déclaré Juan Rivas.",
     "« Nous ne négocierons jamais avec eux », a déclaré Juan Rivas."),
    ("quotation", "open", "ru", "ru", "«Будем отправлять войска за границу», — заявил Иван Кузин.",
     "«Мы не будем отправлять войска за границу», — заявил Иван Кузин."),
    ("quotation", "open", "ar", "ar", "قال عمر سليم: \"نرسل قوات إلى الخارج\".",
     "قال عمر سليم: \"لن نرسل قوات إلى الخارج\"."),
]  # fmt: skip

# A country speaks, or its capital for it; another country's figure is another voice's. A poll is its institute's.
VOICES = [
    ("casualties", "supported", "en", "ar", "Ukraine said 40 soldiers were killed in the strike on Makiivka.",
     "وقالت كييف إن 40 جنديا قتلوا في الهجوم على ماكييفكا."),
    ("casualties", "open", "en", "en", "Russia said 40 soldiers were killed in the strike on Makiivka.",
     "Ukraine said 63 soldiers were killed in the strike on Makiivka."),
    ("casualties", "open", "en", "en", "Russia said 40 soldiers were killed in the strike on Makiivka.",
     "Ukraine said 40 soldiers were killed in the strike on Makiivka."),
    ("number", "refuted", "en", "en", "Kyiv said 40 drones were shot down over Odesa.",
     "Ukraine said 63 drones were shot down over Odesa."),
    ("number", "open", "en", "en", "Russia said 40 drones were shot down over Odesa.",
     "Ukraine said 63 drones were shot down over Odesa."),
    ("casualties", "supported", "en", "en", "Ukraine said 40 soldiers were killed in the strike on Makiivka.",
     "Ukraine's defence ministry said 40 soldiers were killed in the strike on Makiivka."),
    ("percentage", "open", "fr", "fr", "Selon un sondage Ipsos, 31 % des Français sont satisfaits du président.",
     "Selon un sondage Ifop, 31 % des Français sont satisfaits du président."),
    ("percentage", "supported", "fr", "fr", "D'après l'Ifop, 31 % des Français sont satisfaits du président.",
     "Selon un sondage Ifop, 31 % des Français sont satisfaits du président."),
    ("money", "open", "en", "en", "Batavia reported revenue of $81.8 billion in 2022.",
     "Novelda reported revenue of $81.8 billion in 2022."),
    ("money", "supported", "en", "en", "Novelda reported revenue of $81.8 billion in 2022.",
     "Novelda reported revenue of $81.8 billion in 2022."),
]  # fmt: skip

# Of two opposites in one sentence each is of somebody; a figure without its day is none of the day that another has;
# who fled did not come back.
APART = [
    ("statement", "open", "ar", "ar", "أقال قيس سعيد رئيس الحكومة أحمد الحشاني في 1 أغسطس 2023.",
     "أقال الرئيس التونسي قيس سعيد رئيسة الحكومة نجلاء بودن في 1 أغسطس 2023 وعين أحمد الحشاني خلفا لها."),
    ("statement", "open", "en", "ar", "Kais Saied dismissed Prime Minister Ahmed Hachani on 1 August 2023.",
     "أقال الرئيس التونسي قيس سعيد رئيسة الحكومة نجلاء بودن في 1 أغسطس 2023 وعين أحمد الحشاني خلفا لها."),
    ("statement", "open", "en", "ar", "Kais Saied appointed Najla Bouden prime minister on 1 August 2023.",
     "أقال الرئيس التونسي قيس سعيد رئيسة الحكومة نجلاء بودن في 1 أغسطس 2023 وعين أحمد الحشاني خلفا لها."),
    ("percentage", "supported", "es", "es", "La pobreza en Perú subió al 39,2 % en el segundo semestre de 2022.",
     "La pobreza en Perú subió al 39,2 % en el segundo semestre de 2022, frente al 36,5 % del primer semestre."),
    ("percentage", "refuted", "es", "es", "La pobreza en Perú subió al 36,5 % en el segundo semestre de 2022.",
     "La pobreza en Perú subió al 39,2 % en el segundo semestre de 2022, frente al 36,5 % del primer semestre."),
    ("number", "supported", "fr", "en", "Quelque 40 000 personnes ont fui la région du Haut-Lac au Pérou.",
     "Some 40,000 people fled the region in Peru."),
    ("number", "open", "fr", "en", "Quelque 40 000 personnes sont revenues dans la région au Pérou.",
     "Some 40,000 people fled the region in Peru."),
    ("number", "open", "ar", "en", "عاد نحو 40 ألف شخص إلى المنطقة في بيرو.",
     "Some 40,000 people fled the region in Peru."),
    ("number", "open", "ru", "en", "Около 40 тысяч человек вернулись в регион в Перу.",
     "Some 40,000 people fled the region in Peru."),
]  # fmt: skip

# Who is named with a figure further on is not the one of whom an earlier one is told.
BEHIND = [
    ("number", "open", "es", "es", "El PSOE obtuvo 137 escaños en las elecciones del 23 de julio de 2023.",
     "El Partido Popular ganó las elecciones del 23 de julio de 2023 con 137 escaños, frente a 121 escaños del PSOE."),
    ("number", "supported", "es", "es", "El Partido Popular ganó 137 escaños en las urnas el 23 de julio de 2023.",
     "El Partido Popular ganó las elecciones del 23 de julio de 2023 con 137 escaños, frente a 121 escaños del PSOE."),
    ("number", "supported", "es", "es", "El PSOE obtuvo 121 escaños en las elecciones del 23 de julio de 2023.",
     "El Partido Popular ganó las elecciones del 23 de julio de 2023 con 137 escaños, frente a 121 escaños del PSOE."),
    ("number", "supported", "en", "en", "Novelda sold 1,204 tractors in June 2023.",
     "Novelda sold 1,150 tractors in May 2023 and 1,204 tractors in June 2023."),
]  # fmt: skip

# Votes that are being counted by one of the texts have another share an hour later.
COUNTED = [
    ("percentage", "open", "en", "en", "Omar Kabbaj received 52.13 percent of the votes in Morocco.",
     "Election officials counted ballots in Morocco. Omar Kabbaj received 54.47 percent of the votes in Morocco."),
    ("percentage", "open", "es", "es", "Omar Kabbaj obtuvo el 52,13 % de los votos en Marruecos.",
     "Siguió el escrutinio en Marruecos. Omar Kabbaj obtuvo el 54,47 % de los votos en Marruecos."),
    ("percentage", "refuted", "en", "en", "Omar Kabbaj received 52.13 percent of the votes in Morocco.",
     "Omar Kabbaj received 54.47 percent of the votes in Morocco."),
]  # fmt: skip

# Who was dismissed or stepped down held the office up to then.
SACKED = "أقال الرئيس التونسي قيس سعيد رئيسة الحكومة نجلاء بودن في 1 أغسطس 2023 وعين أحمد الحشاني خلفا لها."
LEFT = [
    ("position", "open", "ar", "ar", "زارت رئيسة الحكومة نجلاء بودن صفاقس.", SACKED),
    ("position", "open", "en", "ar", "Prime Minister Najla Bouden visited Sfax.", SACKED),
    ("position", "supported", "en", "ar", "Prime Minister Najla Bouden was dismissed on 1 August 2023.", SACKED),
    ("position", "supported", "ar", "ar", "أقيلت رئيسة الحكومة نجلاء بودن في 1 أغسطس 2023.", SACKED),
    ("position", "open", "fr", "fr", "La Première ministre Ana Torres est à Lima.",
     "La Première ministre Ana Torres a démissionné le 1er août 2023."),
    ("position", "supported", "fr", "fr", "La Première ministre Ana Torres est à Lima.",
     "La Première ministre Ana Torres a limogé deux directeurs le 1er août 2023."),
    ("position", "open", "es", "es", "La primera ministra Ana Torres está en Lima.",
     "El rey destituyó a la primera ministra Ana Torres el 1 de agosto de 2023."),
    ("position", "open", "ru", "ru", "Премьер-министр Анна Торрес находится в Лиме.",
     "Король отправил в отставку премьер-министра Анну Торрес 1 августа 2023 года."),
    ("position", "supported", "en", "en", "Prime Minister Ana Torres resigned on 1 August 2023.",
     "Prime Minister Ana Torres spoke in Lima."),
    ("position", "supported", "en", "en", "Prime Minister Ana Torres is in Lima.",
     "Prime Minister Ana Torres dismissed two directors on 1 August 2023."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "wanted", "lang", "other", "said", "found"),
    [*NUMBERS, *OPPOSED, *ORDER, *QUOTED, *VOICES, *APART, *BEHIND, *COUNTED, *LEFT],
)
def test_told_otherwise(kind: str, wanted: str, lang: str, other: str, said: str, found: str) -> None:
    claim, source = Article("claim", said, lang, DAY), Article("source", found, other, DAY)
    assert verdict(kind, claim, source, beside=True).label == {"open": "not-enough-evidence"}.get(wanted, wanted)
