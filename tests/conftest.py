"""Hypothesis without deadlines: the first call of a function loads a dictionary, and machines differ."""

from hypothesis import settings

settings.register_profile("policytext", deadline=None)
settings.load_profile("policytext")
