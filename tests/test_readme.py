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


def test_both_readmes_name_the_same_commands():
    commands = [
        re.findall(r"^    (python3 .*)$", (ROOT / name).read_text("utf-8"), re.M)
        for name in ("README.md", "README.zh-CN.md")
    ]
    assert commands[0] == commands[1]
    assert len(commands[0]) == 2
