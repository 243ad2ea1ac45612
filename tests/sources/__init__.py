"""Tests of the kinds of source, those on the network against real servers on the loopback."""
