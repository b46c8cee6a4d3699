"""Worker processes: in order, streaming, and alive after whatever one item does to one of them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from itertools import count, islice
from pathlib import Path

import pytest

import policytext
from policytext.files import PageError
from policytext.workers import WorkerError, in_order

# What a worker runs stands in a module of its own, which it imports as any other.
DEEDS = """
import os, signal, sys, time

class Awkward(Exception):
    def __init__(self, one, two):
        super().__init__(one)

def deed(item):
    match item:
        case "exit": os._exit(3)
        case "kill": os.kill(os.getpid(), signal.SIGKILL)
        case "abort": os.abort()
        case "leave": sys.exit(5)
        case "interrupt": raise KeyboardInterrupt
        case "raise": raise LookupError("no such thing")
        case "recurse": return deed(item)
        case "awkward": raise Awkward(1, 2)
        case "unsendable": return lambda: None
        case "print": print("a library that prints", flush=True)
        case "slow": time.sleep(0.2)
    return item * 2
"""


@pytest.fixture
def deed(tmp_path, monkeypatch):
    (tmp_path / "policytext_deeds.py").write_text(DEEDS, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    import policytext_deeds

    yield policytext_deeds.deed
    del sys.modules["policytext_deeds"]


def test_results_come_in_the_order_of_the_items(deed):
    items = ["slow", *map(str, range(50)), "slow", "end"]
    assert list(in_order(deed, items, 3)) == [item * 2 for item in items]


@pytest.mark.parametrize("items", [[], ["a"], ["a"] * 8, ["a"] * 16])
def test_any_number_of_items(deed, items):
    assert list(in_order(deed, items, 2)) == ["aa"] * len(items)


@pytest.mark.parametrize(
    ("item", "said"),
    [
        ("exit", "exit status 3"),
        ("kill", "SIGKILL, out of memory?"),
        ("abort", "SIGABRT"),
        ("leave", "exit status 5"),
        ("interrupt", "died"),
    ],
)
@pytest.mark.parametrize("workers", [1, 2])
def test_a_death_is_the_error_of_one_item(deed, item, said, workers, capfd):
    items = ["a", item, "b", *"cdefghijk", item, "z"]
    results = list(in_order(deed, items, workers))
    for given, result in zip(items, results, strict=True):
        if given == item:
            assert isinstance(result, WorkerError)
            assert said in str(result)
        else:
            assert result == given * 2


@pytest.mark.parametrize(
    ("item", "kind"),
    [("raise", LookupError), ("recurse", RecursionError), ("awkward", WorkerError), ("unsendable", Exception)],
)
def test_an_exception_is_the_result_of_one_item(deed, item, kind):
    first, error, last = in_order(deed, ["a", item, "b"], 2)
    assert (first, last) == ("aa", "bb")
    assert isinstance(error, kind)


def test_an_exception_brings_its_traceback_as_a_note(deed):
    (error,) = in_order(deed, ["raise"], 1)
    assert "policytext_deeds.py" in error.__notes__[0]


def test_what_a_library_prints_is_not_among_the_results(deed, capfd):
    assert list(in_order(deed, ["print", "a"], 1)) == ["printprint", "aa"]
    assert "a library that prints" in capfd.readouterr().err


def test_items_are_not_taken_far_ahead(deed):
    taken = []
    results = in_order(deed, (taken.append(number) or str(number) for number in count()), 2)
    for given in range(1, 60):
        next(results)
        assert len(taken) - given < 8 * (2 * 2 + 1)
    results.close()


def test_what_the_items_raise_comes_after_the_results_before_it(deed):
    def items():
        yield from "abc"
        raise OSError("the archive is gone")

    results = in_order(deed, items(), 2)
    assert list(islice(results, 3)) == ["aa", "bb", "cc"]
    with pytest.raises(OSError, match="the archive is gone"):
        next(results)


def children():
    tasks = Path("/proc/self/task").glob("*/children")
    return {int(child) for task in tasks for child in task.read_text().split()}


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="asks Linux for the children of this process")
def test_no_process_is_left_when_the_caller_stops_early(deed):
    before = children()
    results = in_order(deed, ("slow" for _ in count()), 2)
    next(results)
    assert len(children() - before) == 2
    results.close()
    assert children() == before


def test_a_worker_that_cannot_start_is_no_page_s_fault(deed, monkeypatch, capfd):
    monkeypatch.setattr(sys, "path", ["/nowhere"])
    with pytest.raises(RuntimeError, match="could not start"):
        list(in_order(deed, ["a"], 1))


def test_a_frozen_program_is_told_so(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    with pytest.raises(RuntimeError, match="use workers=1"):
        list(policytext.read_pages(["全县新增就业5780人。"], workers=2))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="holds a worker with a named pipe")
@pytest.mark.parametrize("workers", [2, 3])
def test_a_page_whose_process_is_killed_is_an_error_and_the_rest_is_read(tmp_path, workers):
    pipe = tmp_path / "page.txt"
    os.mkfifo(pipe)
    killer = threading.Thread(target=kill_the_reader, args=(pipe,))
    killer.start()
    first, killed, *rest = policytext.read_pages(["新增就业1人", pipe, *["新增就业2人"] * 30], workers=workers)
    killer.join()
    assert isinstance(killed, WorkerError)
    assert [page.articles[0].metrics[0].text for page in [first, *rest]] == ["1人"] + ["2人"] * 30


def kill_the_reader(pipe):
    """Kill the child that has the pipe open, while a writer keeps it from coming to an end."""
    writing = None
    while not any(killed(child, pipe) for child in children()):
        time.sleep(0.01)
        if writing is None:
            with suppress(OSError):  # nobody reads yet
                writing = os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
    if writing is not None:
        os.close(writing)


def killed(child, pipe):
    try:
        reads = any(os.readlink(handle) == str(pipe) for handle in Path(f"/proc/{child}/fd").iterdir())
    except OSError:  # the child or the handle is gone
        return False
    if reads:
        os.kill(child, signal.SIGKILL)
    return reads


PROGRAM = """
import policytext
texts = ("全县新增就业%d人。" % number for number in range(20))
print([page.articles[0].metrics[0].value for page in policytext.read_pages(texts, workers=2)] == list(range(20)))
"""


@pytest.mark.parametrize("way", ["script", "standard input", "-c"])
def test_no_main_guard_is_needed(tmp_path, way):
    script = tmp_path / "script.py"
    script.write_text(PROGRAM, "utf-8")
    command = {"script": [str(script)], "standard input": ["-"], "-c": ["-c", PROGRAM]}[way]
    done = subprocess.run(
        [sys.executable, *command], input=PROGRAM.encode(), capture_output=True, check=False, timeout=100
    )
    assert (done.stdout.decode().strip(), done.returncode) == ("True", 0), done.stderr.decode()


def test_a_notebook_cell_in_a_thread_can_read_pages():
    results = []
    texts = ["全县新增就业5780人。"] * 3
    cell = threading.Thread(target=lambda: results.extend(policytext.read_pages(texts, workers=2)))
    cell.start()
    cell.join()
    assert [len(page.articles) for page in results] == [1, 1, 1]


def test_the_caller_s_own_process_is_not_needed_for_bad_sources():
    results = list(policytext.read_pages([None, Path("absent.txt"), b"\xff\xff\xff", "新增就业5780人"], workers=2))
    assert [type(result) for result in results[:3]] == [TypeError, PageError, PageError]
    assert results[3].articles
