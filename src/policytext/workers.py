"""Worker processes that do one function's work, in order, where the death of a process is the error of one item.

``multiprocessing`` would import the caller's main module in each worker, so that a script without
``if __name__ == "__main__"`` or code typed into a notebook could not use it, and a pool of it ends or hangs when a
worker is killed.  Here a worker is a plain interpreter that imports nothing of the caller's but the function it runs.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from queue import SimpleQueue
from typing import IO, TYPE_CHECKING, Any, Final, Generic, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future

_In = TypeVar("_In")
_Out = TypeVar("_Out")

_BATCH: Final = 8  # items a message: enough that a worker seldom waits for its parent
_AHEAD: Final = 2  # messages in flight for each worker, so that memory stays bounded however many items come
_PATIENCE: Final = 2.0  # seconds for a process that has closed its pipe to end by itself
_PROGRAM: Final = (
    "import pickle, sys; sys.path[:] = pickle.load(sys.stdin.buffer); from policytext.workers import serve; serve()"
)
_Batch = list[_In]


class WorkerError(RuntimeError):
    """What a worker process could not do: it died over an item, or its result could not be sent."""


def in_order(function: Callable[[_In], _Out], items: Iterable[_In], workers: int) -> Iterator[_Out | Exception]:
    """``function`` of each item, from ``workers`` processes, in the order of the items.

    ``items`` is never more than ``8 * (2 * workers + 1)`` items ahead of what was given back.  An item over which a
    process dies gives a ``WorkerError``; the process is started anew and goes on with the next.  An exception of
    ``items`` itself is raised after the results of the items before it.  ``function`` and the items can be pickled,
    and ``function`` stands in a module that can be imported.  Raises ``RuntimeError`` where no worker can start.
    """
    with _crew(function, workers) as submit:
        waiting: deque[Future[list[_Out | Exception]]] = deque()
        for batch, stop in _batches(items):
            waiting.append(submit(batch))
            while waiting and (stop is not None or waiting[0].done() or len(waiting) > workers * _AHEAD):
                yield from waiting.popleft().result()
            if stop is not None and not isinstance(stop, StopIteration):
                raise stop


def _batches(items: Iterable[_In]) -> Iterator[tuple[_Batch[_In], Exception | None]]:
    """The items in lists of a few; with the last one, what ended them."""
    iterator = iter(items)
    stop: Exception | None = None
    while stop is None:
        batch: list[_In] = []
        try:
            while len(batch) < _BATCH:
                batch.append(next(iterator))
        except Exception as error:  # StopIteration too
            stop = error
        yield batch, stop


@contextmanager
def _crew(
    function: Callable[[_In], _Out], workers: int
) -> Iterator[Callable[[_Batch[_In]], Future[list[_Out | Exception]]]]:
    """Workers, each served by a thread that waits for it; on the way out all of them are stopped."""
    from concurrent.futures import ThreadPoolExecutor  # loaded only by those who ask for processes

    crew = [_Worker(function) for _ in range(workers)]
    idle: SimpleQueue[_Worker[_In, _Out]] = SimpleQueue()
    for worker in crew:
        idle.put(worker)

    def work(batch: _Batch[_In]) -> list[_Out | Exception]:
        worker = idle.get()
        try:
            return worker.run(batch)
        finally:
            idle.put(worker)

    threads = ThreadPoolExecutor(workers, thread_name_prefix="policytext")
    try:
        yield lambda batch: threads.submit(work, batch)
    finally:
        threads.shutdown(wait=False, cancel_futures=True)
        for worker in crew:
            worker.stop()
        threads.shutdown(wait=True)


class _Worker(Generic[_In, _Out]):
    """One process, started when it is first needed and again after it died."""

    def __init__(self, function: Callable[[_In], _Out]) -> None:
        self._function = function
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False

    def run(self, batch: _Batch[_In]) -> list[_Out | Exception]:
        """A result for each item of the batch."""
        results: list[_Out | Exception] = []
        while len(results) < len(batch) and not self._stopped:
            results += self._attempt(batch[len(results) :])
        return results

    def stop(self) -> None:
        """End the process, whatever it is at."""
        self._stopped = True
        if self._process is not None:
            _end(self._process)

    def _attempt(self, batch: _Batch[_In]) -> list[_Out | Exception]:
        """The results up to the batch's end, or up to the item over which the process died."""
        process = self._running()
        results: list[_Out | Exception] = []
        try:
            _send(batch, process.stdin)
            for _ in batch:
                results.append(_receive(process.stdout))
        except (EOFError, OSError, ValueError, pickle.UnpicklingError):  # ValueError: stop() closed the pipe
            results.append(WorkerError(f"the process that read it died ({_end(process, _PATIENCE)})"))
        return results

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            if self._process is not None:
                _end(self._process)
            self._process = _start(self._function)
            if self._stopped:  # between the question and the start
                _end(self._process)
        return self._process


def _start(function: Callable[[Any], Any]) -> subprocess.Popen[bytes]:
    """A worker that has loaded ``function``; raises ``RuntimeError`` where there can be none."""
    if getattr(sys, "frozen", False) or not sys.executable:
        raise RuntimeError("a frozen or embedded program has no Python to start workers with: use workers=1")
    command = [sys.executable, "-P", "-c", _PROGRAM]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        _send([os.fspath(path) for path in sys.path], process.stdin)
        _send(function, process.stdin)
        _receive(process.stdout)
    except (EOFError, OSError, pickle.UnpicklingError):
        raise RuntimeError(f"a worker process could not start ({_end(process, _PATIENCE)})") from None
    return process


def _end(process: subprocess.Popen[bytes], patience: float = 0) -> str:
    """Close a process's pipes, kill it if it has not ended after ``patience`` seconds, and say how it ended."""
    try:
        code = process.wait(patience)
    except subprocess.TimeoutExpired:
        process.kill()
        code = process.wait()
    for pipe in (process.stdin, process.stdout):
        with suppress(OSError):  # what was still to be written has no reader any more
            pipe and pipe.close()
    return f"exit status {code}" if code >= 0 else _signal_name(-code)


def _signal_name(number: int) -> str:
    try:
        name = signal.Signals(number).name
    except ValueError:
        name = f"signal {number}"
    return f"{name}, out of memory?" if name == "SIGKILL" else name


def _send(value: object, pipe: IO[bytes] | None) -> None:
    assert pipe is not None
    pickle.dump(value, pipe, pickle.HIGHEST_PROTOCOL)
    pipe.flush()


def _receive(pipe: IO[bytes] | None) -> Any:
    assert pipe is not None
    return pickle.load(pipe)


def serve() -> None:
    """The life of a worker: a function comes in first, then lists of items; a result goes out for each item."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's affair; it ends its workers
    results = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints goes to standard error, not among the results
    function = _receive(sys.stdin.buffer)
    try:
        _send(None, results)
        while True:
            for item in _receive(sys.stdin.buffer):
                results.write(_pickled(function, item))
                results.flush()
    except (EOFError, BrokenPipeError):
        os._exit(0)  # the parent has gone: nobody to tell


def _pickled(function: Callable[[Any], Any], item: object) -> bytes:
    """The function's result as it is sent; what it raises is a result too."""
    try:
        result = function(item)
        if not isinstance(result, Exception):
            return pickle.dumps(result, pickle.HIGHEST_PROTOCOL)
    except Exception as error:
        result = error
    return _pickled_error(result)


def _pickled_error(error: Exception) -> bytes:
    """An exception with its traceback as a note; as a ``WorkerError`` of its words where it cannot be sent itself."""
    error.add_note("".join(traceback.format_exception(error)))
    try:
        sent = pickle.dumps(error, pickle.HIGHEST_PROTOCOL)
        pickle.loads(sent)  # an exception that wants two arguments goes out, but does not come in
    except Exception:
        return pickle.dumps(WorkerError(f"{type(error).__name__}: {error}"), pickle.HIGHEST_PROTOCOL)
    return sent
