"""factcheck: split an article into claims, compare each with reference sources, and say what differs."""

__version__ = "0.1.0"
