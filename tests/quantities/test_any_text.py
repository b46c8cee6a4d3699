"""Text that nobody writes is read all the same: no error, and nothing invented."""

from __future__ import annotations

import pytest

from policytext import find_numerals, find_quantities

LENGTH = 100_000


@pytest.mark.parametrize(
    "text",
    [
        "三四" + "亿" * LENGTH + "元",
        "十几" + "亿" * LENGTH + "元",
        "数" + "万" * LENGTH + "人",
        "3" + "亿" * LENGTH,
        "一" * LENGTH + "个",
        "9" * LENGTH + "元",
        "1万" * LENGTH + "元",
        "0." * LENGTH,
        "（" * LENGTH + "3元" + "）" * LENGTH,
        "3、" * LENGTH + "5元",
        "百分之" * LENGTH + "五",
    ],
    ids=lambda text: text[:4],
)
@pytest.mark.parametrize("function", [find_quantities, find_numerals])
def test_runs_of_one_form(function, text):
    for found in function(text):
        assert text[found.start : found.end] == found.text


def test_a_dash_on_the_line_before_is_no_minus():
    (found,) = find_quantities("-\n1.5吨")
    assert (found.text, str(found.value)) == ("1.5吨", "1.5")
