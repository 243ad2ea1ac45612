"""Dates: what a text says of when, as days of the calendar, by rules over the words of its language."""
