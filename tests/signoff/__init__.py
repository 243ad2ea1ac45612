"""Tests of decisions, suppressions and the baseline."""
