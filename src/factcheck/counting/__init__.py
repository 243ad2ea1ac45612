"""Numbers: digits and number words read as numerals, and what they count: percent, money, quantities, durations."""
