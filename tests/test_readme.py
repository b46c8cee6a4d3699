"""What the READMEs show is what comes out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from policytext.cli import main

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_the_first_screen_is_real(name, capsys, monkeypatch):
    monkeypatch.chdir(ROOT)
    block = re.search(r"```console\n\$ policytext (.*)\n((?:.*\n)*?)```", (ROOT / name).read_text("utf-8"))
    command, shown = block[1].split(), block[2].rstrip("\n")
    assert main(command) == 0
    assert shown in capsys.readouterr().out


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_the_input_shown_is_the_page_s_own(name):
    readme = (ROOT / name).read_text("utf-8")
    page = (ROOT / re.search(r"\$ policytext read .* (\S+)\n", readme)[1]).read_text("utf-8").split("\n")
    rows = re.findall(r"^ *(\d+)  (\S.*)$", re.search(r"```text\n(.*?)```", readme, re.S)[1], re.M)
    assert len(rows) == 6
    for number, shown in rows:
        line = page[int(number) - 1]
        assert shown.strip("…") in line
        assert shown.startswith("…") or line.startswith(shown.strip("…"))
        assert shown.endswith("…") or line.endswith(shown.strip("…"))


def test_both_readmes_name_the_same_commands():
    commands = [
        re.findall(r"^    (python3 .*)$", (ROOT / name).read_text("utf-8"), re.M)
        for name in ("README.md", "README.zh-CN.md")
    ]
    assert commands[0] == commands[1]
    assert len(commands[0]) == 2
