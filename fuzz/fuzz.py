"""Coverage-guided search for texts that break a promise.

    pip install atheris
    python fuzz/fuzz.py GROUP [libFuzzer options] [corpus folders]

GROUP is one of those below.  Seeds are in ``fuzz/seeds``; a first corpus folder takes what is found.  A text that
breaks a promise of ``tests/hostile/promises.py`` ends the run and is written to ``crash-…``, in UTF-8.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import atheris

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
with atheris.instrument_imports(include=["policytext"]):
    from tests.hostile.material import TOKENS
    from tests.hostile.promises import keep_promises, read_bytes

GROUPS = {
    "figures": (
        "find_numerals",
        "normalize_numerals",
        "normalize_numerals in full",
        "parse_numeral",
        "find_quantities",
    ),
    "dates": ("find_dates", "find_dates of a day", "find_periods", "parse_reference_date"),
    "bylines": ("find_bylines", "parse_byline", "split_names"),
    "segmentation": ("segment",),
    "metrics": ("find_metrics of a day",),
    "page": ("read and write",),
}


def main() -> None:
    group, *options = sys.argv[1:] or [""]
    if group not in (*GROUPS, "bytes"):
        sys.exit(f"GROUP is one of {', '.join(GROUPS)}, bytes")
    target = read_bytes if group == "bytes" else target_of(GROUPS[group])
    with tempfile.NamedTemporaryFile("w", suffix=".dict", encoding="ascii") as dictionary:
        dictionary.writelines(f'"{escaped(token)}"\n' for token in TOKENS)
        dictionary.flush()
        given = [sys.argv[0], f"-dict={dictionary.name}", "-max_len=600", "-timeout=20", *options]
        atheris.Setup(given, target)
        atheris.Fuzz()


def target_of(names: tuple[str, ...]) -> Callable[[bytes], None]:
    def target(raw: bytes) -> None:
        text = raw.decode("utf-8", "surrogateescape")  # any bytes are a text, those that are no UTF-8 lone surrogates
        for name in names:
            keep_promises(name, text)

    for name in names:
        keep_promises(name, "全县新增就业5780人")  # dictionaries are loaded before time counts
    return target


def escaped(token: str) -> str:
    return "".join(f"\\x{byte:02X}" for byte in token.encode("utf-8", "surrogatepass"))


if __name__ == "__main__":
    main()
