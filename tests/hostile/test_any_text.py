"""Every public function keeps its promises on texts that nobody would print."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.hostile.material import TOKENS, lexicon_words
from tests.hostile.promises import FUNCTIONS, keep_promises, read_bytes

# Every code point, lone surrogates among them; Hypothesis leaves those out of ``st.text()``.
CHARACTERS = st.characters(codec=None, categories=None)
WORDS = st.sampled_from(lexicon_words()).flatmap(st.sampled_from)
PIECES = st.one_of(st.sampled_from(TOKENS), st.sampled_from(TOKENS), WORDS, CHARACTERS)
TEXTS = st.one_of(
    st.text(CHARACTERS, max_size=80),
    st.lists(st.sampled_from(TOKENS), max_size=40).map("".join),
    st.lists(PIECES, max_size=40).map("".join),
)
# The same examples in every run, so that a red test is a change of the code; fuzz/ looks for new ones.
STEADY = settings(derandomize=True, database=None, max_examples=60)


@pytest.mark.parametrize("name", FUNCTIONS)
@STEADY
@given(text=TEXTS)
def test_any_text_is_answered_truly(name: str, text: str) -> None:
    keep_promises(name, text)


@pytest.mark.parametrize("token", TOKENS, ids=ascii)
def test_a_token_alone_and_in_runs_is_answered_truly(token: str) -> None:
    for text in (token, token * 12, f"全县{token}5780人", f"5780{token}人\n{token}"):
        for name in FUNCTIONS:
            keep_promises(name, text)


@STEADY
@given(raw=st.one_of(st.binary(max_size=200), st.text(max_size=60).map(lambda text: text.encode("gb18030", "replace"))))
def test_any_bytes_are_text_or_refused(raw: bytes) -> None:
    read_bytes(raw)
