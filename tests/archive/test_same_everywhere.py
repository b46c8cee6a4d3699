"""The same page gives the same result: in any process, thread, locale and hash seed, and as it did before."""

from __future__ import annotations

import difflib
import importlib.util
import json
import os
import pickle
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import policytext

spec = importlib.util.spec_from_file_location("policytext_golden", Path(__file__).parent / "golden.py")
golden = importlib.util.module_from_spec(spec)
spec.loader.exec_module(golden)


@pytest.mark.parametrize("path", golden.PAGES, ids=lambda path: path.stem[:3])
def test_what_is_read_of_the_example_pages(path):
    before = golden.golden_path(path).read_text("utf-8").splitlines()
    now = golden.golden_of(path).splitlines()
    changed = "\n".join(difflib.unified_diff(before, now, "before", "now", n=1, lineterm=""))
    if changed:
        pytest.fail(f"{path.name} reads otherwise:\n{changed}\nIf that is right: python tests/archive/golden.py", False)


def command_line(*arguments, **variables):
    command = [sys.executable, "-m", "policytext", "read", "--reference-date", "2022-11", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, check=True, env=os.environ | variables)
    return done.stdout


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """A few hundred characters of each example page, so that many runs over them are quick."""
    folder = tmp_path_factory.mktemp("pages")
    for path in golden.PAGES:
        (folder / path.name).write_text(path.read_text("utf-8")[:600], "utf-8")
    return sorted(folder.iterdir())


@pytest.fixture(scope="module")
def plain(pages):
    return command_line("--json", *pages)


@pytest.mark.parametrize(
    "variables",
    [
        {"PYTHONHASHSEED": "0"},
        {"PYTHONHASHSEED": "4242"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
        {"LC_ALL": "zh_CN.GB18030", "TZ": "Asia/Shanghai"},
        {"PYTHONUTF8": "1", "TZ": "America/Los_Angeles"},
    ],
    ids=lambda variables: "-".join(variables.values()).replace("/", "_"),
)
def test_hash_seeds_locales_and_time_zones(plain, pages, variables):
    assert command_line("--json", *pages, **variables) == plain


@pytest.mark.parametrize("workers", [2, 3])
def test_worker_counts(plain, pages, workers):
    assert command_line("--json", "--workers", workers, *pages, *pages) == plain * 2


def test_every_result_survives_pickling():
    text = golden.PAGES[0].read_text("utf-8")[:2500]
    results = [
        policytext.read_page(text),
        policytext.segment(text),
        policytext.normalize_numerals(text),
        policytext.parse_numeral("三分之一"),
        policytext.parse_byline("（通讯员 李小明）"),
        policytext.find_numerals(text),
        policytext.find_quantities(text),
        policytext.find_dates(text),
        policytext.find_bylines(text),
        policytext.find_metrics(text),
    ]
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(results, protocol)) == results


FIRST_USE = """
import json, pathlib, sys, threading
import policytext
text = pathlib.Path(sys.argv[1]).read_text("utf-8")
start, pages = threading.Barrier(8), [None] * 8

def read(number):
    start.wait()
    pages[number] = json.dumps(policytext.read_page(text, reference_date="2022-11").to_dict(), ensure_ascii=False)

sys.setswitchinterval(1e-5)  # as many turns as can be
threads = [threading.Thread(target=read, args=(number,)) for number in range(8)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
print(len(set(pages)))
sys.stdout.buffer.write(pages[0].encode())
"""


@pytest.mark.parametrize("time", range(2))
def test_eight_threads_at_the_first_call(time, tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(golden.PAGES[0].read_text("utf-8")[:500], "utf-8")
    done = subprocess.run([sys.executable, "-c", FIRST_USE, str(path)], capture_output=True, check=True)
    count, page = done.stdout.split(b"\n", 1)
    assert count.strip() == b"1"
    alone = policytext.read_page(path.read_text("utf-8"), reference_date="2022-11").to_dict()
    assert json.loads(page) == json.loads(json.dumps(alone))


def test_threads_read_side_by_side():
    texts = [path.read_text("utf-8")[:1000] for path in golden.PAGES[:3]]
    alone = [policytext.read_page(text) for text in texts]
    together = [None] * len(texts)

    def read(number):
        together[number] = policytext.read_page(texts[number])

    threads = [threading.Thread(target=read, args=(number,)) for number in range(len(texts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert together == alone
